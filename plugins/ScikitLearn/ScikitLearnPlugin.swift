public import EngineKit

/// Everything this program knows about ScikitLearn: its `plugin.json`, and how to read the models it writes.
public struct ScikitLearnPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest

    /// Where a model is likeliest to be; any other file is looked at too, after these.
    private static let usualNames = ["*.m", "*.pkl", "*.joblib", "*.pickle"].map { PackageGlob($0) }

    private static let formats: [any ModelFormat.Type] = [SklearnPickle.self]

    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        ScikitLearnPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/ScikitLearn/plugin.json"))
    }

    /// The version in an estimator's state.
    public var pickleQuery: PickleQuery { PickleQuery(keys: [SklearnPickle.versionKey]) }

    /// Looks for models among a package's files.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        package.inspectFiles(preferring: ScikitLearnPlugin.usualNames, as: ScikitLearnPlugin.formats)
    }
}
