internal import ArtifactFormats
internal import EngineKit

/// `*.h5` and, from TensorFlow 2.12, some `*.keras`: HDF5 whose root group has the attribute `keras_version`.
///
/// Weights alone have `layer_names` beside it; Keras 3 writes weights without any attribute. Source:
/// keras/saving/legacy/hdf5_format.py.
enum KerasHDF5: ModelFormat {
    private static let attribute = "keras_version"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.signature == .hdf5 else { return nil }
        let file = try HDF5File(model.source)
        guard case .text(let version)? = try file.value(of: attribute) else { return withoutVersion(file, model) }
        let backend: String? = if case .text(let name)? = try? file.value(of: "backend") { name } else { nil }
        let isModel = file.attributes.contains { $0.name == "model_config" }
        let (recorded, range) = KerasVersion.describe(version)
        let isOurs = backend == nil || backend == "tensorflow"
        var recognition = PackageRecognition(
            isOurs ? (backend == nil ? .likely : .certain) : .possible,
            format: isModel ? "Keras HDF5" : "Keras HDF5 (weights)", frameworkVersion: recorded,
            frameworkVersionRange: isOurs ? range : nil, files: [model.path],
            evidence: [
                model.evidence(
                    "attribute \(attribute) = '\(version.prefix(40))'", at: model.source.place(of: version),
                    of: .frameworkVersion)
            ])
        if let backend {
            recognition.evidence.append(
                model.evidence("attribute backend = '\(backend.prefix(40))'", at: model.source.place(of: backend)))
        }
        return recognition
    }

    /// Other programs write HDF5 too: only the name of Keras's own weights says something.
    private static func withoutVersion(_ file: HDF5File, _ model: ModelFile) -> PackageRecognition? {
        let isLayered = file.attributes.contains { $0.name == "layer_names" }
        guard isLayered || model.file.name.hasSuffix(".weights.h5") else { return nil }
        return PackageRecognition(
            .possible, format: "Keras HDF5 (weights)",
            frameworkVersion: .notRecorded(reason: "the file has no attribute '\(attribute)'"), files: [model.path])
    }
}
