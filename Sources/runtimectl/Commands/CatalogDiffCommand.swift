import CommandLineKit
import Jansson
import RuntimeCatalog

/// `runtimectl catalog diff`: what changed from one catalog to another.
enum CatalogDiffCommand: ProgramCommand {
    static let declaration = Command(
        "diff", summary: "show what changed from one catalog to another",
        arguments: [
            Argument("OLD", help: "catalog file or folder", value: Value("OLD", .file)),
            Argument("NEW", help: "catalog file or folder", value: Value("NEW", .file)),
        ],
        options: [Option("exit-code", help: "exit 1 when the catalogs differ")],
        examples: [
            Example("runtimectl catalog diff old/ new/", says: "added, removed and changed runtimes, facet by facet")
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        guard let old = context.invocation.arguments.first, let new = context.invocation.arguments.dropFirst().first
        else {
            throw .usage("two catalogs are needed: OLD and NEW")
        }
        guard context.invocation.values("catalog").isEmpty else {
            throw .usage("'catalog diff' compares its two arguments; leave --catalog out")
        }
        let diff = CatalogDiff(from: try context.load([old]), to: try context.load([new]))
        switch context.format {
        case .json: try context.write(json(diff))
        default: try context.output.write(text(diff, context.style))
        }
        return context.invocation.flag("exit-code") && !diff.isEmpty ? .negative : .success
    }

    private static func json(_ diff: CatalogDiff) -> JSONValue {
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
        return [
            "added": .strings(diff.added), "removed": .strings(diff.removed),
            "changed": .array(diff.changed.map { change($0, "runtime") }),
            "engines": .array(diff.engines.map { change($0, "engine") }),
            "hardware": .array(diff.hardware.map { change($0, "hardware") }),
            "variables": .array(diff.variables.map { change($0, "variable") }),
            "purposes": .array(diff.purposes.map { change($0, "purpose") }),
            "compatibility": .array(diff.compatibility.map { change($0, "row") }),
            "importRules": .array(diff.importRules.map { change($0, "rule") }),
            "importModes": .array(diff.importModes.map { change($0, "mode") }),
            "importInterfaces": .array(diff.importInterfaces.map { change($0, "interface") }),
            "importTemplates": .array(diff.importTemplates.map { change($0, "template") }),
            "platformCodes": .array(diff.platformCodes.map { change($0, "code") }),
        ]
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
