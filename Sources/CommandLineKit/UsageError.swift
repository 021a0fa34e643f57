/// A command line that was not understood.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a value; ``UsageError/message`` turns it into text.
    public enum Problem: Hashable, Sendable {
        /// A word where a command was expected that names none of `known`.
        case unknownCommand(String, nearest: [String], known: [String])
        /// The command line ends where one of `known` was expected.
        case missingCommand(known: [String])
        /// An option this command does not have; `homes` are the commands that do, as typed.
        case unknownOption(String, nearest: [String], homes: [String])
        /// An option whose value is missing; `found` is the option that stands in its place.
        case missingValue(String, placeholder: String, found: String?)
        /// A flag that was given a value.
        case unexpectedValue(String, value: String)
        /// `-o=json`, which other programs read in two ways.
        case equalsAfterShort(String, long: String, value: String)
        /// An option or argument with an empty value.
        case emptyValue(String)
        /// An option given again that may be given once.
        case repeatedOption(String)
        /// A value that is none of the choices of the option or argument `of`.
        case notAChoice(String, of: String, nearest: [String], choices: [String])
        /// A value that is not a whole number in the range.
        case notAnInteger(String, of: String, range: ClosedRange<Int>)
        /// A required option that was not given; the string is its usage.
        case missingOption(String)
        /// Required arguments that were not given.
        case missingArguments([String])
        /// One argument more than the command takes; `option` is the option of that name, when there is one.
        case unexpectedArgument(String, accepts: [String], option: String?)
        /// What the program itself refuses, such as options that exclude each other, as `what is wrong; what to do`.
        case stated(String)
    }

    /// What is wrong.
    public let problem: Problem

    /// An error; ``Program/parse(_:width:style:)`` throws them, and programs may for what the table cannot say.
    public init(problem: Problem, commandPath: [String]) {
        self.problem = problem
        self.commandPath = commandPath
    }

    /// The program and command that were being read, as typed: `["runtimectl", "catalog", "lint"]`.
    public let commandPath: [String]

    /// The command as typed: `runtimectl catalog lint`.
    public var commandLine: String { commandPath.joined(separator: " ") }

    /// The command line that prints the help for where the mistake is.
    public var helpCommandLine: String { "\(commandLine) --help" }

    /// The ``message``.
    public var description: String { message }
}
