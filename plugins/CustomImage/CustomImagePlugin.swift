public import EngineKit

/// Everything this program knows about CustomImage: for now its `plugin.json`, which says it all.
public enum CustomImagePlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        ManifestPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/CustomImage/plugin.json"))
    }
}
