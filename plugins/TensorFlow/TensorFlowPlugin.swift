public import EngineKit

/// Everything this program knows about TensorFlow: its `plugin.json`, and how to read the models it writes.
public struct TensorFlowPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest

    /// Where a model is likeliest to be; any other file is looked at too, after these.
    private static let usualNames = [
        "saved_model.pb", "saved_model.pbtxt", "*.meta", "*.pb", "*.h5", "*.hdf5", "*.keras", "*.tflite", "*.index",
    ].map { PackageGlob($0) }

    private static let formats: [any ModelFormat.Type] = [
        SavedModel.self, SavedModelText.self, KerasHDF5.self, KerasArchive.self, TensorFlowLite.self,
        FrozenGraph.self, MetaGraph.self, CheckpointIndex.self,
    ]

    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        TensorFlowPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/TensorFlow/plugin.json"))
    }

    /// Looks for models among a package's files.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        package.inspectFiles(preferring: TensorFlowPlugin.usualNames, as: TensorFlowPlugin.formats)
    }
}
