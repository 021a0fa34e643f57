import CommandLineKit
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

/// An answer for people: the image first, then why, then what to look out for.
struct ResolutionText {
    let resolution: Resolution
    let explains: Bool
    let style: Style
    let width: Int?

    func text() throws(Failure) -> String {
        guard let runtime = resolution.runtime else { return try rejection() }
        let json = RuntimeJSON(
            catalog: resolution.catalog, asOf: resolution.request.asOf, variables: resolution.request.variables)
        var lines = [style.bold(try json.image(of: runtime)), ""]
        lines += labelled("runtime", [runtime.qualifiedName])
        lines += labelled("status", [status(runtime)])
        lines += labelled("reasons", resolution.reasons)
        lines += labelled("warnings", resolution.warnings.map { "\(style.yellow($0.code)): \($0.message)" })
        let others = resolution.ranked.dropFirst().map { resolution.catalog.runtimes[$0].name }
        let shown = explains ? others.count : 5
        let more = others.count > shown ? ["and \(others.count - shown) more (--explain shows all)"] : []
        lines += labelled("alternatives", others.prefix(shown) + more)
        var text = lines.joined(separator: "\n") + "\n"
        if explains { text += "\n" + table }
        return text
    }

    private func status(_ runtime: Runtime) -> String {
        let stage = runtime.lifecycle.stage(asOf: resolution.request.asOf)
        let word = stage == .supported ? style.green(stage.rawValue) : style.yellow(stage.rawValue)
        return "\(word) as of \(resolution.request.asOf)"
    }

    private func rejection() throws(Failure) -> String {
        let asked = resolution.understoodRequest.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        var lines = [style.red("no runtime satisfies the request"), ""]
        lines += labelled("asked", [asked])
        lines += labelled("examined", [examined])
        lines += labelled(
            "ruled out by", resolution.eliminated.map { "\($0.constraint): \($0.count) of \(resolution.examined)" })
        let nearest = resolution.nearest.map { answer in
            let change = answer.change.map { "\($0.key) \($0.value ?? "(leave it out)")" }.joined(separator: ", ")
            return "\(style.cyan(change)) -> \(answer.runtime.qualifiedName)"
        }
        lines += labelled("nearest", nearest.isEmpty ? ["no change of the request helps"] : nearest)
        return lines.joined(separator: "\n") + "\n\n" + table
    }

    private var examined: String {
        let count = resolution.examined
        return "\(count) runtime\(count == 1 ? "" : "s") of \(resolution.engines.joined(separator: ", "))"
    }

    /// A label and its values, one a line below each other.
    private func labelled(_ label: String, _ values: [String]) -> [String] {
        values.enumerated().map { index, value in
            let head = index == 0 ? label : ""
            return "  \(style.dim(head.padded(to: 13)))\(value)"
        }
    }

    /// Every runtime that was looked at, a column for each thing asked.
    private var table: String {
        let candidates = resolution.candidates
        guard let first = candidates.first else { return "" }
        let titles = first.verdicts.map(\.constraint)
        var table = TextTable(
            [.init("runtime", overflow: .wrap, minimumWidth: 20)] + titles.map { .init($0, overflow: .wrap) })
        for candidate in candidates {
            table.append(cells: [.init(candidate.runtime.name)] + candidate.verdicts.map(Self.cell))
        }
        return table.rendered(width: width, style: style)
    }

    private static func cell(_ detail: VerdictDetail) -> TextTable.Cell {
        switch detail.verdict {
        case .satisfied: .init("ok (\(detail.has ?? "any"))", .green)
        case .unsatisfied: .init("NO: has \(detail.has ?? "none")", .red)
        case .unknown: .init("unknown", .yellow)
        }
    }
}

extension String {
    /// The text, with blanks after it up to a width; for ASCII labels.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - utf8.count))
    }
}
