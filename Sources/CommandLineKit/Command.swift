/// One command, or a group of commands when it has subcommands: `resolve`, `catalog lint`.
public struct Command: Sendable {
    /// The word that selects the command.
    public let name: String

    /// What it does in one line, lower case, no full stop.
    public let summary: String

    /// What a reader of its help needs to know beyond the options. Paragraphs are separated by an empty line;
    /// a paragraph whose lines begin with blanks keeps its line breaks.
    public let discussion: String

    /// The positional arguments, in order.
    public let arguments: [Argument]

    /// The options; those of a group hold for its subcommands, too.
    public let options: [Option]

    /// Command lines worth copying.
    public let examples: [Example]

    /// What this command's exit codes mean, where that says more than the program's own table.
    public let exitCodes: [(code: Int, meaning: String)]

    /// The commands of a group.
    public let subcommands: [Command]

    /// Describes a command.
    public init(
        _ name: String, summary: String, discussion: String = "", arguments: [Argument] = [], options: [Option] = [],
        examples: [Example] = [], exitCodes: [(code: Int, meaning: String)] = [], subcommands: [Command] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.examples = examples
        self.exitCodes = exitCodes
        self.subcommands = subcommands
    }

    /// Whether the command only holds others and cannot be run itself.
    public var isGroup: Bool { !subcommands.isEmpty }
}

/// A command line worth copying and what it does.
public struct Example: Sendable {
    /// The line as typed.
    public let line: String

    /// What it does, in a few words.
    public let says: String

    /// Describes an example.
    public init(_ line: String, says: String) {
        self.line = line
        self.says = says
    }
}
