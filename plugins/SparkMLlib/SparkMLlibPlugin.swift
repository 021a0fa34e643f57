public import EngineKit

/// Everything this program knows about Spark MLlib: its `plugin.json`, and how to read the models it writes.
public struct SparkMLlibPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest

    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        SparkMLlibPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/SparkMLlib/plugin.json"))
    }

    /// Looks for a model's folder.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        SparkMetadata.inspect(package)
    }
}
