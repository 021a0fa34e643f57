import CommandLineKit
import Jansson
import SystemInterface

/// The program from its arguments to its exit code.
enum RuntimeControl {
    static func run(_ arguments: [String]) -> Int32 {
        Terminal.ignoreBrokenPipes()
        let isTerminal = Terminal.isTerminal(Terminal.standardOutput)
        let width = isTerminal ? Terminal.width(Terminal.standardOutput) : nil
        let style = CommandContext.style(ColorChoice(previewing: arguments), isTerminal: isTerminal)
        do throws(UsageError) {
            switch try ProgramTable.program.parse(arguments, width: width, style: style) {
            case .help(let text) where arguments.isEmpty: return refuseBareCall(text)
            case .help(let text): return print(text)
            case .version(let text): return print(text + "\n")
            case .run(let invocation): return run(invocation)
            }
        } catch {
            return report(Failure(error), OutputFormat.asksForJSON(arguments) ? .indented : nil)
        }
    }

    private static func run(_ invocation: Invocation) -> Int32 {
        let asksForJSON = invocation.value("format") == OutputFormat.json.rawValue
        // among the lines of a batch, an error is one more line
        let jsonStyle: JSONValue.Style? =
            asksForJSON ? (invocation.flag("batch") ? .compact : .indented) : nil
        guard let action = ProgramTable.action(for: invocation.path) else {
            return report(.usage("no such command"), jsonStyle)
        }
        do throws(Failure) {
            let context = try CommandContext(invocation)
            let code = try action(context)
            try context.output.finish()
            return code.rawValue
        } catch {
            return report(error, jsonStyle)
        }
    }

    /// The program's name alone asks for nothing: the short help is the error message.
    private static func refuseBareCall(_ help: String) -> Int32 {
        try? Terminal.write(help, to: Terminal.standardError)
        return ExitCode.usage.rawValue
    }

    /// Errors go to standard error for people and, where JSON was asked for, to standard output for scripts.
    private static func report(_ failure: Failure, _ jsonStyle: JSONValue.Style?) -> Int32 {
        guard !failure.message.isEmpty else { return failure.exit.rawValue }
        let hint = failure.hint.map { "runtimectl: \($0)\n" } ?? ""
        let text = failure.lines.map { "runtimectl: error: \(TerminalText.escaped($0))\n" }.joined() + hint
        try? Terminal.write(text, to: Terminal.standardError)
        if let jsonStyle { try? Terminal.write(failure.json.text(jsonStyle) + "\n", to: Terminal.standardOutput) }
        return failure.exit.rawValue
    }

    private static func print(_ text: String) -> Int32 {
        do throws(SystemError) {
            try Terminal.write(text, to: Terminal.standardOutput)
            return ExitCode.success.rawValue
        } catch {
            return report(.output(error), nil)
        }
    }
}
