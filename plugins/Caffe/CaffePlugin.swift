public import EngineKit

/// Everything this program knows about Caffe: for now its `plugin.json`, which says it all.
public enum CaffePlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        ManifestPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/Caffe/plugin.json"))
    }
}
