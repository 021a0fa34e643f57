public import EngineKit

/// Everything this program knows about PyTorch: its `plugin.json`, and how to read the models it writes.
public enum PyTorchPlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "PyTorch", usualNames: ["*.pth", "*.pt", "*.bin", "*.pkl"],
            formats: [TorchArchive.self, TorchLegacy.self, TorchPlainPickle.self])
    }
}
