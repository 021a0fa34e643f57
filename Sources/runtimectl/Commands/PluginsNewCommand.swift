import CommandLineKit
import EngineKit
import Jansson
import SystemInterface

/// `runtimectl plugins new`: a folder to begin with, which passes `plugins validate` as it is.
enum PluginsNewCommand: ProgramCommand {
    static let declaration = Command(
        "new", summary: "write the start of a plugin: a folder that passes 'plugins validate'",
        arguments: [Argument("NAME", help: "name of the plugin and of its folder, made in the current folder")],
        options: [
            Option("engine", value: Value("ID"), help: "id of the engine as catalogs spell it (default: NAME)"),
            Option("executable", help: "with a program that answers questions, in Python"),
        ],
        examples: [
            Example("runtimectl plugins new onnxruntime --engine ONNXRuntime", says: "a plugin that is its manifest"),
            Example("runtimectl plugins new onnxruntime --executable", says: "with a program beside it"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let name = try word(context.invocation.arguments.first ?? "", option: "NAME", also: "._-")
        let engine = context.invocation.value("engine")
        if let engine { _ = try word(engine, option: "--engine", also: "._+-") }
        let template = PluginTemplate(
            name: name, engine: engine, isExecutable: context.invocation.flag("executable"))
        let folder = try write(template)
        switch context.format {
        case .json:
            try context.write([
                "folder": .string(folder), "files": .strings(template.files.map(\.path)),
            ])
        default:
            try context.output.write(
                "wrote \(template.files.map { "\(folder)/\($0.path)" }.joined(separator: ", "))\n"
                    + "check it with 'runtimectl plugins validate \(folder)', "
                    + "use it with 'runtimectl --plugins \(folder) …'\n")
        }
        return .success
    }

    private static func write(_ template: PluginTemplate) throws(Failure) -> String {
        guard Files.kind(of: template.name) == nil else {
            throw Failure(
                .usage, code: "plugin-exists",
                message: "'\(template.name)' is there already; take another name, or remove it first")
        }
        do throws(SystemError) {
            return String(try template.write(in: ".").dropFirst(2))
        } catch {
            throw Failure(.inputOutput, code: "output-failed", message: error.description)
        }
    }

    /// The same rule as the manifest's schema has.
    private static func word(_ text: String, option: String, also marks: String) throws(Failure) -> String {
        func isPlain(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        let bytes = text.utf8
        guard let first = bytes.first, isPlain(first), bytes.count <= 64,
            bytes.allSatisfy({ isPlain($0) || marks.utf8.contains($0) })
        else {
            throw Failure(
                .usage, code: "usage",
                message: "\(option): '\(text)' is no name; use letters, digits and '\(marks)', at most 64, "
                    + "beginning with a letter or digit")
        }
        return text
    }
}
