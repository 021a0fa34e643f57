import Foundation

/// What an ONNX model (a protobuf `ModelProto`) says of itself at its top level.
///
/// The graph, which is nearly all of the file, is skipped by its length and never read. Every length is checked against
/// what is left of the file before anything is done with it.
struct ONNXModel {
    private var producer: String?
    private var producerVersion: (text: String, offset: UInt64)?
    private var opset: (version: UInt64, offset: UInt64)?

    /// Reads `producer_name`, `producer_version` and `opset_import` (fields 2, 3 and 8 of onnx.proto).
    init(path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let end = try file.seekToEnd()
        try file.seek(toOffset: 0)
        var reader = ProtobufReader(file: file, end: end)
        while let field = try reader.next() {
            switch (field.number, field.bytes) {
            case (2, let range?): producer = try reader.text(range)
            case (3, let range?): producerVersion = (try reader.text(range), field.offset)
            case (8, let range?):
                if let version = try Self.opset(&reader, range) { opset = (version, field.offset) }
            default: break
            }
            try reader.skip(field)
        }
    }

    /// The version of the operator set `ai.onnx`, which is also the one without a name.
    private static func opset(_ reader: inout ProtobufReader, _ range: Range<UInt64>) throws -> UInt64? {
        var inner = try reader.nested(range)
        var (domain, version) = ("", UInt64?.none)
        while let field = try inner.next() {
            if field.number == 1, let bytes = field.bytes { domain = try inner.text(bytes) }
            if field.number == 2 { version = field.value }
            try inner.skip(field)
        }
        return ["", "ai.onnx"].contains(domain) ? version : nil
    }

    /// The answer to `inspect`.
    func inspection(of name: String) -> [String: Any] {
        var evidence: [[String: Any]] = []
        if let producerVersion {
            evidence.append(["file": name, "what": "producer_version", "offset": producerVersion.offset])
        }
        if let opset {
            evidence.append([
                "file": name, "what": "opset_import \(opset.version)", "offset": opset.offset,
                "field": "frameworkVersion",
            ])
        }
        let writer = [producer, producerVersion?.text].compactMap(\.self).joined(separator: " ")
        let set = opset.map { "\($0.version)" } ?? "none"
        return [
            "confidence": opset == nil ? "possible" : "certain", "format": "ONNX", "frameworkVersion": NSNull(),
            "frameworkVersionReason": "a model names its operator set (\(set)) and who wrote it "
                + "(\(writer.isEmpty ? "nobody" : writer)), not the runtime",
            "python": NSNull(), "evidence": evidence, "findings": [] as [Any],
        ]
    }
}
