import CommandLineKit
import RuntimeCatalog

/// `runtimectl catalog export`: the merged catalog as one file.
enum CatalogExportCommand: ProgramCommand {
    static let declaration = Command(
        "export", summary: "write the merged catalogs as one catalog file",
        discussion: "Loading the file gives the same catalog: overlays, patches and removals are worked in.",
        arguments: CatalogCommands.pathArguments,
        options: [
            Option(
                "complete", help: "state every facet, also parsed and inferred ones, for programs without the plugins")
        ],
        examples: [
            Example(
                "runtimectl catalog export base/ overlay.json --output merged.json",
                says: "base and overlay in one file")
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let catalog = try context.load(try CatalogCommands.paths(context))
        try context.output.write(catalog.exported(complete: context.invocation.flag("complete")))
        return .success
    }
}
