import CommandLineKit
import ModelRegistry

/// `runtimectl models …`: what became of imported models.
enum ModelsCommands {
    static let declaration = Command(
        "models", summary: "list, show, copy and delete the models that were imported",
        discussion: """
            Imported models are remembered in a registry: one SQLite file, which several programs may use at once. It is \
            made with the first import.
            """,
        options: [RegistryOption.declared],
        subcommands: [
            ModelsListCommand.declaration, ModelsShowCommand.declaration, ModelsVersionsCommand.declaration,
            ModelsStatusCommand.declaration, ModelsDeleteCommand.declaration, ModelsExportCommand.declaration,
            ModelsRestoreCommand.declaration,
        ])

    static let modelArgument = "NAME/VERSION"

    /// The model that an argument names.
    static func reference(_ context: CommandContext) throws(Failure) -> ModelReference {
        try OptionReading.parsed(
            context.invocation.arguments.first ?? "", option: modelArgument, ModelReference.init(parsing:))
    }

    /// The model and version that an argument names; both must be there, and recorded.
    static func version(_ context: CommandContext) throws(Failure) -> (ModelReference, ModelVersion) {
        let reference = try reference(context)
        let store = try RegistryOption.holding(reference, context)
        let model = try registry { () throws(ModelStoreError) in try store.model(reference) }
        guard let version = reference.version else {
            throw .usage(
                "the version of '\(reference.name)' is not named; name one, such as the newest, "
                    + "'\(model.summary.reference)'")
        }
        return (reference, version)
    }
}
