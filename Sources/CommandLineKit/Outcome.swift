/// What a command line asks for.
public enum Outcome: Sendable {
    /// Run a command.
    case run(Invocation)

    /// Print this help. The bare program name gives short help here; which exit code that deserves is for the
    /// program to say.
    case help(String)

    /// Print this line.
    case version(String)
}
