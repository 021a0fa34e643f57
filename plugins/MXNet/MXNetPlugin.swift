public import EngineKit

/// Everything this program knows about MXNet: its `plugin.json`, and how to read the models it writes.
public enum MXNetPlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "MXNet", usualNames: ["*-symbol.json", "*.params"],
            formats: [SymbolJSON.self, Params.self])
    }
}
