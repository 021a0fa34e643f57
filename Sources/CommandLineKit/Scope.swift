/// How far into the table of commands a command line has come, and what may be said there.
struct Scope: Sendable {
    let program: Program
    private(set) var commands: [Command] = []

    init(_ program: Program) {
        self.program = program
    }

    /// The names of the commands, outermost first.
    var path: [String] { commands.map(\.name) }

    /// The program and commands as typed.
    var commandLine: [String] { [program.name] + path }

    /// The commands that can be named next.
    var subcommands: [Command] { commands.last?.subcommands ?? program.commands }

    /// The arguments taken here; none before the command is named.
    var arguments: [Argument] { subcommands.isEmpty ? commands.last?.arguments ?? [] : [] }

    /// The options of the command and of the groups it is in, the innermost first.
    var commandOptions: [Option] {
        var options: [Option] = []
        for command in commands.reversed() {
            options += command.options.filter { option in !options.contains { $0.long == option.long } }
        }
        return options
    }

    /// The program's options, but for those that the command gives another meaning.
    var globalOptions: [Option] {
        let own = commandOptions
        return program.allGlobalOptions.filter { option in !own.contains { $0.long == option.long } }
    }

    /// Every option that can be given here.
    var options: [Option] { commandOptions + globalOptions }

    func option(long: String) -> Option? { options.first { $0.long == long } }

    func option(short: Character) -> Option? { options.first { $0.short == short } }

    /// Goes into a command of that name.
    /// - Returns: nil when there is none.
    func entering(_ name: String) -> Scope? {
        guard let command = subcommands.first(where: { $0.name == name }) else { return nil }
        var inner = self
        inner.commands.append(command)
        return inner
    }

    /// This scope and every one below it, in the order of the table.
    var descendants: [Scope] {
        var found = [self]
        for command in subcommands {
            if let inner = entering(command.name) { found += inner.descendants }
        }
        return found
    }
}
