import CommandLineKit

/// All commands, once: parsing, help, completion, the reference page and dispatch come from this table.
enum ProgramTable {
    static let version = "0.1.0"

    private static let commands: [(path: [String], command: any ProgramCommand.Type)] = [
        (["engines"], EnginesCommand.self),
        (["list"], ListCommand.self),
        (["show"], ShowCommand.self),
        (["resolve"], ResolveCommand.self),
        (["inspect"], InspectCommand.self),
        (["import"], ImportCommand.self),
        (["deprecations"], DeprecationsCommand.self),
        (["catalog", "validate"], CatalogValidateCommand.self),
        (["catalog", "lint"], CatalogLintCommand.self),
        (["catalog", "diff"], CatalogDiffCommand.self),
        (["catalog", "schema"], CatalogSchemaCommand.self),
        (["catalog", "export"], CatalogExportCommand.self),
        (["plugins", "list"], PluginsListCommand.self),
        (["plugins", "validate"], PluginsValidateCommand.self),
        (["plugins", "new"], PluginsNewCommand.self),
        (["models", "list"], ModelsListCommand.self),
        (["models", "show"], ModelsShowCommand.self),
        (["models", "versions"], ModelsVersionsCommand.self),
        (["models", "status"], ModelsStatusCommand.self),
        (["models", "delete"], ModelsDeleteCommand.self),
        (["models", "export"], ModelsExportCommand.self),
        (["models", "restore"], ModelsRestoreCommand.self),
        (["completion"], CompletionCommand.self),
        (["reference-page"], ReferencePageCommand.self),
    ]

    static let program = Program(
        name: "runtimectl", version: version, summary: "find the base image a model runs on, and say why",
        description: """
            A catalog lists the runtimes of a machine-learning platform: base images named after an engine, its \
            version, the hardware and the Python version. runtimectl queries it, resolves a request to one image, and \
            explains every rejection.
            """,
        globalOptions: globalOptions,
        commands: [
            EnginesCommand.declaration, ListCommand.declaration, ShowCommand.declaration, ResolveCommand.declaration,
            InspectCommand.declaration, ImportCommand.declaration, DeprecationsCommand.declaration,
            CatalogCommands.declaration,
            PluginsCommands.declaration,
            ModelsCommands.declaration, CompletionCommand.declaration, ReferencePageCommand.declaration,
        ],
        exitCodes: [
            (0, "yes, or done"),
            (
                1,
                "a negative answer: nothing satisfies the request, a word is not known, lint or a report found something"
            ),
            (2, "the command line is wrong"),
            (3, "a catalog, plugin or request that cannot be read or is invalid"),
            (4, "input or output failed"),
        ],
        environment: [
            ("RUNTIMECTL_CATALOG", "catalogs to load when no --catalog is given, separated by ':'"),
            ("RUNTIMECTL_PLUGINS", "more folders of engine plugins, separated by ':'"),
            (
                "XDG_STATE_HOME",
                "where the registry of models lies: runtimectl/models.sqlite in it (default: ~/.local/state)"
            ),
            ("NO_COLOR", "no colour when set and not empty"),
        ])

    private static let globalOptions = [
        Option(
            "catalog", value: Value("PATH", .file), repeatable: true,
            help: "catalog file or folder; later ones overlay earlier ones"),
        Option(
            "plugins", value: Value("DIR", .file), repeatable: true,
            help: "folder of engine plugins, or one plugin's own folder"),
        Option(
            "format", short: "o", value: Value("FORMAT", .suggested(OutputFormat.allCases.map(\.rawValue))),
            help:
                "table (default) or json; 'list' also csv and markdown; 'deprecations' also csv, markdown, html, sarif, junit, ics"
        ),
        Option(
            "output", value: Value("FILE", .file), help: "write the answer there, atomically, not to standard output"),
        Option(
            "color", value: Value("WHEN", .word(choices: ColorChoice.allCases.map(\.rawValue))), defaultValue: "auto",
            help: "when to use colour"),
        Option(
            "quiet", short: "q", repeatable: true,
            help: "no remarks beside the answer; 'resolve' prints the image or nothing"),
        Option("verbose", short: "v", repeatable: true, help: "more detail on standard error"),
    ]

    /// What a command does; `nil` for a path that is no command.
    static func action(for path: [String]) -> ((CommandContext) throws(Failure) -> ExitCode)? {
        commands.first { $0.path == path }.map { $0.command.run }
    }

    /// The formats a command can write.
    static func formats(of path: [String]) -> [OutputFormat] {
        commands.first { $0.path == path }?.command.formats ?? OutputFormat.everywhere
    }
}
