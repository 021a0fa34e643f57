import CommandLineKit
import DeprecationReport
import RuntimeCatalog

/// `runtimectl deprecations`: what is on its way out, when, who uses it, and what to move to.
enum DeprecationsCommand: ProgramCommand {
    static let formats: [OutputFormat] = [.table, .json, .csv, .markdown]

    static let declaration = Command(
        "deprecations", summary: "report runtimes on their way out, who uses them, and what to move to",
        discussion: """
            Without an inventory, every runtime of the catalog that is deprecated, discontinued or removed, or will be \
            within the look-ahead. With one, the runtimes that its models use. Each finding says since when or until \
            when, and which runtime to move to: the one the catalog states, else the nearest supported one that keeps \
            the hardware. A row of an inventory that cannot be judged is a finding, too, and ends the run with exit \
            code 3 unless --skip-invalid is given.
            """,
        options: DeprecationsOptions.declared,
        examples: [
            Example("runtimectl deprecations", says: "everything in the catalog that is on its way out"),
            Example(
                "runtimectl deprecations --inventory models.csv -o html --output report.html", says: "a page to send"),
            Example(
                "runtimectl deprecations --registry default --within 6m", says: "imported models, half a year ahead"),
            Example(
                "runtimectl deprecations --inventory models.json --baseline last.json --fail-on deprecated",
                says: "in CI: fail when something new is deprecated"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let options = try DeprecationsOptions(context)
        let catalog = try context.loadCatalog()
        let report = try InventoryReading(context).report(on: catalog, options.report)
        try write(report, failing: options.failOn, context)
        for notice in report.notices { context.remark(notice.message) }
        if report.summary.unknown > 0, !options.skipsInvalid {
            let rows = report.findings.filter { $0.section == .unknown }.reduce(0) { $0 + $1.modelCount }
            context.say(
                "error: \(rows) \(rows == 1 ? "row" : "rows") of the inventory cannot be judged; correct them, or report "
                    + "without them with --skip-invalid")
            return .invalidInput
        }
        return report.findings.contains(where: options.failOn.concerns) ? .negative : .success
    }

    private static func write(_ report: Report, failing: FailOn, _ context: CommandContext) throws(Failure) {
        var problem: Failure?
        let output = ReportOutput { text in
            do throws(Failure) {
                try context.output.write(text)
                return true
            } catch {
                problem = error
                return false
            }
        }
        do throws(ReportError) {
            try format(context, failing).write(report, to: output)
        } catch {
            throw problem ?? Failure(error)
        }
    }

    private static func format(_ context: CommandContext, _ failing: FailOn) -> any ReportFormat {
        switch context.format {
        case .json: JSONFormat()
        case .csv: CSVFormat()
        case .markdown: MarkdownFormat()
        default: DeprecationsTable(style: context.style, width: context.width)
        }
    }
}
