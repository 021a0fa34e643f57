import CommandLineKit

/// A command of the program: its declaration, which is also its help, and what it does.
protocol ProgramCommand: SendableMetatype {
    /// Parsing, help, completion and the reference page come from this.
    static var declaration: Command { get }
    /// The formats it can write.
    static var formats: [OutputFormat] { get }
    /// Does it, and says with which exit code to end.
    static func run(_ context: CommandContext) throws(Failure) -> ExitCode
}

extension ProgramCommand {
    static var formats: [OutputFormat] { OutputFormat.everywhere }
}
