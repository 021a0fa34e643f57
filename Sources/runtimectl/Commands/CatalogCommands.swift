import CommandLineKit

/// `runtimectl catalog …`: for those who keep catalogs.
enum CatalogCommands {
    static let declaration = Command(
        "catalog", summary: "check, compare and export catalogs",
        subcommands: [
            CatalogValidateCommand.declaration, CatalogLintCommand.declaration, CatalogDiffCommand.declaration,
            CatalogSchemaCommand.declaration, CatalogExportCommand.declaration,
        ])

    /// The catalogs a command works on: its arguments, else what every command loads.
    static func paths(_ context: CommandContext) throws(Failure) -> [String] {
        let arguments = context.invocation.arguments
        guard !arguments.isEmpty else { return try context.catalogPaths() }
        guard context.invocation.values("catalog").isEmpty else {
            throw .usage("catalogs are named twice; give them as arguments or by --catalog, not both")
        }
        return arguments
    }

    static let pathArguments = [
        Argument(
            "PATH", help: "catalog file or folder instead of --catalog; several are overlays in that order",
            required: false, repeatable: true, value: Value("PATH", .file))
    ]
}
