import CommandLineKit
import Jansson
import ModelRegistry

/// `runtimectl models export`: whole records as JSON Lines.
enum ModelsExportCommand: ProgramCommand {
    static let declaration = Command(
        "export", summary: "write whole records as JSON Lines, which 'models restore' reads",
        discussion: """
            One line for each model, by name and version, all of the same moment. Memory stays bounded however many \
            there are.
            """,
        options: ModelsFilters.declared,
        examples: [
            Example("runtimectl models export --output models.jsonl", says: "a copy of everything"),
            Example("runtimectl models export --name fraud-score | jq .image", says: "one fact of each version"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        guard let store = try RegistryOption.forReading(context) else { return .success }
        var problem: Failure?
        try registry { () throws(ModelStoreError) in
            try store.forEach(ModelsFilters.query(context.invocation)) { record in
                do throws(Failure) {
                    try context.output.write(record.json.text(.compact) + "\n")
                    return true
                } catch {
                    problem = error
                    return false
                }
            }
        }
        if let problem { throw problem }
        return .success
    }
}
