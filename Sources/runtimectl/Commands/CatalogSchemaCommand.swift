import CatalogSchemas
import CommandLineKit

/// `runtimectl catalog schema`: the formats, as JSON Schemas.
enum CatalogSchemaCommand: ProgramCommand {
    static let declaration = Command(
        "schema", summary: "print the JSON Schema of the catalog format, or of another",
        arguments: [
            Argument(
                "FORMAT", help: "which format (default: catalog)", required: false,
                value: Value("FORMAT", .word(choices: CatalogSchema.allCases.map(\.rawValue))))
        ],
        examples: [
            Example("runtimectl catalog schema > catalog.schema.json", says: "for an editor that checks as you type")
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let word = context.invocation.arguments.first ?? CatalogSchema.catalog.rawValue
        try context.output.write((CatalogSchema(rawValue: word) ?? .catalog).text)
        return .success
    }
}
