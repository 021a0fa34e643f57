internal import ArtifactFormats
internal import EngineKit

/// A GraphDef by itself: 1 node (1 name, 2 op), 4 versions (1 producer). Source: core/framework/graph.proto.
///
/// Nothing in it says TensorFlow, so that its shape decides: every node has a name and an operation.
enum FrozenGraph: ModelFormat {
    private static let nodesLookedAt = 16

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.head.first == 0x0A, model.package.shape == .file || model.file.name.hasSuffix(".pb") else {
            return nil
        }
        guard try looksLikeGraph(model.source) else { return nil }
        let versions = try ProtobufMessage(model.source).first(at: [4])?.source
        let producer = try versions.map { source throws(FormatError) in
            try ProtobufMessage(source).first(at: [1])?.integer
        }
        guard let versions, let producer = producer ?? nil else {
            return PackageRecognition(
                .possible, format: "GraphDef",
                frameworkVersion: .notRecorded(reason: "a graph by itself records no release"), files: [model.path])
        }
        return PackageRecognition(
            .likely, format: "GraphDef (frozen graph)",
            frameworkVersion: .notRecorded(
                reason: "a graph by itself records only its producer number, \(producer), and no release"),
            frameworkVersionRange: GraphProducer.range(of: producer), files: [model.path],
            evidence: [model.evidence("versions.producer = \(producer)", at: versions.start, of: .frameworkVersion)])
    }

    private static func looksLikeGraph(_ source: ByteSource) throws(FormatError) -> Bool {
        var reader = ProtobufReader(source, acceptsTruncation: true)
        var nodes = 0
        while nodes < nodesLookedAt, let field = (try? reader.next()) ?? nil {
            guard field.number == 1 else { return nodes > 0 }
            guard let node = field.value.source, isNode(node) else { return false }
            nodes += 1
        }
        return nodes > 0
    }

    private static func isNode(_ node: ByteSource) -> Bool {
        let message = ProtobufMessage(node, acceptsTruncation: true, fieldLimit: 64)
        guard let name = ((try? message.first(at: [1])?.text(limit: 1024)) ?? nil), !name.isEmpty,
            let operation = ((try? message.first(at: [2])?.text(limit: 256)) ?? nil), let first = operation.utf8.first
        else { return false }
        let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || first == UInt8(ascii: "_")
        return isLetter && operation.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x7A) }
    }
}
