import CommandLineKit
import DeprecationReport
import RuntimeVocabulary

/// What the command line of `deprecations` asks for.
struct DeprecationsOptions: Sendable {
    let report: ReportOptions
    let failOn: FailOn
    let skipsInvalid: Bool

    static let declared =
        InventoryReading.declared + [
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)",
                section: section),
            Option(
                "within", value: Value("TIME", .suggested(["none", "30d", "90d", "6m", "1y"])), defaultValue: "90d",
                help: "report what is announced for so many days, weeks, months or years ahead; none for nothing",
                section: section),
            Option("unused", help: "with an inventory: report runtimes that no model uses, too", section: section),
            Option(
                "baseline", value: Value("FILE", .file),
                help: "report only what is new since this earlier report in JSON", section: section),
            Option(
                "accept", value: Value("FILE", .file), repeatable: true,
                help: "accepted findings in JSON, with reason, owner and expiry", section: section),
            Option(
                "fail-on", value: Value("KIND", .word(choices: FailOn.Condition.allCases.map(\.rawValue))),
                repeatable: true,
                help: "answer with exit code 1 when found (default: discontinued and removed)", section: section),
            Option(
                "set", value: Value("NAME=VALUE"), repeatable: true, help: "value of an image template variable",
                section: "Image references"),
            Option(
                "region", value: Value("REGION"), help: "value of the variable 'region'", section: "Image references"),
        ]

    private static let section = "What to report"

    init(_ context: CommandContext) throws(Failure) {
        let given = context.invocation
        try Self.keepInputs(given)
        var report = ReportOptions(asOf: try context.asOf(), within: try Self.lookAhead(given))
        report.includesUnused = given.flag("unused")
        report.variables = try RequestOptions.variables(given)
        do throws(SelectionError) {
            for file in given.values("accept") { report.acceptances += try Acceptance.read(file) }
            if let file = given.value("baseline") { report.baseline = try Baseline.read(file) }
        } catch {
            throw Failure(error)
        }
        self.report = report
        failOn = try FailOn(given.values("fail-on"))
        skipsInvalid = given.flag("skip-invalid")
    }

    /// Whether a finding makes the command end with another exit code than 0.
    func fails(_ finding: Finding) -> Bool {
        failOn.concerns(finding) || finding.section == .unknown && !skipsInvalid
    }

    /// A report in place of what it is made from would be lost work.
    private static func keepInputs(_ given: Invocation) throws(Failure) {
        guard let output = given.value("output") else { return }
        for option in ["inventory", "baseline", "accept"] where given.values(option).contains(output) {
            throw .usage("--output '\(output)' would replace the file of --\(option); name another file")
        }
    }

    private static func lookAhead(_ given: Invocation) throws(Failure) -> LookAhead? {
        guard let text = given.value("within"), text != "none" else { return nil }
        return try OptionReading.parsed(text, option: "--within", LookAhead.init(parsing:))
    }
}
