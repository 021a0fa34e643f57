internal import Suggestions

extension UsageError {
    /// One line in the form `what is wrong; what to do`, lower case, with control characters made visible.
    public var message: String {
        switch problem {
        case .unknownCommand(let name, let nearest, let known):
            "unknown command \(quoted(name)); \(remedy(nearest, else: theCommands(known)))"
        case .missingCommand(let known):
            "'\(commandLine)' needs a command; \(theCommands(known))"
        case .unknownOption(let option, let nearest, let homes):
            unknownOptionMessage(option, nearest, homes)
        case .missingValue(let option, let placeholder, let found):
            missingValueMessage(option, placeholder, found)
        case .unexpectedValue(let option, let value):
            "option '\(option)' takes no value; leave out \(quoted("=" + value))"
        case .equalsAfterShort(let short, let long, let value):
            "'=' cannot follow '\(short)'; write \(quoted("\(long)=\(value)")) or \(quoted("\(short) \(value)"))"
        case .emptyValue(let owner):
            "the value of '\(owner)' is empty; give one\(owner.hasPrefix("-") ? " or leave the option out" : "")"
        case .repeatedOption(let option):
            "option '\(option)' is given more than once; give it once"
        case .notAChoice(let value, let owner, let nearest, let choices):
            "\(quoted(value)) is not a value of '\(owner)'; \(remedy(nearest, else: "use \(list(choices))"))"
        case .notAnInteger(let value, let owner, let range):
            "\(quoted(value)) is not a value of '\(owner)'; use a whole number \(limits(range))"
        case .missingOption(let usage):
            "option '\(usage)' is required; add it, or run '\(helpCommandLine)'"
        case .missingArguments(let names):
            "'\(commandLine)' needs \(names.joined(separator: " and ")); "
                + "add \(names.count == 1 ? "it" : "them"), or run '\(helpCommandLine)'"
        case .unexpectedArgument(let argument, let accepts, let option):
            unexpectedArgumentMessage(argument, accepts, option)
        case .stated(let message):
            TerminalText.escaped(message)
        }
    }

    private func missingValueMessage(_ option: String, _ placeholder: String, _ found: String?) -> String {
        guard let found else { return "option '\(option)' needs a value; write '\(option) \(placeholder)'" }
        let attached = option.hasPrefix("--") ? "\(option)=\(found)" : option + found
        return "option '\(option)' needs a value, but \(quoted(found)) looks like an option; "
            + "write '\(option) \(placeholder)', or \(quoted(attached)) if that is the value"
    }

    private func unknownOptionMessage(_ option: String, _ nearest: [String], _ homes: [String]) -> String {
        if let home = homes.first(where: { $0.hasPrefix("\(commandLine) ") }) {
            return "option \(quoted(option)) belongs to '\(home)'; write it after the command's name"
        }
        let see = "run '\(helpCommandLine)' to see the options"
        guard nearest.isEmpty, !homes.isEmpty else {
            return "unknown option \(quoted(option)); \(remedy(nearest, else: see))"
        }
        return "'\(commandLine)' has no option \(quoted(option)), only \(list(homes, last: "and")); \(see)"
    }

    private func unexpectedArgumentMessage(_ argument: String, _ accepts: [String], _ option: String?) -> String {
        if let option {
            return "unexpected argument \(quoted(argument)); did you mean '\(option)'?"
        }
        let takes = accepts.isEmpty ? "no arguments" : "only \(accepts.joined(separator: " "))"
        return "unexpected argument \(quoted(argument)); '\(commandLine)' takes \(takes)"
    }

    private func remedy(_ nearest: [String], else remedy: String) -> String {
        Suggestion.phrase(nearest) ?? remedy
    }

    private func theCommands(_ names: [String]) -> String {
        "the commands are \(list(names, last: "and"))"
    }

    private func list(_ words: [String], last conjunction: String = "or") -> String {
        let quoted = words.map(quoted(_:))
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return "\(quoted.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    private func limits(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound == .min, range.upperBound == .max) {
        case (true, true): "such as 30"
        case (false, true): "from \(range.lowerBound)"
        case (true, false): "up to \(range.upperBound)"
        case (false, false): "from \(range.lowerBound) to \(range.upperBound)"
        }
    }

    private func quoted(_ word: String) -> String {
        "'\(TerminalText.escaped(word))'"
    }
}
