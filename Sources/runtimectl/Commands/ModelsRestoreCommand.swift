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
            refused, and then nothing is recorded.
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
        let models = try ModelsRecordLines.read(file)
        let store = try RegistryOption.forWriting(context)
        let records = try registry { () throws(ModelStoreError) in try store.record(models) }
        switch context.format {
        case .json:
            try context.write([
                "count": .integer(records.count), "models": .array(records.map(\.summary.json)),
            ])
        default:
            for record in records { context.detail("recorded \(record.summary.reference)") }
            try context.output.write("recorded \(records.count) \(records.count == 1 ? "model" : "models")\n")
        }
        return .success
    }
}
