internal import ArtifactFormats
internal import EngineKit

/// `*.caffemodel`: NetParameter with 1 name, 100 layer (1 name, 2 type as text) or 2 layers (4 name, 5 type as number).
///
/// Source: src/caffe/proto/caffe.proto of BVLC/caffe. It has no version of any kind.
enum CaffeModel: ModelFormat {
    /// The two shapes that a network was written in.
    private enum Shape: String {
        case layer = "layer (field 100), the format since 2014"
        case layers = "layers (field 2), the V1 format"
    }

    private static let fieldsLookedAt = 64
    static let reason = "NetParameter records no version"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard let first = model.head.first, first == 0x0A || first == 0x12 || first == 0xA2 else { return nil }
        guard let (shape, offset) = find(model.source) else { return nil }
        var recognition = PackageRecognition(
            .likely, format: "Caffe NetParameter", frameworkVersion: .notRecorded(reason: reason),
            files: [model.path] + networks(of: model), evidence: [model.evidence(shape.rawValue, at: offset)])
        do throws(FormatError) {
            // a walk over the outer fields sees whether the file is whole
            try ProtobufMessage(model.source).checkFields()
        } catch {
            recognition.findings.append(PackageFinding(error, in: model.file))
        }
        return recognition
    }

    private static func find(_ source: ByteSource) -> (Shape, Int)? {
        var reader = ProtobufReader(source, acceptsTruncation: true)
        for _ in 0..<fieldsLookedAt {
            guard let field = (try? reader.next()) ?? nil else { return nil }
            guard let value = field.value.source else { continue }
            switch field.number {
            case 100: return isLayer(value) ? (.layer, value.start) : nil
            case 2: return isOldLayer(value) ? (.layers, value.start) : nil
            case 1, 3, 6, 8: continue
            default: return nil
            }
        }
        return nil
    }

    private static func isLayer(_ value: ByteSource) -> Bool {
        let message = ProtobufMessage(value, acceptsTruncation: true, fieldLimit: 64)
        return text(message, 1) != nil && text(message, 2) != nil
    }

    private static func isOldLayer(_ value: ByteSource) -> Bool {
        let message = ProtobufMessage(value, acceptsTruncation: true, fieldLimit: 64)
        let type = (try? message.first(at: [5])?.integer) ?? nil
        return text(message, 4) != nil && type.map { $0 < 64 } == true
    }

    private static func text(_ message: ProtobufMessage, _ field: Int) -> String? {
        let text = (try? message.first(at: [field])?.text(limit: 1024)) ?? nil
        return text.flatMap { $0.isEmpty || $0.utf8.contains { $0 < 0x20 } ? nil : $0 }
    }

    private static func networks(of model: ModelFile) -> [String] {
        model.package.modelFiles.map(\.path).filter { $0.hasSuffix(".prototxt") }
    }
}
