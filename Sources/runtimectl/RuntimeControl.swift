import CommandLineKit
import Jansson
import SystemInterface

/// The program from its arguments to its exit code.
enum RuntimeControl {
    static func run(_ arguments: [String]) -> Int32 {
        Terminal.ignoreBrokenPipes()
        let width = Terminal.isTerminal(Terminal.standardOutput) ? Terminal.width(Terminal.standardOutput) : nil
        do throws(UsageError) {
            switch try ProgramTable.program.parse(arguments, width: width) {
            case .help(let text) where arguments.isEmpty: return refuseBareCall(text)
            case .help(let text): return print(text)
            case .version(let text): return print(text)
            case .run(let invocation): return run(invocation)
            }
        } catch {
            return report(
                Failure(.usage, code: "usage", message: "\(error.message)\nrun '\(error.helpCommandLine)' for help"),
                asJSON: wantsJSON(arguments))
        }
    }

    private static func run(_ invocation: Invocation) -> Int32 {
        let asJSON = invocation.value("format") == OutputFormat.json.rawValue
        guard let action = ProgramTable.action(for: invocation.path) else {
            return report(Failure(.usage, code: "usage", message: "no such command"), asJSON: asJSON)
        }
        do throws(Failure) {
            let context = try CommandContext(invocation)
            let code = try action(context)
            try context.output.finish()
            return code.rawValue
        } catch {
            return report(error, asJSON: asJSON)
        }
    }

    /// The program's name alone asks for nothing: the short help is the error message.
    private static func refuseBareCall(_ help: String) -> Int32 {
        try? Terminal.write(help, to: Terminal.standardError)
        return ExitCode.usage.rawValue
    }

    /// Errors go to standard error for people and, where JSON was asked for, to standard output for scripts.
    private static func report(_ failure: Failure, asJSON: Bool) -> Int32 {
        guard !failure.message.isEmpty else { return failure.exit.rawValue }
        let lines = failure.message.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { "runtimectl: error: \(TerminalText.escaped(String($0)))\n" }.joined()
        try? Terminal.write(text, to: Terminal.standardError)
        if asJSON { try? Terminal.write(failure.json.text(.indented) + "\n", to: Terminal.standardOutput) }
        return failure.exit.rawValue
    }

    private static func print(_ text: String) -> Int32 {
        do throws(SystemError) {
            try Terminal.write(text.hasSuffix("\n") ? text : text + "\n", to: Terminal.standardOutput)
            return ExitCode.success.rawValue
        } catch {
            return ExitCode.inputOutput.rawValue
        }
    }

    /// Whether a command line that could not be parsed asked for JSON.
    private static func wantsJSON(_ arguments: [String]) -> Bool {
        zip(arguments, arguments.dropFirst()).contains { ["--format", "-o"].contains($0) && $1 == "json" }
            || arguments.contains("--format=json") || arguments.contains("-ojson")
    }
}
