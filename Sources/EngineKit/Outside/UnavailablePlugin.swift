/// Stands in for a plugin that failed to load: it keeps the engine's words, so that nobody else answers for them,
/// and gives its failure to whoever needs the engine.
public struct UnavailablePlugin: EnginePlugin {
    /// As much of the manifest as could be read: at least a name and an engine id.
    public let manifest: PluginManifest
    /// Why it is not available.
    public let failure: PluginFailure
    /// Whether the manifest says the engine's id; else the name stands for it.
    public let isIdentified: Bool

    /// Makes a stand-in.
    public init(manifest: PluginManifest, failure: PluginFailure, isIdentified: Bool = true) {
        self.manifest = manifest
        self.failure = failure
        self.isIdentified = isIdentified
    }

    /// Always throws the failure.
    public func prepare(_ names: [String]) throws(PluginFailure) {
        throw failure
    }
}
