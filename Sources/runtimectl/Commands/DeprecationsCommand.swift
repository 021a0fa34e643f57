import CommandLineKit
import DeprecationReport
import RuntimeCatalog

/// `runtimectl deprecations`: what is on its way out, when, who uses it, and what to move to.
enum DeprecationsCommand: ProgramCommand {
    static let formats: [OutputFormat] = [.table, .json, .csv, .markdown, .sarif, .junit, .ics, .html]

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
        let report = try report(on: catalog, options.report, context)
        try write(report, options, context)
        // what is said about the report stands below it
        try context.output.flush()
        for notice in report.notices where notice.code != "inventory-partial" || options.skipsInvalid {
            context.remark(notice.message)
        }
        if !report.isComplete, !options.skipsInvalid { return refuseIncomplete(report, context) }
        return report.findings.contains(where: options.failOn.concerns) ? .negative : .success
    }

    private static func report(on catalog: Catalog, _ options: ReportOptions, _ context: CommandContext)
        throws(Failure) -> Report
    {
        let inventory = InventoryReading(context: context)
        var builder = try reporting { () throws(ReportError) in
            try ReportBuilder(catalog: catalog, options: options)
        }
        if inventory.isAsked {
            builder.beginInventory()
            let notices = try inventory.feed { entry throws(ReportError) in try builder.add(entry) }
            for notice in notices { builder.addGap(notice) }
        }
        return try reporting { () throws(ReportError) in try builder.report() }
    }

    /// Rows that cannot be judged and models that are missing make an answer that must not be taken for the whole one.
    private static func refuseIncomplete(_ report: Report, _ context: CommandContext) -> ExitCode {
        let rows = report.findings.filter { $0.section == .unknown }.reduce(0) { $0 + $1.modelCount }
        if rows > 0 {
            context.say(
                "error: \(rows) \(rows == 1 ? "row" : "rows") of the inventory cannot be judged; correct "
                    + "\(rows == 1 ? "it" : "them"), or leave out what cannot be judged with --skip-invalid")
        } else {
            let gaps = report.notices.filter { $0.code == "inventory-partial" }.map(\.message).joined(separator: "; ")
            context.say("error: \(gaps), or report on what is there with --skip-invalid")
        }
        return .invalidInput
    }

    private static func write(_ report: Report, _ options: DeprecationsOptions, _ context: CommandContext)
        throws(Failure)
    {
        try context.writeReport { output throws(ReportError) in
            try format(context, options).write(report, to: output)
        }
    }

    private static func format(_ context: CommandContext, _ options: DeprecationsOptions) -> any ReportFormat {
        switch context.format {
        case .json: JSONFormat()
        case .csv: CSVFormat()
        case .markdown: MarkdownFormat()
        case .sarif: SARIFFormat(version: ProgramTable.version)
        case .junit: JUnitFormat(failsIncomplete: !options.skipsInvalid, failing: options.fails)
        case .ics: ICSFormat(version: ProgramTable.version)
        case .html: HTMLFormat()
        case .table: DeprecationsTable(style: context.style, width: context.width)
        }
    }
}
