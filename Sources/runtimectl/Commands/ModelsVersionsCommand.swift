import CommandLineKit
import Jansson
import ModelRegistry

/// `runtimectl models versions`: the versions of one model, newest first.
enum ModelsVersionsCommand: ProgramCommand {
    static let declaration = Command(
        "versions", summary: "list the versions of one model, the newest first",
        arguments: [Argument("NAME", help: "the model")],
        examples: [Example("runtimectl models versions fraud-score", says: "what there is of it")],
        exitCodes: [(0, "they are listed"), (1, "no such model")])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let reference = ModelReference(name: context.invocation.arguments.first ?? "")
        let store = try RegistryOption.holding(reference, context)
        // the name must be exactly that, also when it looks like a pattern
        _ = try registry { () throws(ModelStoreError) in try store.model(reference) }
        var query = ModelQuery()
        query.names = [reference.name]
        query.isReversed = true
        let models = try registry { () throws(ModelStoreError) in try store.models(query).models }
        switch context.format {
        case .json:
            try context.write([
                "name": .string(reference.name), "count": .integer(models.count),
                "versions": .array(models.map(\.json)),
            ])
        default: try context.output.write(ModelsListing.table(models, context))
        }
        return .success
    }
}
