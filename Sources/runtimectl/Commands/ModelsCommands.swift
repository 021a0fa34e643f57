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
            ModelsDeleteCommand.declaration, ModelsExportCommand.declaration, ModelsRestoreCommand.declaration,
        ])

    static let modelArgument = "NAME/VERSION"

    /// The model that an argument names.
    static func reference(_ context: CommandContext) throws(Failure) -> ModelReference {
        try OptionReading.parsed(
            context.invocation.arguments.first ?? "", option: modelArgument, ModelReference.init(parsing:))
    }
}
