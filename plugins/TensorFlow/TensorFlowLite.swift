internal import ArtifactFormats
internal import EngineKit

/// `*.tflite`: a FlatBuffer "TFL3" with metadata "CONVERSION_METADATA", itself a FlatBuffer.
///
/// "min_runtime_version" beside it is what the interpreter needs, and not the version that wrote the file. Source:
/// tensorflow/lite/schema/schema.fbs (Model: 4 buffers, 6 metadata; Metadata: 0 name, 1 buffer; Buffer: 0 data) and
/// conversion_metadata.fbs (ConversionMetadata: 0 environment; Environment: 0 tensorflow_version).
enum TensorFlowLite: ModelFormat {
    private static let entryLimit = 256

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.head.count >= 8, model.head[4..<8].elementsEqual("TFL3".utf8) else { return nil }
        var recognition = PackageRecognition(
            .certain, format: "TensorFlow Lite",
            frameworkVersion: .notRecorded(reason: "the file has no conversion metadata"), files: [model.path],
            evidence: [model.evidence("FlatBuffer identifier 'TFL3'", at: 4)])
        let root = try FlatBuffer(model.source).root()
        guard let data = try metadata("CONVERSION_METADATA", root),
            let environment = try FlatBuffer(data).root().table(0),
            let text = try environment.text(0, limit: 64), !text.isEmpty
        else { return recognition }
        recognition.frameworkVersion = .init(text: text)
        recognition.evidence.insert(
            model.evidence(
                "CONVERSION_METADATA environment.tensorflow_version", at: data.place(of: text), of: .frameworkVersion),
            at: 0)
        return recognition
    }

    private static func metadata(_ name: String, _ root: FlatTable) throws(FormatError) -> ByteSource? {
        for index in 0..<min(try root.tableCount(6), entryLimit) {
            guard let entry = try root.table(6, at: index), try entry.text(0, limit: 256) == name else { continue }
            let buffer = try entry.integer(1, as: UInt32.self) ?? 0
            return try root.table(4, at: Int(buffer))?.bytes(0)
        }
        return nil
    }
}
