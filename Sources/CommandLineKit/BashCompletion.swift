/// The completion script for bash.
///
/// It walks the words before the cursor as the parser would, with what the table says in `case` statements. It keeps
/// to bash 3.2, the version macOS has, and calls nothing from the bash-completion package.
struct BashCompletion {
    private let program: Program
    private let name: String

    init(_ program: Program) {
        self.program = program
        name = "_" + Quoting.functionName(program.name)
    }

    var text: String {
        let parts = [
            "# Completion of \(program.name) for bash; written by the program from its table of commands.\n",
            table("command", "sets the commands and options that may follow the commands $1", commandCases),
            table("option", "sets what the value of option $2 after the commands $1 is", optionCases),
            table("argument", "sets what argument $2 of the commands $1 is", argumentCases),
            BashCompletionCode.text.replacing("_program", with: name),
            "complete -F \(name) \(Quoting.posix(program.name))\n",
        ]
        return parts.joined(separator: "\n")
    }

    private func table(_ suffix: String, _ says: String, _ cases: [String]) -> String {
        let subject = suffix == "command" ? "$1" : "$1 $2"
        let lines = ["# \(says)", "\(name)_\(suffix)() {", "    case \"\(subject)\" in"]
        return (lines + cases.map { "    \($0)" } + ["    esac", "}", ""]).joined(separator: "\n")
    }

    private var commandCases: [String] {
        Scope(program).descendants.map { scope in
            let commands = list(scope.offeredCommands.map(\.name))
            return "\(Quoting.posix(scope.key))) commands=(\(commands)) options=(\(list(scope.completedOptions))) ;;"
        }
    }

    private var optionCases: [String] {
        let own = Scope(program).descendants.flatMap { scope in
            scope.commandOptions.compactMap { optionCase($0) { Quoting.posix("\(scope.key) \($0)") } }
        }
        return own + program.allGlobalOptions.compactMap { optionCase($0) { "*\(Quoting.posix(" " + $0))" } }
    }

    private func optionCase(_ option: Option, pattern: (String) -> String) -> String? {
        guard let value = option.value else { return nil }
        let patterns = option.spellings.map(pattern).joined(separator: " | ")
        return "\(patterns)) \(offer(value)) ;;"
    }

    private var argumentCases: [String] {
        Scope(program).descendants.flatMap { scope in
            scope.arguments.enumerated().map { index, argument in
                let number = argument.repeatable ? "*" : String(index)
                return "\(Quoting.posix(scope.key + " "))\(number)) \(offer(argument.value)) ;;"
            }
        }
    }

    private func offer(_ value: Value) -> String {
        switch value.kind {
        case .word, .suggested: "kind=words choices=(\(list(value.offeredWords)))"
        case .file: "kind=file"
        case .directory: "kind=directory"
        case .free, .integer: "kind=free"
        }
    }

    private func list(_ words: [String]) -> String {
        words.map { Quoting.posix($0) }.joined(separator: " ")
    }
}

extension Scope {
    /// The spellings completion offers: the long ones; a short one alone says nothing.
    var completedOptions: [String] { options.map(\.longSpelling) }
}
