/// What several plugins claim at once, so that nobody can say which of them is meant.
public struct PluginConflicts: Error, Hashable, Sendable, CustomStringConvertible {
    /// One thing that cannot be decided.
    public struct Conflict: Hashable, Sendable, CustomStringConvertible {
        /// What it is about.
        public enum Kind: String, Hashable, Sendable {
            /// Two plugins claim one word as an engine's id or alias.
            case engineName = "engine name"
            /// Two plugins claim one word of runtime names.
            case nameToken = "name token"
            /// Several plugins replace each other in turn, so that none would be left.
            case ring
        }

        /// What it is about.
        public let kind: Kind
        /// The claimed word, folded; empty for a ring.
        public let word: String
        /// The two that claim the word, in the order in which they were found; or the whole ring, each replacing the
        /// next and the last the first.
        public let parties: [Party]

        /// What is wrong and what to do, in one line.
        public var description: String {
            let names = parties.map(\.description)
            let all = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
            return switch kind {
            case .engineName, .nameToken:
                "plugins \(all) both claim the \(kind.rawValue) '\(word)'; remove one, or let one say \"replaces\""
            case .ring:
                "plugins \(all) replace each other in a ring, so that none is left; "
                    + "let one of them not say \"replaces\""
            }
        }
    }

    /// A plugin that takes part in a conflict.
    public struct Party: Hashable, Sendable, CustomStringConvertible {
        /// The plugin's name.
        public let plugin: String
        /// Its folder, or that it is built in; `nil` where only plugins are known and not where they are from.
        public let place: String?

        /// The name, and the place where it is known.
        public var description: String { place.map { "'\(plugin)' (\($0))" } ?? "'\(plugin)'" }
    }

    /// Every conflict, in the order in which they were found.
    public let conflicts: [Conflict]

    /// One line for each conflict.
    public var description: String { conflicts.map(\.description).joined(separator: "\n") }
}
