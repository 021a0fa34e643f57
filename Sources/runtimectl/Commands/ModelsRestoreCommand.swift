import CommandLineKit
import Jansson
import ModelRegistry

/// `runtimectl models restore`: records what `models export` wrote.
enum ModelsRestoreCommand: ProgramCommand {
    static let declaration = Command(
        "restore", summary: "record what 'models export' wrote: all of it, or nothing",
        discussion: """
            Records keep their id, version and time. A line without version gets the next after the highest of its name, \
            one without id a new one, one without createdAt the current time. A version that is recorded already is \
            refused, and then nothing is recorded. Memory stays bounded however many lines there are.
            """,
        arguments: [Argument("FILE", help: "JSON Lines; '-' is standard input", value: Value("FILE", .file))],
        examples: [
            Example("runtimectl models restore models.jsonl", says: "bring back a copy"),
            Example(
                "runtimectl models export --registry old.sqlite | runtimectl models restore - --registry new.sqlite",
                says: "move models from one registry to another"),
        ],
        exitCodes: [
            (0, "all are recorded"), (1, "a version or an id is recorded already"), (3, "a line is not a record"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let file = context.invocation.arguments.first ?? "-"
        let lines = try ModelsRecordLines.checked(file)
        let store = try RegistryOption.forWriting(context)
        // what is to be told is all that is kept of the records
        var count = 0
        var listed: [JSONValue] = []
        var references: [ModelReference] = []
        try store.recording(failure: Failure.init) { record throws(Failure) in
            try lines.forEach { model throws(Failure) in
                let recorded = try registry { () throws(ModelStoreError) in try record(model) }.summary
                count += 1
                if context.format == .json { listed.append(recorded.json) }
                if context.isVerbose { references.append(recorded.reference) }
            }
        }
        switch context.format {
        case .json: try context.write(["count": .integer(count), "models": .array(listed)])
        default:
            for reference in references { context.detail("recorded \(reference)") }
            try context.output.write("recorded \(count) \(count == 1 ? "model" : "models")\n")
        }
        return .success
    }
}
