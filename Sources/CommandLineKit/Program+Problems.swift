extension Program {
    /// What is wrong with the table itself, one line each; empty for a sound one. A program's own tests expect that:
    /// the parser trusts the table and does not look for mistakes in it.
    public var tableProblems: [String] {
        Scope(self).descendants.flatMap { scope in
            let place = scope.commandLine.joined(separator: " ")
            let found = Self.nameProblems(scope) + Self.optionProblems(scope) + Self.argumentProblems(scope.arguments)
            return found.map { "\(place): \($0)" }
        }
    }

    private static func nameProblems(_ scope: Scope) -> [String] {
        var problems = repeated(scope.subcommands.map(\.name)).map { "two commands are named '\($0)'" }
        if let command = scope.commands.last {
            if !isName(command.name) { problems.append("the name is not lower-case letters, digits and hyphens") }
            if command.name == "help" { problems.append("'help' is built in") }
            if command.summary.isEmpty { problems.append("there is no summary") }
            if command.isGroup, !command.arguments.isEmpty { problems.append("a group takes no arguments") }
        }
        return problems
    }

    private static func optionProblems(_ scope: Scope) -> [String] {
        let declared = scope.commands.last?.options ?? scope.program.globalOptions
        var problems = repeated(declared.map(\.long)).map { "two options are named '--\($0)'" }
        problems += repeated(scope.options.compactMap(\.short).map(String.init)).map {
            "two options are named '-\($0)'"
        }
        for option in declared {
            if !isName(option.long) {
                problems.append("'--\(option.long)' is not lower-case letters, digits and hyphens")
            }
            if option.help.isEmpty { problems.append("'--\(option.long)' has no help") }
            if option.value == nil, option.defaultValue != nil || option.required {
                problems.append("the flag '--\(option.long)' is required or has a default")
            }
            if let value = option.value, let text = option.defaultValue, value.problem(with: text, of: "") != nil {
                problems.append("'--\(option.long)' refuses its own default")
            }
            if option.value?.choices?.isEmpty == true { problems.append("'--\(option.long)' has no choices") }
        }
        return problems + declared.compactMap { shadowingProblem($0, scope) }
    }

    /// Before the command's name the outer option is read: the inner one must not differ in whether a value follows.
    private static func shadowingProblem(_ option: Option, _ scope: Scope) -> String? {
        let outer = scope.commands.isEmpty ? builtInOptions : outerOptions(scope)
        guard let other = outer.first(where: { $0.long == option.long }) else { return nil }
        // `--version` alone may be redefined: before the command's name it still prints the version.
        if option.long == "version", option.value != nil, !scope.commands.isEmpty { return nil }
        if builtInOptions.contains(where: { $0.long == option.long }) { return "'--\(option.long)' is built in" }
        guard (other.value == nil) != (option.value == nil) else { return nil }
        return "'--\(option.long)' is a flag in one place and takes a value in another"
    }

    private static func outerOptions(_ scope: Scope) -> [Option] {
        var outer = Scope(scope.program)
        for name in scope.path.dropLast() { outer = outer.entering(name) ?? outer }
        return outer.options
    }

    private static func argumentProblems(_ arguments: [Argument]) -> [String] {
        var problems: [String] = []
        for (argument, next) in zip(arguments, arguments.dropFirst()) {
            if argument.repeatable { problems.append("\(argument.name) takes all that \(next.name) could") }
            if !argument.required, next.required { problems.append("\(next.name) is required after one that is not") }
        }
        return problems
    }

    private static func isName(_ text: String) -> Bool {
        text.first != "-" && !text.isEmpty && text.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }
    }

    private static func repeated(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }
}
