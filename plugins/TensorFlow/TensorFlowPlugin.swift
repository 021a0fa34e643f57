public import EngineKit

/// Everything this program knows about TensorFlow: its `plugin.json`, and how to read the models it writes.
public enum TensorFlowPlugin {
    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        try EmbeddedPlugin(
            json: PackageResources.plugin_json, folder: "TensorFlow",
            usualNames: [
                "saved_model.pb", "saved_model.pbtxt", "*.meta", "*.pb", "*.h5", "*.hdf5", "*.keras", "*.tflite",
                "*.index",
            ],
            formats: [
                SavedModel.self, SavedModelText.self, KerasHDF5.self, KerasArchive.self, TensorFlowLite.self,
                FrozenGraph.self, MetaGraph.self, CheckpointIndex.self,
            ])
    }
}
