/// Words as shells read them back.
enum Quoting {
    /// A word for bash and zsh, in single quotes where it needs them.
    static func posix(_ word: some StringProtocol) -> String {
        isPlain(word)
            ? String(word)
            : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }

    /// A word for fish, in single quotes where it needs them; a backslash escapes itself and the quote there.
    static func fish(_ word: some StringProtocol) -> String {
        isPlain(word) ? String(word) : "'" + escaping(word, #"\'"#) + "'"
    }

    /// Whether no shell sees more in a word than its letters.
    private static func isPlain(_ word: some StringProtocol) -> Bool {
        !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
    }

    /// The text with a backslash before each of some characters.
    static func escaping(_ text: some StringProtocol, _ special: String) -> String {
        text.reduce(into: "") { result, character in
            if special.contains(character) { result.append("\\") }
            result.append(character)
        }
    }

    /// The beginning of the names of shell functions: the program's name with what functions may not have made `_`.
    static func functionName(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}

/// What the scripts of all shells are made from.
extension Scope {
    /// The scope's commands as one word: `store lint`; empty for the program.
    var key: String { path.joined(separator: " ") }

    /// The commands completion offers: those of the table and, unless the table has one, `help`.
    var offeredCommands: [(name: String, summary: String)] {
        let declared = subcommands.map { (name: $0.name, summary: $0.summary) }
        let offersHelp = commands.isEmpty && !declared.contains { $0.name == "help" }
        return declared + (offersHelp ? [(name: "help", summary: "print help for a command")] : [])
    }

    /// The name of the shell function for this scope: `_toolbox_store_lint`.
    var functionName: String {
        "_" + commandLine.map(Quoting.functionName).joined(separator: "_")
    }
}
