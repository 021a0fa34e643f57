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
        let plugins = Self.withoutReplaced(candidates)
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

    /// Leaves out every plugin whose id another one replaces.
    ///
    /// A plugin that takes its own id over from another stays; so do two that replace each other, which then
    /// conflict as if neither had said so: that somebody should give way does not say who.
    private static func withoutReplaced(_ candidates: [any EnginePlugin]) -> [any EnginePlugin] {
        let replacedBy = Dictionary(
            grouping: candidates.filter { $0.manifest.replaces != nil }, by: { WordKey($0.manifest.replaces ?? "") })
        return candidates.filter { plugin in
            let id = WordKey(plugin.manifest.id)
            let own = plugin.manifest.replaces.map { WordKey($0) }
            return own == id || !(replacedBy[id] ?? []).contains { WordKey($0.manifest.id) != own }
        }
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
