import CommandLineKit
import ImageResolver
import RuntimeCatalog

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
        let names = first.verdicts.map(\.constraint)
        let columns = ["runtime"] + names
        let rows = candidates.map { candidate in
            [candidate.runtime.name] + candidate.verdicts.map(cell)
        }
        let table = TextTable(columns: columns.map { TextTable.Column($0) }, rows: rows, style: style)
        return table.rendered(width: width)
    }

    private func cell(_ detail: VerdictDetail) -> String {
        switch detail.verdict {
        case .satisfied: "ok (\(detail.has ?? "any"))"
        case .unsatisfied: "NO: has \(detail.has ?? "none")"
        case .unknown: "unknown"
        }
    }
}

extension String {
    /// The text, with blanks after it up to a width; for ASCII labels.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - utf8.count))
    }
}
