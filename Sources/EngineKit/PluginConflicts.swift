/// Words that two plugins claim at once.
public struct PluginConflicts: Error, Hashable, Sendable, CustomStringConvertible {
    /// One claimed word.
    public struct Conflict: Hashable, Sendable {
        /// What kind of word it is: `engine name` or `name token`.
        public let kind: String
        /// The word, folded.
        public let word: String
        /// The plugin that claimed it first.
        public let first: String
        /// The plugin that claimed it again.
        public let second: String
    }

    /// Every conflict, in the order in which they were found.
    public let conflicts: [Conflict]

    /// One line for each conflict.
    public var description: String {
        conflicts.map {
            "plugins '\($0.first)' and '\($0.second)' both claim the \($0.kind) '\($0.word)'; "
                + "remove one, or let one say \"replaces\""
        }.joined(separator: "\n")
    }
}
