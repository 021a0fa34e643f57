/// The plugins of one run, found by engine id, alias or name token.
///
/// Immutable once built: two plugins that claim the same word are refused while building, because which of
/// them answered would otherwise depend on the order in which they were found.
public struct EngineRegistry: Sendable {
    /// The plugins in the order in which they were registered.
    public let plugins: [any EnginePlugin]
    private let byKey: [WordKey: Int]

    /// A registry without plugins: every engine then works from stated facets alone.
    public static let empty = EngineRegistry(plugins: [], byKey: [:])

    private init(plugins: [any EnginePlugin], byKey: [WordKey: Int]) {
        self.plugins = plugins
        self.byKey = byKey
    }

    /// Registers plugins.
    /// - Throws: ``PluginConflicts`` with every word that two plugins claim.
    public init(_ candidates: [any EnginePlugin]) throws(PluginConflicts) {
        let replaced = Set(candidates.compactMap { $0.manifest.replaces.map { WordKey($0) } })
        let plugins = candidates.filter { plugin in
            plugin.manifest.replaces != nil || !replaced.contains(WordKey(plugin.manifest.id))
        }
        var byKey: [WordKey: Int] = [:]
        var byToken: [WordKey: Int] = [:]
        var conflicts: [PluginConflicts.Conflict] = []
        for (index, plugin) in plugins.enumerated() {
            Self.claim(plugin.manifest.keys, as: "engine name", for: index, in: &byKey, plugins, &conflicts)
            let tokens = plugin.manifest.nameKeys.sorted { $0.description < $1.description }
            Self.claim(tokens, as: "name token", for: index, in: &byToken, plugins, &conflicts)
        }
        guard conflicts.isEmpty else { throw PluginConflicts(conflicts: conflicts) }
        self.init(plugins: plugins, byKey: byKey)
    }

    private static func claim(
        _ keys: [WordKey], as kind: String, for index: Int, in claims: inout [WordKey: Int],
        _ plugins: [any EnginePlugin], _ conflicts: inout [PluginConflicts.Conflict]
    ) {
        for key in keys {
            if let other = claims[key], other != index {
                conflicts.append(
                    .init(
                        kind: kind, word: key.description, first: plugins[other].manifest.name,
                        second: plugins[index].manifest.name))
            } else {
                claims[key] = index
            }
        }
    }

    /// The plugin that claims an engine under any spelling of its id or aliases.
    public func plugin(for engine: WordKey) -> (any EnginePlugin)? {
        byKey[engine].map { plugins[$0] }
    }
}

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
