/// Checks a command line that has been read as a whole.
struct CommandLineCheck {
    private let scope: Scope
    private let given: [GivenOption]
    private let arguments: [String]

    init(_ parser: CommandLineParser) {
        scope = parser.scope
        given = parser.given
        arguments = parser.arguments
    }

    /// The invocation.
    /// - Throws: the first thing that is wrong, in the order of the command line; what is missing comes last.
    func invocation() throws(UsageError) -> Invocation {
        guard scope.subcommands.isEmpty else {
            throw failure(.missingCommand(known: scope.subcommands.map(\.name)))
        }
        try checkOptions()
        try checkArguments()
        try checkRequired()
        var defaults: [String: String] = [:]
        for option in scope.options { defaults[option.long] = option.defaultValue }
        return Invocation(
            path: scope.path, arguments: arguments,
            occurrences: given.map { Invocation.Occurrence(option: $0.long, value: $0.value) }, defaults: defaults)
    }

    private func checkOptions() throws(UsageError) {
        var seen: Set<String> = []
        for occurrence in given {
            guard let option = scope.option(long: occurrence.long) else { continue }
            guard seen.insert(option.long).inserted || option.repeatable else {
                throw failure(.repeatedOption(option.longSpelling))
            }
            guard let value = option.value, let text = occurrence.value else { continue }
            if let problem = value.problem(with: text, of: occurrence.spelling) { throw failure(problem) }
        }
    }

    private func checkArguments() throws(UsageError) {
        for (index, text) in arguments.enumerated() {
            // The parser has refused surplus arguments: past the end there is only the last, repeatable one.
            guard let argument = scope.arguments.dropFirst(index).first ?? scope.arguments.last else { continue }
            if let problem = argument.value.problem(with: text, of: argument.name) { throw failure(problem) }
        }
    }

    private func checkRequired() throws(UsageError) {
        let missing = scope.arguments.dropFirst(arguments.count).filter(\.required)
        guard missing.isEmpty else { throw failure(.missingArguments(missing.map(\.name))) }
        for option in scope.options where option.required && !given.contains(where: { $0.long == option.long }) {
            throw failure(.missingOption(option.usage))
        }
    }

    private func failure(_ problem: UsageError.Problem) -> UsageError {
        UsageError(problem: problem, commandPath: scope.commandLine)
    }
}
