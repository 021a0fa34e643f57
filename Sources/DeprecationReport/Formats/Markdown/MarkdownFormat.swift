internal import ImageResolver
internal import RuntimeVocabulary
internal import TextFormats

/// The report as Markdown, for job summaries, merge requests and chat.
public struct MarkdownFormat: ReportFormat {
    /// How many models are listed in all; the rest is counted. GitHub cuts a summary off at 1 MiB.
    public static let mostModels = 1000

    /// Makes the format.
    public init() {}

    /// Writes a heading, the summary and a table for each stage, then the models.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        try output.write("# Runtimes on their way out\n\n\(Self.escaped(report.summaryText)).\n\n")
        try output.write(Self.basis(report) + "\n")
        for section in report.sections {
            try output.write("\n## \(section.kind.title)\n\n")
            try write(section, to: output)
        }
        if report.summary.listed > 0 { try writeModels(of: report, to: output) }
        guard !report.notices.isEmpty else { return }
        try output.write("\n## Notices\n\n")
        for notice in report.notices { try output.write("- \(Self.escaped(notice.message))\n") }
    }

    private static func basis(_ report: Report) -> String {
        let revision = report.catalog.revision.map { " of \($0)" } ?? ""
        let ahead = report.within.map { ", looking ahead \($0.phrase)" } ?? ""
        let since = report.baseline.map { ", compared with \($0.file) of \($0.asOf)" } ?? ""
        return escaped("As of \(report.asOf)\(ahead); catalog '\(report.catalog.name)'\(revision)\(since).")
    }

    private func write(_ section: ReportSection, to output: ReportOutput) throws(ReportError) {
        if section.kind == .unknown {
            try output.write(MarkdownText.table(["what is wrong", "count"], numbers: [1]))
            for finding in section.findings {
                try output.write(MarkdownText.row([finding.headline, String(finding.modelCount)]))
            }
            return
        }
        let isAccepted = section.kind == .accepted
        let titles = ["runtime", "stage", "next", "models", "move to", "how", "what changes"]
        try output.write(MarkdownText.table(titles + (isAccepted ? ["accepted"] : []), numbers: [3]))
        for finding in section.findings {
            let acceptance = isAccepted ? [finding.acceptance.map(Self.text) ?? ""] : []
            try output.write(MarkdownText.row(Self.cells(finding) + acceptance))
        }
    }

    private static func cells(_ finding: Finding) -> [String] {
        let successor = finding.successor
        return [
            finding.qualifiedName, finding.stageText, finding.nextText ?? "-", String(finding.modelCount),
            finding.target.isEmpty ? "-" : finding.target, finding.moves.isEmpty ? "-" : finding.moves,
            successor.map { $0.changes.joined(separator: ", ") } ?? finding.advice ?? "",
        ]
    }

    private static func text(_ acceptance: Acceptance) -> String {
        let until = acceptance.expires.map { ", until \($0)" } ?? ""
        return "\(acceptance.reason) (\(acceptance.owner)\(until))"
    }

    private func writeModels(of report: Report, to output: ReportOutput) throws(ReportError) {
        try output.write("\n## Models\n\n")
        try output.write(MarkdownText.table(["model", "owner", "runtime", "stage", "where"]))
        var room = Self.mostModels
        for finding in report.findings where room > 0 {
            try report.models.forEach(of: finding, limit: room) { reported throws(ReportError) in
                let model = reported.model
                try output.write(
                    MarkdownText.row([
                        model.reference, model.owner ?? "-",
                        finding.qualifiedName.isEmpty ? "-" : finding.qualifiedName,
                        finding.stage.rawValue, model.place.description,
                    ]))
            }
            room -= finding.modelCount
        }
        let more = report.summary.listed - Self.mostModels
        if more > 0 { try output.write("\n\(more) more models are in the CSV and JSON forms of this report.\n") }
    }

    private static func escaped(_ text: String) -> String { MarkdownText.cell(text) }
}
