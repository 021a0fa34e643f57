internal import ArtifactFormats
internal import EngineKit

/// What a MetaGraphDef says about its writer, wherever it stands: in a SavedModel at field 2, in a `.meta` file alone.
///
/// Source: tensorflow/core/protobuf/meta_graph.proto: 1 meta_info_def (4 tags, 5 tensorflow_version, 6
/// tensorflow_git_version), 2 graph_def (4 versions (1 producer)), 5 signature_def.
struct MetaGraphFields {
    let version: RecordedVersion?
    /// The versions of all graphs in the file.
    let versions: Set<String>
    let gitVersion: String?
    let producer: (value: UInt64, offset: Int)?
    let tags: [String]
    let signatures: [String]
    let hasGraph: Bool
    /// Why the file could not be read to its end.
    let fault: FormatError?

    /// - Parameter prefix: the path to the MetaGraphDef in the file.
    init(_ source: ByteSource, at prefix: [Int]) throws(FormatError) {
        var fault: FormatError?
        do throws(FormatError) {
            _ = try ProtobufMessage(source).first(at: prefix + [6])
            try ProtobufMessage(source).checkFields()
        } catch {
            fault = error
        }
        let isTruncated = fault != nil
        let message = ProtobufMessage(source, acceptsTruncation: isTruncated)
        func first(_ path: [Int]) throws(FormatError) -> ProtobufField.Value? {
            do throws(FormatError) {
                return try message.first(at: prefix + path)
            } catch {
                // what a damaged file holds before the damage still counts
                if isTruncated { return nil }
                throw error
            }
        }
        func texts(_ path: [Int]) throws(FormatError) -> [String] {
            var texts: [String] = []
            for value in try message.all(at: prefix + path, limit: 32) {
                if let text = try value.text(limit: 256) { texts.append(text) }
            }
            return texts
        }
        version = try RecordedVersion(try first([1, 5]), in: source, isTruncated: isTruncated)
        gitVersion = try first([1, 6])?.text(limit: 256)
        hasGraph = try first([2])?.source != nil
        // what follows may lie behind the place where the file is damaged
        let whole = isTruncated ? nil : message
        producer = (try? MetaGraphFields.producer(whole, at: prefix)) ?? nil
        versions = isTruncated ? [] : Set(try texts([1, 5]))
        tags = isTruncated ? [] : try texts([1, 4])
        signatures = isTruncated ? [] : try texts([5, 1])
        self.fault = fault
    }

    /// - Parameters:
    ///   - text: a file in protobuf text, read for ``textPaths(below:)``.
    ///   - prefix: the names that lead to the MetaGraphDef in the file.
    init(text message: TextProtoMessage, below prefix: [String]) {
        func values(_ path: [String]) -> [TextProtoValue] { message.values(at: prefix + path) }
        func texts(_ path: [String]) -> [String] { values(path).compactMap(\.text) }
        let recorded = values(["meta_info_def", "tensorflow_version"])
        version = recorded.first.flatMap(RecordedVersion.init)
        versions = Set(recorded.compactMap(\.text))
        gitVersion = texts(["meta_info_def", "tensorflow_git_version"]).first
        producer = values(["graph_def", "versions", "producer"]).first.flatMap { value in
            value.integer.map { ($0, value.offset) }
        }
        tags = texts(["meta_info_def", "tags"])
        signatures = texts(["signature_def", "key"])
        hasGraph = message.entered.contains(prefix + ["graph_def"])
        fault = message.failure
    }

    /// What ``init(text:below:)`` looks at.
    static func textPaths(below prefix: [String]) -> Set<[String]> {
        Set(
            [
                ["meta_info_def", "tensorflow_version"], ["meta_info_def", "tensorflow_git_version"],
                ["meta_info_def", "tags"], ["graph_def", "versions", "producer"], ["signature_def", "key"],
            ].map { prefix + $0 })
    }

    private static func producer(_ message: ProtobufMessage?, at prefix: [Int]) throws(FormatError) -> (UInt64, Int)? {
        guard let versions = try message?.first(at: prefix + [2, 4])?.source,
            let value = try ProtobufMessage(versions).first(at: [1])?.integer
        else { return nil }
        return (value, versions.start)
    }

    /// Whether this is a MetaGraphDef at all.
    var isPlausible: Bool { hasGraph && (version != nil || gitVersion != nil || producer != nil) }
}
