import CommandLineKit
import ImageResolver
import RuntimeCatalog

/// Every runtime that was looked at, a column for each thing asked.
struct VerdictTable {
    let candidates: [Candidate]
    /// Whether everything is shown; otherwise what all satisfy is left out, and so are the last of very many rows.
    let isWhole: Bool

    private static let mostRows = 40

    func text(style: Style, width: Int?) -> String {
        guard let first = candidates.first else { return "" }
        let shown = isWhole ? candidates[...] : candidates.prefix(Self.mostRows)
        let columns = first.verdicts.indices.filter { index in
            isWhole || candidates.contains { $0.verdicts[index].verdict != .satisfied }
        }
        var table = TextTable([.init("runtime", overflow: .wrap, minimumWidth: 24)] + columns.map(column))
        for candidate in shown {
            let cells = columns.map { Self.cell(candidate.verdicts[$0]) }
            table.append(cells: [.init(candidate.runtime.name)] + cells)
        }
        let more = candidates.count - shown.count
        let rest = more > 0 ? style.dim("(and \(more) more; --explain shows all)") + "\n" : ""
        return table.rendered(width: width, style: style) + rest
    }

    /// What all satisfy makes room first.
    private func column(_ index: Int) -> TextTable.Column {
        let isSatisfied = candidates.allSatisfy { $0.verdicts[index].verdict == .satisfied }
        let title = RequestWords.phrase(candidates[0].verdicts[index].constraint)
        return .init(title, overflow: .wrap, dropOrder: isSatisfied ? 1 : 0)
    }

    private static func cell(_ detail: VerdictDetail) -> TextTable.Cell {
        switch detail.verdict {
        case .satisfied: .init(detail.has.map { "ok (\($0))" } ?? "ok", .green)
        case .unsatisfied: .init("NO: has \(detail.has ?? "none")", .red)
        case .unknown where detail.loading?.outcome == .warn:
            .init("may not load (\(detail.has ?? "unknown"))", .yellow)
        case .unknown: .init("unknown", .yellow)
        }
    }
}
