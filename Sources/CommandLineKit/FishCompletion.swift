/// The completion script for fish: one `complete` line for each word, on condition of where the command line is.
struct FishCompletion {
    private let program: Program
    private let name: String

    init(_ program: Program) {
        self.program = program
        name = "__" + Quoting.functionName(program.name)
    }

    var text: String {
        let scopes = Scope(program).descendants
        let lines = ["complete -c \(program.name) -f"] + scopes.flatMap(lines)
        return [
            "# Completion of \(program.name) for fish; written by the program from its table of commands.\n",
            takesValue(scopes), isCommand(scopes), isLeaf(scopes),
            FishCompletionCode.text.replacing("__program", with: name), lines.joined(separator: "\n") + "\n",
        ].joined(separator: "\n")
    }

    // MARK: Functions that know the table

    private func takesValue(_ scopes: [Scope]) -> String {
        let own = scopes.flatMap { scope in valueSpellings(scope.commandOptions).map { "\(scope.key) \($0)" } }
        let global = valueSpellings(program.allGlobalOptions).map { "* \($0)" }
        let says = "succeeds when the option $argv[2] of the commands $argv[1] takes a value"
        return predicate("takes_value", says, own + global)
    }

    private func valueSpellings(_ options: [Option]) -> [String] {
        options.filter { $0.value != nil }.flatMap(\.spellings)
    }

    private func isCommand(_ scopes: [Scope]) -> String {
        let says = "succeeds when $argv[2] is one of the commands in $argv[1]"
        return predicate(
            "is_command", says,
            scopes.flatMap { scope in
                scope.subcommands.map { "\(scope.key) \($0.name)" }
            })
    }

    private func isLeaf(_ scopes: [Scope]) -> String {
        let says = "succeeds when there are no commands in $argv[1]"
        return predicate("is_leaf", says, scopes.filter(\.subcommands.isEmpty).map { "\($0.key) " })
    }

    private func predicate(_ suffix: String, _ says: String, _ patterns: [String]) -> String {
        let words = patterns.map { Quoting.fish($0) }.joined(separator: " \\\n            ")
        let cases = patterns.isEmpty ? [] : ["        case \(words)", "            return 0"]
        let lines = ["# \(says)", "function \(name)_\(suffix)", "    switch \"$argv[1] $argv[2]\""] + cases
        return (lines + ["    end", "    return 1", "end", ""]).joined(separator: "\n")
    }

    // MARK: The lines

    private func lines(_ scope: Scope) -> [String] {
        commandLines(scope) + argumentLines(scope) + scope.options.map { optionLine($0, scope) }
    }

    private func commandLines(_ scope: Scope) -> [String] {
        guard !scope.subcommands.isEmpty else { return [] }
        let offered = scope.offeredCommands.map {
            line("\(Quoting.fish(scope.key)) 0", "-a \(Quoting.fish($0.name))", $0.summary)
        }
        return offered
            + scope.subcommands.map {
                line("\(Quoting.fish("help:" + scope.key)) 0", "-a \(Quoting.fish($0.name))", $0.summary)
            }
    }

    private func argumentLines(_ scope: Scope) -> [String] {
        scope.arguments.enumerated().compactMap { index, argument in
            guard let offer = offer(argument.value) else { return nil }
            let place = "\(Quoting.fish(scope.key)) \(index)\(argument.repeatable ? " more" : "")"
            return line(place, offer, argument.help)
        }
    }

    private func optionLine(_ option: Option, _ scope: Scope) -> String {
        var words = ["-l \(option.long)"]
        if let short = option.short { words.append("-s \(short)") }
        if let value = option.value { words.append("-r " + (offer(value) ?? "-f")) }
        return line(Quoting.fish(scope.key), words.joined(separator: " "), option.help)
    }

    private func line(_ place: String, _ offer: String, _ says: String) -> String {
        "complete -c \(program.name) -n \"\(name)_at \(place)\" \(offer) -d \(Quoting.fish(says))"
    }

    private func offer(_ value: Value) -> String? {
        switch value.kind {
        case .word, .suggested:
            // Fish reads the list once more as words of a command line.
            "-f -a \(Quoting.fish(value.offeredWords.map { Quoting.fish($0) }.joined(separator: " ")))"
        case .file: "-F"
        case .directory: "-f -a '(__fish_complete_directories)'"
        case .free, .integer: nil
        }
    }
}
