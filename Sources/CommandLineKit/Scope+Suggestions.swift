internal import Suggestions

/// What to offer in place of a word that is not known here.
extension Scope {
    /// The commands near a word: those of that name in the groups below (`catalog lint` for `lint`), then those here
    /// that are spelled alike.
    func commandsNear(_ word: String) -> [String] {
        let below = descendants.filter { $0.commands.count > commands.count + 1 && $0.commands.last?.name == word }
        return below.map { $0.path.dropFirst(path.count).joined(separator: " ") }
            + Suggestion.nearest(to: word, in: subcommands.map(\.name))
    }

    /// The refusal of a long option.
    func unknownOption(_ spelling: String) -> UsageError.Problem {
        let name = String(spelling.dropFirst(2))
        // `--opt_name` and `--Opt-Name` are near; so is the short spelling with two hyphens.
        let short = options.first { $0.short.map(String.init) == name }?.shortSpelling
        let near = Suggestion.nearest(to: name, in: options.map(\.long)).map { "--\($0)" }
        return .unknownOption(
            spelling, nearest: short.map { [$0] } ?? near, homes: homes { $0.long == name })
    }

    /// The refusal of a letter in `-abc`.
    func unknownOption(letter: Character, in word: String) -> UsageError.Problem {
        let name = String(word.dropFirst().prefix { $0 != "=" })
        // `-format` is a long option with a hyphen too few.
        if let meant = option(long: name) { return .unknownOption(word, nearest: [meant.longSpelling], homes: []) }
        let otherCase = letter.isUppercase ? letter.lowercased() : letter.uppercased()
        let near = options.filter { $0.short.map(String.init) == otherCase }.compactMap(\.shortSpelling)
        return .unknownOption("-\(letter)", nearest: near, homes: homes { $0.short == letter })
    }

    /// The commands, as typed, that declare such an option.
    private func homes(of isMeant: (Option) -> Bool) -> [String] {
        Scope(program).descendants
            .filter { $0.commands.last?.options.contains(where: isMeant) ?? false }
            .map { $0.commandLine.joined(separator: " ") }
    }
}
