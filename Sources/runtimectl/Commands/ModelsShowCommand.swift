import CommandLineKit
import ModelRegistry

/// `runtimectl models show`: everything that is recorded of one model.
enum ModelsShowCommand: ProgramCommand {
    static let declaration = Command(
        "show", summary: "show everything that is recorded of one model",
        arguments: [Argument("NAME[/VERSION]", help: "the model; its newest version when none is named")],
        examples: [
            Example("runtimectl models show fraud-score", says: "the newest version"),
            Example("runtimectl models show fraud-score/0.0.2 -o json", says: "a certain one, for a script"),
        ],
        exitCodes: [(0, "it is shown"), (1, "no such model")])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let reference = try ModelsCommands.reference(context)
        let store = try RegistryOption.holding(reference, context)
        let record = try registry { () throws(ModelStoreError) in try store.model(reference) }
        switch context.format {
        case .json: try context.write(record.json)
        default:
            try context.output.write(
                ModelsRecordText(record: record).text(style: context.style, width: context.width))
        }
        return .success
    }
}
