import CommandLineKit
import DeprecationReport
import RuntimeVocabulary

/// The report for a terminal: a table for each stage, then the models.
struct DeprecationsTable: ReportFormat {
    let style: Style
    let width: Int?

    /// How many models are listed in all; the rest is counted.
    static let mostModels = 50

    func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        try output.write(heading(report))
        for section in report.sections {
            try output.write("\n" + style.bold("\(section.kind.title) (\(section.findings.count))") + "\n")
            try output.write(section.kind == .unknown ? problems(section) : runtimes(section, report))
        }
        if report.summary.models > 0 { try writeModels(of: report, to: output) }
    }

    private func heading(_ report: Report) -> String {
        let revision = report.catalog.revision.map { " of \($0)" } ?? ""
        let ahead = report.within.map { ", looking \($0.phrase) ahead" } ?? ""
        let since = report.baseline.map { "; compared with the report of \($0.asOf)" } ?? ""
        let basis = "As of \(report.asOf)\(ahead); catalog '\(report.catalog.name)'\(revision)\(since)."
        let summary = report.summaryText.prefix(1).uppercased() + report.summaryText.dropFirst() + "."
        return [(summary, false), (basis, true)].map { text, isFaint in
            LabelledText.wrapped(TerminalText.escaped(text), room: width ?? .max)
                .map { (isFaint ? style.dim($0) : $0) + "\n" }.joined()
        }.joined()
    }

    private func runtimes(_ section: ReportSection, _ report: Report) -> String {
        let showsAcceptance = section.kind == .accepted
        var columns: [TextTable.Column] = [
            .init("runtime", overflow: .wrap, minimumWidth: 20),
            .init(section.kind == .accepted ? "stage" : "since", overflow: .wrap, minimumWidth: 10, dropOrder: 3),
            .init("next", overflow: .wrap, minimumWidth: 12, dropOrder: showsAcceptance ? 4 : 2),
        ]
        if report.hasInventory { columns.append(.init("models", alignment: .trailing)) }
        columns.append(.init("move to", overflow: .wrap, minimumWidth: 20))
        columns.append(.init("how", overflow: .wrap, minimumWidth: 8, dropOrder: 1))
        if showsAcceptance { columns.append(.init("accepted", overflow: .wrap, minimumWidth: 16)) }
        var table = TextTable(columns)
        for finding in section.findings {
            table.append(cells: cells(finding, report.hasInventory, showsAcceptance))
        }
        return table.rendered(width: width, style: style)
    }

    private func cells(_ finding: Finding, _ showsModels: Bool, _ showsAcceptance: Bool) -> [TextTable.Cell] {
        let since = showsAcceptance ? finding.stageText : finding.since?.description ?? "not published"
        var cells: [TextTable.Cell] = [
            .init(finding.qualifiedName, color(finding)),
            .init(finding.stage == .supported ? "-" : since),
            .init(finding.nextText ?? "-", finding.isExpiring ? .red : nil),
        ]
        if showsModels { cells.append(.init(String(finding.modelCount))) }
        cells.append(.init(target(finding)))
        cells.append(.init(finding.successor.map(how) ?? ""))
        if showsAcceptance { cells.append(.init(finding.acceptance.map(Self.text) ?? "")) }
        return cells
    }

    private func color(_ finding: Finding) -> Style.Attribute? {
        switch finding.section {
        case .removed, .discontinued: .red
        case .deprecated, .expiring: .yellow
        case .unknown, .accepted: nil
        }
    }

    private func target(_ finding: Finding) -> String {
        guard let successor = finding.successor else { return finding.advice ?? "-" }
        return successor.engine == finding.engine ? successor.name : successor.qualifiedName
    }

    private func how(_ successor: Finding.Successor) -> String {
        successor.move.rawValue + (successor.changes.isEmpty ? "" : ": " + successor.changes.joined(separator: ", "))
    }

    private static func text(_ acceptance: Acceptance) -> String {
        "\(acceptance.reason) (\(acceptance.owner)" + (acceptance.expires.map { ", until \($0))" } ?? ")")
    }

    private func problems(_ section: ReportSection) -> String {
        var table = TextTable([
            .init("rows", alignment: .trailing), .init("what is wrong", overflow: .wrap, minimumWidth: 40),
        ])
        for finding in section.findings { table.append([String(finding.modelCount), finding.headline]) }
        return table.rendered(width: width, style: style)
    }

    private func writeModels(of report: Report, to output: ReportOutput) throws(ReportError) {
        var table = TextTable([
            .init("model", overflow: .wrap, minimumWidth: 12), .init("owner", overflow: .wrap, dropOrder: 2),
            .init("runtime", overflow: .wrap, minimumWidth: 20), .init("stage", dropOrder: 1),
            .init("where", overflow: .wrap, minimumWidth: 12, dropOrder: 3),
        ])
        var room = Self.mostModels
        for finding in report.findings where room > 0 {
            try report.models.forEach(of: finding, limit: room) { reported throws(ReportError) in
                let model = reported.model
                table.append([
                    model.reference, model.owner ?? "-", name(of: finding, reported), finding.stage.rawValue,
                    model.place.description,
                ])
            }
            room -= finding.modelCount
        }
        try output.write("\n" + style.bold("Models (\(report.summary.models))") + "\n")
        try output.write(table.rendered(width: width, style: style))
        let more = report.summary.models - Self.mostModels
        if more > 0 { try output.write(style.dim("and \(more) more; --format csv or json lists all of them") + "\n") }
    }

    private func name(of finding: Finding, _ reported: ReportedModel) -> String {
        let name = finding.qualifiedName.isEmpty ? "-" : finding.qualifiedName
        return reported.isAssumed ? "\(name) (by default)" : name
    }
}
