import CommandLineKit
import Jansson
import ModelRegistry

/// `runtimectl models delete`: forgets one version.
enum ModelsDeleteCommand: ProgramCommand {
    static let declaration = Command(
        "delete", summary: "forget one version of a model",
        discussion: """
            Only the record goes; image and files stay where they are. The version is free again afterwards, also for \
            the next import when it was the highest.
            """,
        arguments: [Argument(ModelsCommands.modelArgument, help: "the model and the version, both")],
        examples: [Example("runtimectl models delete fraud-score/0.0.2", says: "forget version 0.0.2")],
        exitCodes: [(0, "it is forgotten"), (1, "no such model"), (2, "the version is not named")])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let (reference, version) = try ModelsCommands.version(context)
        let store = try RegistryOption.forWriting(context)
        let deleted = try registry { () throws(ModelStoreError) in try store.delete(reference.name, version) }
        switch context.format {
        case .json: try context.write(["deleted": deleted.summary.json])
        default:
            try context.output.write("deleted \(deleted.summary.reference) (id \(deleted.summary.id))\n")
        }
        return .success
    }
}
