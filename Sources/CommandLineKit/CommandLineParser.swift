/// Reads one command line, word by word.
///
/// Values are checked when all words are read: a global option given before the command's name may mean something
/// narrower for that command.
struct CommandLineParser {
    private(set) var scope: Scope
    private(set) var wantsHelp = false
    private(set) var wantsVersion = false
    private(set) var given: [GivenOption] = []
    private(set) var arguments: [String] = []
    private var rest: ArraySlice<String>
    private var optionsEnded = false

    init(_ program: Program, _ words: [String]) {
        scope = Scope(program)
        rest = words[...]
    }

    /// Reads all words.
    mutating func read() throws(UsageError) {
        do throws(UsageError) {
            while let word = rest.popFirst(), !wantsVersion { try read(word) }
        } catch {
            // Whoever asks for help gets it whatever else is wrong, unless what the help is to be about is unknown.
            guard case .unknownCommand = error.problem else {
                if wantsHelp || helpFollows {
                    wantsHelp = true
                    return
                }
                throw error
            }
            throw error
        }
    }

    private var helpFollows: Bool {
        !optionsEnded && rest.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    }

    private mutating func read(_ word: String) throws(UsageError) {
        if optionsEnded || word == "-" || !word.hasPrefix("-") {
            try readPositional(word)
        } else if word == "--" {
            optionsEnded = true
        } else if word.hasPrefix("--") {
            try readLong(word)
        } else {
            try readCluster(word)
        }
    }

    private mutating func readPositional(_ word: String) throws(UsageError) {
        guard scope.subcommands.isEmpty else { return try enter(word) }
        let declared = scope.arguments
        guard arguments.count < declared.count || declared.last?.repeatable == true else {
            let option = scope.option(long: word)?.longSpelling
            throw failure(.unexpectedArgument(word, accepts: declared.map(\.usage), option: option))
        }
        arguments.append(word)
    }

    private mutating func enter(_ word: String) throws(UsageError) {
        if let inner = scope.entering(word) {
            scope = inner
        } else if word == "help" {
            wantsHelp = true
        } else {
            let known = scope.subcommands.map(\.name)
            throw failure(.unknownCommand(word, nearest: scope.commandsNear(word), known: known))
        }
    }

    private mutating func readLong(_ word: String) throws(UsageError) {
        let name = word.dropFirst(2).prefix { $0 != "=" }
        let attached = word.dropFirst(2 + name.count)
        guard let option = scope.option(long: String(name)) else { throw failure(scope.unknownOption("--\(name)")) }
        if let value = option.value {
            let text = try attached.isEmpty ? next(value, of: option.longSpelling) : String(attached.dropFirst())
            take(option, option.longSpelling, text)
        } else if attached.isEmpty {
            take(option, option.longSpelling, nil)
        } else {
            throw failure(.unexpectedValue(option.longSpelling, value: String(attached.dropFirst())))
        }
    }

    /// Reads `-q`, `-qv`, `-ofile` and `-qo file`.
    private mutating func readCluster(_ word: String) throws(UsageError) {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = scope.option(short: letter), let spelling = option.shortSpelling else {
                throw failure(scope.unknownOption(letter: letter, in: word))
            }
            guard let value = option.value else {
                take(option, spelling, nil)
                continue
            }
            guard letters.first != "=" else {
                let value = String(letters.dropFirst())
                throw failure(.equalsAfterShort(spelling, long: option.longSpelling, value: value))
            }
            return take(option, spelling, try letters.isEmpty ? next(value, of: spelling) : String(letters))
        }
    }

    /// Takes the next word as the value of an option.
    private mutating func next(_ value: Value, of spelling: String) throws(UsageError) -> String {
        guard let word = rest.first, word == "-" || !word.hasPrefix("-") || value.isNumber(word) else {
            throw failure(.missingValue(spelling, placeholder: value.placeholder, found: rest.first))
        }
        rest.removeFirst()
        return word
    }

    private mutating func take(_ option: Option, _ spelling: String, _ value: String?) {
        switch (option.long, value) {
        case ("help", nil): wantsHelp = true
        case ("version", nil): wantsVersion = true
        default: given.append(GivenOption(long: option.long, spelling: spelling, value: value))
        }
    }

    private func failure(_ problem: UsageError.Problem) -> UsageError {
        UsageError(problem: problem, commandPath: scope.commandLine)
    }
}

/// One option as found on the command line.
struct GivenOption {
    let long: String
    /// The spelling used, for messages: `-o`.
    let spelling: String
    let value: String?
}
