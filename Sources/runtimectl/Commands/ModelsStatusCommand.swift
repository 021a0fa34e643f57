import CommandLineKit
import Jansson
import ModelRegistry

/// `runtimectl models status`: notes how far a model has come.
enum ModelsStatusCommand: ProgramCommand {
    static let declaration = Command(
        "status", summary: "note how far one version of a model has come",
        discussion: """
            An import leaves a model whose image has to be built as 'building'. Whoever builds it says here what became \
            of it: 'published' when it can be deployed, 'building_failed' when not. Nothing else of the record changes.
            """,
        arguments: [
            Argument(ModelsCommands.modelArgument, help: "the model and the version, both"),
            Argument(
                "STATUS", help: "how far it has come",
                value: Value("STATUS", .word(choices: ModelStatus.allCases.map(\.rawValue)))),
        ],
        examples: [
            Example(
                "runtimectl models status fraud-score/0.0.2 published", says: "its image is built, it can be deployed")
        ],
        exitCodes: [(0, "it is noted"), (1, "no such model"), (2, "the version is not named")])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let (reference, version) = try ModelsCommands.version(context)
        guard let status = context.invocation.arguments.dropFirst().first.flatMap(ModelStatus.init(rawValue:)) else {
            throw .usage("no status is given")
        }
        let store = try RegistryOption.forWriting(context)
        let before = try registry { () throws(ModelStoreError) in
            try store.change(reference.name, version, to: status)
        }.summary
        switch context.format {
        case .json:
            try context.write([
                "model": .string(before.reference.description), "id": .string(before.id),
                "from": .string(before.status.rawValue), "to": .string(status.rawValue),
            ])
        default:
            try context.output.write("\(before.reference): \(before.status.rawValue) -> \(status.rawValue)\n")
        }
        return .success
    }
}
