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

    /// - Parameter byKey: who is found by which id or alias, as an index into `plugins`.
    init(plugins: [any EnginePlugin], byKey: [WordKey: Int]) {
        self.plugins = plugins
        self.byKey = byKey
    }

    /// Registers plugins; one that another ``PluginManifest/replaces`` is left out.
    /// - Throws: ``PluginConflicts`` with every word that two plugins claim, and every ring of plugins that replace
    ///   each other.
    public init(_ candidates: [any EnginePlugin]) throws(PluginConflicts) {
        let claims = PluginClaims(candidates.map { .init(manifest: $0.manifest) })
        guard claims.conflicts.isEmpty else { throw PluginConflicts(conflicts: claims.conflicts) }
        let indices = Dictionary(uniqueKeysWithValues: zip(claims.kept, 0...))
        self.init(plugins: claims.kept.map { candidates[$0] }, byKey: claims.byKey.compactMapValues { indices[$0] })
    }

    /// The plugin that claims an engine under any spelling of its id or aliases.
    public func plugin(for engine: WordKey) -> (any EnginePlugin)? {
        byKey[engine].map { plugins[$0] }
    }
}
