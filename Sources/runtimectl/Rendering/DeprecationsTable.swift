import CommandLineKit
import DeprecationReport
import ImageResolver
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
            try output.write("\n" + style.bold(title(section)) + "\n")
            try output.write(section.kind == .unknown ? problems(section) : runtimes(section, report))
        }
        if report.summary.listed > 0 { try writeModels(of: report, to: output) }
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
        let parts = columns(of: section, report)
        var table = TextTable(parts.map(\.column))
        for finding in section.findings { table.append(cells: parts.map { $0.cell(finding) }) }
        return table.rendered(width: width, style: style)
    }

    private typealias Part = (column: TextTable.Column, cell: (Finding) -> TextTable.Cell)

    /// What all findings of a section have in common stands in its title, not in a column.
    private func columns(of section: ReportSection, _ report: Report) -> [Part] {
        var parts: [Part] = [
            (.init("runtime", overflow: .wrap, minimumWidth: 20), { .init($0.qualifiedName, color($0)) })
        ]
        if section.kind == .accepted {
            parts.append((.init("stage", overflow: .wrap, minimumWidth: 10), { .init($0.stageText) }))
        } else if section.findings.contains(where: { $0.since != nil }) {
            let column = TextTable.Column("since", overflow: .wrap, minimumWidth: 10, dropOrder: 3)
            parts.append((column, { .init($0.since?.description ?? "not published") }))
        }
        if Self.commonNext(section) == nil {
            let column = TextTable.Column("next", overflow: .wrap, minimumWidth: 14, dropOrder: 2)
            parts.append((column, { .init($0.nextText ?? "-", $0.isExpiring ? .red : nil) }))
        }
        if report.hasInventory {
            parts.append((.init("models", alignment: .trailing), { .init(String($0.modelCount)) }))
        }
        parts.append((.init("move to", overflow: .wrap, minimumWidth: 20), { .init(target($0)) }))
        parts.append(
            (.init("how", overflow: .wrap, minimumWidth: 14, dropOrder: 1), { .init(how($0)) }))
        if section.kind == .accepted {
            let column = TextTable.Column("accepted", overflow: .wrap, minimumWidth: 16)
            parts.append((column, { .init($0.acceptance.map(Self.text) ?? "") }))
        }
        return parts
    }

    /// What is announced for every finding of a section, "" for nothing; nil where they differ.
    private static func commonNext(_ section: ReportSection) -> String? {
        let all = Set(section.findings.map { $0.nextText ?? "" })
        return all.count == 1 ? all.first : nil
    }

    /// `Deprecated (36), date not published; next: discontinued on 2027-06-30`
    private func title(_ section: ReportSection) -> String {
        var title = "\(section.kind.title) (\(section.findings.count))"
        let isInForce = [.removed, .discontinued, .deprecated].contains(section.kind)
        if isInForce, section.findings.allSatisfy({ $0.since == nil }) { title += ", \(Finding.dateNotPublished)" }
        if let next = Self.commonNext(section), !next.isEmpty { title += "; next: \(next)" }
        return title
    }

    private func color(_ finding: Finding) -> Style.Attribute? {
        switch finding.section {
        case .removed, .discontinued: .red
        case .deprecated, .expiring: .yellow
        case .unknown, .accepted: nil
        }
    }

    private func target(_ finding: Finding) -> String {
        if let successor = finding.successor { return name(of: successor, for: finding) }
        guard !finding.partialSuccessors.isEmpty else { return finding.advice ?? "-" }
        return finding.partialSuccessors.map { part in
            (part.hardware.map { "\($0): " } ?? "") + name(of: part, for: finding)
        }.joined(separator: ", ")
    }

    private func name(of successor: Finding.Successor, for finding: Finding) -> String {
        successor.engine == finding.engine ? successor.name : successor.qualifiedName
    }

    private func how(_ finding: Finding) -> String {
        let parts = finding.partialSuccessors.map { part in (part.hardware.map { "\($0): " } ?? "") + how(part) }
        return finding.successor.map(how) ?? parts.joined(separator: "; ")
    }

    /// What one of the two runtimes does not say is left to the other formats.
    private func how(_ successor: Finding.Successor) -> String {
        let changes = successor.changes.filter { !$0.contains(" not stated ") }
        return successor.move.rawValue + (changes.isEmpty ? "" : ": " + changes.joined(separator: ", "))
    }

    private static func text(_ acceptance: Acceptance) -> String {
        "\(acceptance.reason) (\(acceptance.owner)" + (acceptance.expires.map { ", until \($0))" } ?? ")")
    }

    private func problems(_ section: ReportSection) -> String {
        var table = TextTable([
            .init("count", alignment: .trailing), .init("what is wrong", overflow: .wrap, minimumWidth: 40),
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
        try output.write("\n" + style.bold("Models (\(report.summary.listed))") + "\n")
        try output.write(table.rendered(width: width, style: style))
        let more = report.summary.listed - Self.mostModels
        if more > 0 { try output.write(style.dim("and \(more) more; --format csv or json lists all of them") + "\n") }
    }

    private func name(of finding: Finding, _ reported: ReportedModel) -> String {
        let name = finding.qualifiedName.isEmpty ? "-" : finding.qualifiedName
        return reported.isAssumed ? "\(name) (by default)" : name
    }
}
