import CommandLineKit
import EngineKit
import Jansson
import SystemInterface

/// `runtimectl plugins validate`: the suite that the built-in plugins pass, on any folder.
enum PluginsValidateCommand: ProgramCommand {
    static let declaration = Command(
        "validate", summary: "hold a plugin's folder to the suite that the built-in plugins pass",
        discussion: """
            Every check is listed with what came of it. Exit code 0: all are passed or do not concern the plugin; 1: \
            one is not passed; 3: the folder holds no plugin that can be read at all.
            """,
        arguments: [Argument("DIR", help: "the plugin's folder, which holds plugin.json", value: Value("DIR", .file))],
        examples: [
            Example("runtimectl plugins validate Examples/plugins/onnxruntime", says: "check a plugin that is there")
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let path = context.invocation.arguments.first ?? "."
        guard Files.kind(of: "\(path)/plugin.json") == .file else {
            throw Failure(
                .invalidInput, code: "plugin-unreadable",
                message: "'\(path)' holds no plugin.json; name a plugin's folder, or begin one with 'plugins new'")
        }
        let set = try context.pluginSet()
        let folder = try context.placed(path)
        let manifest = folder.load().manifest
        // another copy of the same plugin, installed perhaps, is no other plugin
        let others = set.entries.filter { entry in
            let isCopy =
                entry.folder != nil && entry.plugin.manifest.name == manifest.name
                && WordKey(entry.plugin.manifest.id) == WordKey(manifest.id)
            return !isCopy && !(entry.plugin is UnavailablePlugin)
        }
        let checks = PluginConformance(others: others.map(\.plugin)).checks(of: folder)
        let failed = checks.filter(\.isFailure)
        switch context.format {
        case .json: try context.write(json(folder, checks))
        default: try context.output.write(text(folder, checks, context.style))
        }
        guard let first = failed.first else { return .success }
        return first.code == .manifest ? .invalidInput : .negative
    }

    private static func json(_ folder: PluginFolder, _ checks: [ConformanceCheck]) -> JSONValue {
        let list = checks.map { check -> JSONValue in
            let (word, faults, reason): (String, [ConformanceCheck.Fault], String?) =
                switch check.outcome {
                case .passed: ("passed", [], nil)
                case .failed(let faults): ("failed", faults, nil)
                case .leftOut(let reason): ("leftOut", [], reason)
                }
            let details = faults.map { ["message": .string($0.message), "remedy": .string($0.remedy)] as JSONValue }
            return [
                "check": .string(check.code.rawValue), "title": .string(check.code.title), "result": .string(word),
                "reason": RuntimeJSON.optional(reason), "faults": .array(details),
            ]
        }
        return [
            "plugin": .string(folder.name), "valid": .boolean(!checks.contains(where: \.isFailure)),
            "checks": .array(list),
        ]
    }

    private static func text(_ folder: PluginFolder, _ checks: [ConformanceCheck], _ style: Style) -> String {
        var lines: [String] = []
        for check in checks {
            switch check.outcome {
            case .passed: lines.append("\(style.green("passed  ")) \(check.code.title)")
            case .leftOut(let reason): lines.append("left out \(check.code.title): \(reason)")
            case .failed(let faults):
                lines.append("\(style.red("failed  ")) \(check.code.title)")
                for fault in faults {
                    lines.append("         \(TerminalText.escaped("\(fault.message); \(fault.remedy)"))")
                }
            }
        }
        let count = checks.count { $0.isFailure }
        let name = TerminalText.escaped(folder.name)
        lines.append(count == 0 ? "plugin '\(name)' is valid" : "plugin '\(name)' is not valid: \(count) failed")
        return lines.joined(separator: "\n") + "\n"
    }
}
