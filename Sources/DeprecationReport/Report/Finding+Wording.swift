internal import ImageResolver
internal import RuntimeVocabulary

extension Finding {
    /// Said where a stage is in force and nobody has said since when, or is announced for no day.
    public static let dateNotPublished = "date not published"

    /// The stage in words: `deprecated since 2026-03-01`, `deprecated (date not published)`, `supported`.
    public var stageText: String {
        switch stage {
        case .supported, .unknown: stage.rawValue
        default: since.map { "\(stage.rawValue) since \($0)" } ?? "\(stage.rawValue) (\(Self.dateNotPublished))"
        }
    }

    /// What is announced in words: `discontinued on 2027-06-30`, `discontinued (date not published)`; nil for nothing.
    public var nextText: String? {
        next.map { next in
            next.on.map { "\(next.stage.rawValue) on \($0)" } ?? "\(next.stage.rawValue) (\(Self.dateNotPublished))"
        }
    }

    /// One sentence without full stop: what is the matter, and what comes next.
    public var headline: String {
        if let problem { return problem.message }
        return "\(qualifiedName) is \(stageText)" + (nextText.map { "; it will be \($0)" } ?? "")
    }

    /// What to do about it in one sentence; nil for rows that cannot be judged, whose ``headline`` says it.
    public var advice: String? {
        if let successor { return "move to \(successor.text)" }
        guard let noReplacement else { return nil }
        let parts = partialSuccessors.map { part in
            (part.hardware.map { "for \($0) " } ?? "") + "move to \(part.text)"
        }
        return ([noReplacement] + parts).joined(separator: "; ")
    }
}

extension Finding {
    /// What to move to, each part with the hardware it keeps where none keeps all; empty when there is nothing.
    public var target: String { joined(\.qualifiedName) }

    /// How much the moves ask, part by part as in ``target``.
    public var moves: String { joined(\.move.rawValue) }

    private func joined(_ fact: (Successor) -> String) -> String {
        if let successor { return fact(successor) }
        return partialSuccessors.map { part in (part.hardware.map { "\($0): " } ?? "") + fact(part) }
            .joined(separator: "; ")
    }
}

extension Finding.Successor {
    /// `ENGINE/RUNTIME`
    public var qualifiedName: String { "\(engine)/\(name)" }

    /// The runtime, how much work it is, and what changes.
    public var text: String {
        let origin = isStated ? "stated by the catalog" : "the nearest supported"
        let what = changes.isEmpty ? "" : ": " + changes.joined(separator: ", ")
        return "'\(qualifiedName)' (\(origin)), a \(move.rawValue) move\(what)" + (note.map { " (\($0))" } ?? "")
    }
}
