internal import ArtifactFormats
internal import EngineKit

/// `*.ckpt`: Checkpoint, repeated 1 value (1 tag, 2 tensor (1 dims, 2 tensor_type as text, 3 tensor_content)).
///
/// It has no head and no version; the word for the type of a tensor's elements tells it from other protobuf files.
/// Source: checkpoint.proto of the MindSpore wheels.
enum MindSporeCheckpoint: ModelFormat {
    private static let valuesLookedAt = 8
    private static let elementTypes: Set<String> = [
        "Int4", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float16", "Float32",
        "Float64", "BFloat16", "Bool", "Complex64", "Complex128", "Int", "Float", "str", "String",
    ]

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.head.first == 0x0A, let offset = firstTensor(model.source) else { return nil }
        var recognition = PackageRecognition(
            .likely, format: "MindSpore checkpoint",
            frameworkVersion: .notRecorded(reason: "a MindSpore checkpoint records no version"), files: [model.path],
            evidence: [model.evidence("value.tensor.tensor_type", at: offset)])
        do throws(FormatError) {
            try ProtobufMessage(model.source).checkFields()
        } catch {
            recognition.findings.append(PackageFinding(error, in: model.file))
        }
        return recognition
    }

    /// Where the type of the first tensor stands; `nil` when a value has not the shape of a checkpoint's.
    private static func firstTensor(_ source: ByteSource) -> Int? {
        var reader = ProtobufReader(source, acceptsTruncation: true)
        var found: Int?
        var values = 0
        while values < valuesLookedAt, let field = (try? reader.next()) ?? nil {
            guard field.number == 1, let value = field.value.source else { return nil }
            let message = ProtobufMessage(value, acceptsTruncation: true, fieldLimit: 64)
            guard let tag = (try? message.first(at: [1])?.text(limit: 4096)) ?? nil, !tag.isEmpty else { return nil }
            if let type = (try? message.first(at: [2, 2])) ?? nil, let text = (try? type.text(limit: 16)) ?? nil {
                guard elementTypes.contains(text) else { return nil }
                found = found ?? type.source?.start
            }
            values += 1
        }
        return found
    }
}
