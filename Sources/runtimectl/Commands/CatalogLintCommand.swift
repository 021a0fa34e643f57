import CommandLineKit
import Jansson
import RuntimeCatalog

/// `runtimectl catalog lint`: what is legal but wrong.
enum CatalogLintCommand: ProgramCommand {
    static let declaration = Command(
        "lint", summary: "find what is legal but wrong; exit 1 when anything is found",
        discussion: """
            A row or an engine accepts a finding by saying why: "x-lint-accept": {"CODE": "reason"}. The codes are \
            \(LintCode.allCases.map(\.rawValue).joined(separator: ", ")).
            """,
        arguments: CatalogCommands.pathArguments,
        options: [
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)")
        ],
        examples: [Example("runtimectl catalog lint catalog/ascend-hub", says: "the defects of a published image list")]
    )

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let catalog = try context.load(try CatalogCommands.paths(context))
        let findings = catalog.lint(asOf: try context.asOf())
        switch context.format {
        case .json:
            try context.write(["count": .integer(findings.count), "findings": .array(findings.map(json))])
        default:
            for finding in findings { try context.output.write(line(finding, context.style)) }
            try context.output.write(summary(findings, catalog))
        }
        return findings.isEmpty ? .success : .negative
    }

    private static func json(_ finding: LintFinding) -> JSONValue {
        [
            "code": .string(finding.code.rawValue), "severity": "warning", "file": .string(finding.file),
            "subject": .string(finding.subject), "message": .string(finding.message), "remedy": .string(finding.remedy),
        ]
    }

    private static func line(_ finding: LintFinding, _ style: Style) -> String {
        let text = "\(finding.subject): \(finding.message); \(finding.remedy)"
        return
            "\(TerminalText.escaped(finding.file)): \(style.yellow(finding.code.rawValue)): \(TerminalText.escaped(text))\n"
    }

    private static func summary(_ findings: [LintFinding], _ catalog: Catalog) -> String {
        let looked = "\(catalog.runtimes.count) runtimes of catalog '\(catalog.name)'"
        return findings.isEmpty ? "nothing found in \(looked)\n" : "\(findings.count) found in \(looked)\n"
    }
}
