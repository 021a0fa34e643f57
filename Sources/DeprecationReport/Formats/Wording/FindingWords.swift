internal import RuntimeVocabulary

/// What a finding says in sentences, for the formats that machines hand on to people.
struct FindingWords {
    let finding: Finding

    /// The runtime as people name it.
    var name: String { OutsideText.shown(finding.qualifiedName) }

    /// The stage and what follows: `is deprecated (since 2026-01-01) and will be removed on 2027-01-01`.
    var state: String {
        let next = finding.next.map { "will be \($0.stage.rawValue) \(Self.day($0.on))" }
        let begin =
            switch finding.stage {
            case .supported, .unknown: "is \(finding.stage.rawValue)"
            case .deprecated, .discontinued, .removed: "is \(finding.stage.rawValue) \(since)"
            }
        return [begin, next].compactMap(\.self).joined(separator: " and ")
    }

    /// `Move to ENGINE/RUNTIME (breaking: python 2.7 -> 3.7).`, or why there is nothing to move to.
    ///
    /// Nil when nothing was looked for.
    var replacement: String? {
        if let successor = finding.successor { return "Move to \(Self.words(successor))." }
        guard let reason = finding.noReplacement else { return nil }
        let partial = finding.partialSuccessors.map { successor in
            "\(successor.hardware.map { "for \(OutsideText.shown($0)), " } ?? "")\(Self.words(successor))"
        }
        let instead = partial.isEmpty ? "" : " Instead: \(partial.joined(separator: "; "))."
        return "No replacement: \(OutsideText.shown(reason, limit: OutsideText.remarkLimit)).\(instead)"
    }

    /// What is to be done about a row that cannot be judged.
    var problem: String? {
        finding.problem.map { OutsideText.shown($0.message, limit: OutsideText.remarkLimit) }
    }

    private var since: String { finding.since.map { "(since \($0))" } ?? "(date not published)" }

    private static func day(_ date: CalendarDate?) -> String { date.map { "on \($0)" } ?? "(date not published)" }

    private static func words(_ successor: Finding.Successor) -> String {
        let changes = successor.changes.map { OutsideText.shown($0) }.joined(separator: ", ")
        let move = changes.isEmpty ? successor.move.rawValue : "\(successor.move.rawValue): \(changes)"
        let note = successor.note.map { "; \(OutsideText.shown($0, limit: OutsideText.remarkLimit))" } ?? ""
        return "\(OutsideText.shown("\(successor.engine)/\(successor.name)")) (\(move))\(note)"
    }
}

extension Acceptance {
    /// `accepted by OWNER until 2027-01-01: REASON`
    var words: String {
        let end = expires.map { " until \($0)" } ?? ""
        return "accepted by \(OutsideText.shown(owner))\(end): "
            + OutsideText.shown(reason, limit: OutsideText.remarkLimit)
    }
}

extension ReportedModel {
    /// The model as people name it: `fraud/0.0.1`; where the row has no name, its id or place.
    var words: String {
        if model.name != nil { return OutsideText.shown(model.reference) }
        if let id = model.id { return OutsideText.shown(id) }
        return "a model without name"
    }
}

extension InventoryModel.Place {
    /// `models.csv:7`
    var words: String { OutsideText.shown(file, limit: OutsideText.remarkLimit) + (line.map { ":\($0)" } ?? "") }
}
