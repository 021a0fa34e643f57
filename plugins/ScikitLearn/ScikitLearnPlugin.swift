public import EngineKit

/// Everything this program knows about ScikitLearn: its `plugin.json`, and how to read the models it writes.
public enum ScikitLearnPlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "ScikitLearn",
            usualNames: ["*.m", "*.pkl", "*.joblib", "*.pickle"],
            formats: [SklearnPickle.self])
    }
}
