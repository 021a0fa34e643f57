public import EngineKit

/// Everything this program knows about MindSpore: its `plugin.json`, and how to read the models it writes.
public enum MindSporePlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "MindSpore", usualNames: ["*.ckpt", "*.mindir", "*.om"],
            formats: [MindIR.self, OfflineModel.self, MindSporeCheckpoint.self])
    }
}
