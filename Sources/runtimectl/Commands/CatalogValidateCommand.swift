import CommandLineKit
import Jansson
import RuntimeCatalog

/// `runtimectl catalog validate`: whether catalogs can be loaded, and everything that is wrong if not.
enum CatalogValidateCommand: ProgramCommand {
    static let declaration = Command(
        "validate", summary: "check that catalogs can be loaded; report every fault with file and line",
        arguments: CatalogCommands.pathArguments,
        examples: [
            Example("runtimectl catalog validate my-catalog/", says: "check one catalog by itself"),
            Example("runtimectl catalog validate catalog/modelarts overlay.json", says: "check an overlay on its base"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let catalog = try context.load(try CatalogCommands.paths(context))
        switch context.format {
        case .json:
            try context.write([
                "valid": true, "name": .string(catalog.name), "revision": RuntimeJSON.optional(catalog.revision),
                "files": .strings(catalog.files), "engines": .integer(catalog.engines.count),
                "runtimes": .integer(catalog.runtimes.count),
            ])
        default:
            try context.output.write(
                "valid: catalog '\(TerminalText.escaped(catalog.name))', \(count(catalog.files.count, "file")), "
                    + "\(count(catalog.engines.count, "engine")), \(count(catalog.runtimes.count, "runtime"))\n")
        }
        return .success
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
