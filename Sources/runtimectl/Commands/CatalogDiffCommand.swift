import CommandLineKit
import DeprecationReport
import Jansson
import RuntimeCatalog

/// `runtimectl catalog diff`: what changed from one catalog to another.
enum CatalogDiffCommand: ProgramCommand {
    static let declaration = Command(
        "diff", summary: "show what changed from one catalog to another, and for which models",
        discussion: """
            With an inventory, also which of its models would get another image, lose theirs, or enter another stage. \
            To compare with an overlay, write both out first: 'catalog export BASE OVERLAY'.
            """,
        arguments: [
            Argument("OLD", help: "catalog file or folder", value: Value("OLD", .file)),
            Argument("NEW", help: "catalog file or folder", value: Value("NEW", .file)),
        ],
        options: InventoryReading.declared + [
            Option("exit-code", help: "exit 1 when the catalogs differ; with an inventory, when a model is affected"),
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)",
                section: "Whose models"),
            Option(
                "set", value: Value("NAME=VALUE"), repeatable: true, help: "value of an image template variable",
                section: "Image references"),
            Option(
                "region", value: Value("REGION"), help: "value of the variable 'region'", section: "Image references"),
        ],
        examples: [
            Example("runtimectl catalog diff old/ new/", says: "added, removed and changed runtimes, facet by facet"),
            Example(
                "runtimectl catalog diff old/ new/ --inventory models.csv --exit-code",
                says: "in CI: may the new catalog be rolled out?"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        guard let old = context.invocation.arguments.first, let new = context.invocation.arguments.dropFirst().first
        else {
            throw .usage("two catalogs are needed: OLD and NEW")
        }
        guard context.invocation.values("catalog").isEmpty else {
            throw .usage("'catalog diff' compares its two arguments; leave --catalog out")
        }
        let (before, after) = (try context.load([old]), try context.load([new]))
        let diff = CatalogDiff(from: before, to: after)
        guard InventoryReading(context: context).isAsked else {
            switch context.format {
            case .json: try context.write(.object(members(diff)))
            default: try context.output.write(text(diff, context.style))
            }
            return context.invocation.flag("exit-code") && !diff.isEmpty ? .negative : .success
        }
        return try write(diff, try impact(from: before, to: after, context), context)
    }

    private static func impact(from old: Catalog, to new: Catalog, _ context: CommandContext) throws(Failure)
        -> (CatalogImpact, gaps: [Notice])
    {
        let (asOf, variables) = (try context.asOf(), try RequestOptions.variables(context.invocation))
        var builder = try reporting { () throws(ReportError) in
            try ImpactBuilder(from: old, to: new, asOf: asOf, variables: variables)
        }
        let gaps = try InventoryReading(context: context).feed { entry throws(ReportError) in try builder.add(entry) }
        return (try reporting { () throws(ReportError) in try builder.impact() }, gaps)
    }

    private static func write(
        _ diff: CatalogDiff, _ found: (impact: CatalogImpact, gaps: [Notice]), _ context: CommandContext
    ) throws(Failure) -> ExitCode {
        let impact = found.impact
        try context.writeReport { output throws(ReportError) in
            switch context.format {
            case .json: try impact.write(after: members(diff), to: output)
            default:
                try output.write(text(diff, context.style))
                try CatalogImpactText(impact: impact, style: context.style, width: context.width).write(to: output)
            }
        }
        try context.output.flush()
        for gap in found.gaps { context.remark(gap.message) }
        if impact.unknown > 0 || !found.gaps.isEmpty, !context.invocation.flag("skip-invalid") {
            context.say(
                "error: the inventory is not complete, or has rows that cannot be judged (\(impact.unknown)); mend it, or "
                    + "compare what is there with --skip-invalid")
            return .invalidInput
        }
        return context.invocation.flag("exit-code") && impact.affected > 0 ? .negative : .success
    }

    private static func members(_ diff: CatalogDiff) -> [JSONValue.Member] {
        func change(_ change: CatalogDiff.Change, _ key: String) -> JSONValue {
            let changes = change.differences.map { difference in
                JSONValue.Member(
                    key: difference.key,
                    value: ["old": RuntimeJSON.optional(difference.old), "new": RuntimeJSON.optional(difference.new)])
            }
            return .object([
                .init(key: key, value: .string(change.runtime)), .init(key: "changes", value: .object(changes)),
            ])
        }
        let members: [(String, JSONValue)] = [
            ("added", .strings(diff.added)), ("removed", .strings(diff.removed)),
            ("changed", .array(diff.changed.map { change($0, "runtime") })),
            ("engines", .array(diff.engines.map { change($0, "engine") })),
            ("hardware", .array(diff.hardware.map { change($0, "hardware") })),
            ("variables", .array(diff.variables.map { change($0, "variable") })),
            ("purposes", .array(diff.purposes.map { change($0, "purpose") })),
            ("compatibility", .array(diff.compatibility.map { change($0, "row") })),
            ("importRules", .array(diff.importRules.map { change($0, "rule") })),
            ("importModes", .array(diff.importModes.map { change($0, "mode") })),
            ("importInterfaces", .array(diff.importInterfaces.map { change($0, "interface") })),
            ("importTemplates", .array(diff.importTemplates.map { change($0, "template") })),
            ("platformCodes", .array(diff.platformCodes.map { change($0, "code") })),
        ]
        return members.map { .init(key: $0.0, value: $0.1) }
    }

    private static func text(_ diff: CatalogDiff, _ style: Style) -> String {
        if diff.isEmpty { return "no difference\n" }
        var lines = diff.added.map { style.green("+ \($0)") } + diff.removed.map { style.red("- \($0)") }
        let shared = [
            ("engine", diff.engines), ("hardware", diff.hardware), ("variable", diff.variables),
            ("purpose", diff.purposes), ("compatibility", diff.compatibility), ("import rule", diff.importRules),
            ("import mode", diff.importModes), ("import interface", diff.importInterfaces),
            ("import template", diff.importTemplates), ("platform code", diff.platformCodes),
        ]
        for (kind, changes) in [("", diff.changed)] + shared.map({ ($0.0 + " ", $0.1) }) {
            for change in changes {
                lines.append(style.yellow("~ \(kind)\(change.runtime)"))
                lines += change.differences.map(line)
            }
        }
        let rest = shared.filter { !$0.1.isEmpty }.map { ", \($0.0): \($0.1.count) changed" }.joined()
        lines.append("\(diff.added.count) added, \(diff.removed.count) removed, \(diff.changed.count) changed\(rest)")
        return lines.map { $0 + "\n" }.joined()
    }

    private static func line(_ difference: CatalogDiff.Difference) -> String {
        let (old, new) = (difference.old ?? "(none)", difference.new ?? "(none)")
        return TerminalText.escaped("    \(difference.key): \(old) -> \(new)")
    }
}
