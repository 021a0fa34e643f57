public import EngineKit

/// Everything this program knows about XGBoost: its `plugin.json`, and how to read the models it writes.
public struct XGBoostPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest

    /// Where a model is likeliest to be; any other file is looked at too, after these.
    private static let usualNames = ["*.m", "*.json", "*.ubj", "*.bin", "*.pkl", "*.model"].map { PackageGlob($0) }

    private static let formats: [any ModelFormat.Type] = [
        BoosterPickle.self, BoosterUBJSON.self, BoosterJSON.self, BoosterBinary.self,
    ]

    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        XGBoostPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/XGBoost/plugin.json"))
    }

    /// The bytes of a Booster.
    public var pickleQuery: PickleQuery { PickleQuery(keys: [BoosterPickle.key]) }

    /// Looks for models among a package's files.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        package.inspectFiles(preferring: XGBoostPlugin.usualNames, as: XGBoostPlugin.formats)
    }
}
