public import EngineKit

/// Everything this program knows about XGBoost: its `plugin.json`, and how to read the models it writes.
public enum XGBoostPlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "XGBoost",
            usualNames: ["*.m", "*.json", "*.ubj", "*.bin", "*.pkl", "*.model"],
            formats: [BoosterPickle.self, BoosterUBJSON.self, BoosterJSON.self, BoosterBinary.self])
    }
}
