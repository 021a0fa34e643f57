/// The one table that parsing, help, completion scripts and the reference page are made from.
public struct Program: Sendable {
    /// The name the program is called by.
    public let name: String

    /// The version, as `--version` prints it.
    public let version: String

    /// What the program is in one line, lower case, no full stop.
    public let summary: String

    /// A few paragraphs for help and the reference page, separated by an empty line.
    public let description: String

    /// Options accepted before and after the command's name. `--help` (`-h`) and `--version` need not be listed.
    public let globalOptions: [Option]

    /// The commands, in the order help lists them.
    public let commands: [Command]

    /// What the exit codes mean.
    public let exitCodes: [(code: Int, meaning: String)]

    /// The environment variables the program reads.
    public let environment: [(name: String, meaning: String)]

    /// Describes a program.
    public init(
        name: String, version: String, summary: String, description: String = "", globalOptions: [Option] = [],
        commands: [Command], exitCodes: [(code: Int, meaning: String)] = [],
        environment: [(name: String, meaning: String)] = []
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.description = description
        self.globalOptions = globalOptions
        self.commands = commands
        self.exitCodes = exitCodes
        self.environment = environment
    }

    /// The options every program has, unless its table gives the name another meaning.
    static let builtInOptions = [
        Option("help", short: "h", repeatable: true, help: "print help for the program or a command and exit"),
        Option("version", repeatable: true, help: "print the version and exit"),
    ]

    /// The declared global options, then those built in.
    var allGlobalOptions: [Option] {
        globalOptions + Self.builtInOptions.filter { builtIn in !globalOptions.contains { $0.long == builtIn.long } }
    }
}
