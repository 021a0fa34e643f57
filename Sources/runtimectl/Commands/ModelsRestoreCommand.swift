import CommandLineKit
import Jansson
import ModelRegistry
import RuntimeCatalog
import SystemInterface

/// `runtimectl models restore`: records what `models export` wrote.
enum ModelsRestoreCommand: ProgramCommand {
    static let declaration = Command(
        "restore", summary: "record what 'models export' wrote: all of it, or nothing",
        discussion: """
            Records keep their id, version and time. A line without version gets the next after the highest of its name, \
            one without id a new one, one without createdAt the current time. A version or an id that is recorded \
            already, or stands twice in the file, is refused with its line, and then nothing is recorded. Memory stays \
            bounded however many lines there are.
            """,
        arguments: [Argument("FILE", help: "JSON Lines; '-' is standard input", value: Value("FILE", .file))],
        examples: [
            Example("runtimectl models restore models.jsonl", says: "bring back a copy"),
            Example(
                "runtimectl models restore - --registry new.sqlite < models.jsonl",
                says: "the same into another registry"),
        ],
        exitCodes: [
            (0, "all are recorded"), (1, "a version or an id is recorded already"), (3, "a line is not a record"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let file = context.invocation.arguments.first ?? "-"
        let lines = try ModelsRecordLines.checked(file)
        // a file that is refused makes no registry
        if try RegistryOption.existing(context) == nil { try rehearse(lines, context) }
        let store = try RegistryOption.forWriting(context)
        // what is to be told is all that is kept of the records
        var count = 0
        var listed: [JSONValue] = []
        var references: [ModelReference] = []
        try record(lines, in: store, context) { recorded in
            count += 1
            if context.format == .json { listed.append(recorded.json) }
            if context.isVerbose { references.append(recorded.reference) }
        }
        switch context.format {
        case .json: try context.write(["count": .integer(count), "models": .array(listed)])
        default:
            for reference in references { context.detail("recorded \(reference)") }
            try context.output.write("recorded \(count) \(count == 1 ? "model" : "models")\n")
        }
        return .success
    }

    /// Records all lines in a registry that nobody keeps.
    private static func rehearse(
        _ lines: borrowing ModelsRecordLines, _ context: CommandContext
    ) throws(Failure) {
        let folder: ScratchFolder
        do throws(SystemError) {
            folder = try ScratchFolder()
        } catch {
            throw .output(error)
        }
        let path = "\(folder.path)/rehearsal.sqlite"
        let store = try registry { () throws(ModelStoreError) in try SQLiteModelStore(path: path) }
        try record(lines, in: store, context) { _ in }
    }

    /// Records all lines, or none when one is refused; tells of every one that is.
    private static func record(
        _ lines: borrowing ModelsRecordLines, in store: SQLiteModelStore, _ context: CommandContext,
        _ body: (ModelSummary) -> Void
    ) throws(Failure) {
        // without a catalog that can be read there are no codes: that is not what is wrong with the lines
        var refusals = RecordRefusals(origin: lines.origin) { (try? context.loadCatalog())?.platformCodes ?? [] }
        try store.recording(failure: { Failure($0) }) { record throws(Failure) in
            try lines.forEach { line, model throws(Failure) in
                do throws(ModelStoreError) {
                    body(try record(model).summary)
                } catch {
                    try refusals.add(error, line: line)
                }
            }
            if let failure = refusals.failure { throw failure }
        }
    }
}
