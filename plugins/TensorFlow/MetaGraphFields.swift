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
            _ = try ProtobufMessage(source).first(at: [15])
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

    private static func producer(_ message: ProtobufMessage?, at prefix: [Int]) throws(FormatError) -> (UInt64, Int)? {
        guard let versions = try message?.first(at: prefix + [2, 4])?.source,
            let value = try ProtobufMessage(versions).first(at: [1])?.integer
        else { return nil }
        return (value, versions.start)
    }

    /// Whether this is a MetaGraphDef at all.
    var isPlausible: Bool { hasGraph && (version != nil || gitVersion != nil || producer != nil) }

    /// The recognition of a file that holds these fields.
    func recognition(of model: ModelFile, format: String, files: [String]) -> PackageRecognition {
        let name = "meta_info_def.tensorflow_version"
        var recognition = PackageRecognition(
            version == nil ? .likely : .certain, format: format,
            frameworkVersion: version?.version
                ?? (fault == nil ? .notRecorded(reason: "\(name) is empty in this file") : RecordedVersion.cut),
            files: files)
        if let version { recognition.evidence.append(model.evidence(name, at: version.offset, of: .frameworkVersion)) }
        if let producer {
            recognition.evidence.append(
                model.evidence(
                    "graph_def.versions.producer = \(producer.value)", at: producer.offset,
                    of: version?.version.recorded == nil ? .frameworkVersion : nil))
            if version?.version.recorded == nil {
                recognition.frameworkVersionRange = GraphProducer.range(of: producer.value)
            }
        }
        if !tags.isEmpty {
            let list = tags.map { "'\($0)'" }.joined(separator: ", ")
            recognition.evidence.append(model.evidence("meta_info_def.tags = \(list)", at: nil))
        }
        if !signatures.isEmpty {
            let list = signatures.map { "'\($0)'" }.joined(separator: ", ")
            recognition.evidence.append(model.evidence("signature_def = \(list)", at: nil))
        }
        if versions.count > 1 {
            let list = versions.sorted().map { "'\($0)'" }.joined(separator: ", ")
            recognition.findings.append(
                PackageFinding(
                    "versions-differ", .warning, file: model.path, message: "its graphs were made by \(list)",
                    remedy: "save all of them with one version"))
        }
        if let fault { recognition.findings.append(PackageFinding(fault, in: model.file)) }
        return recognition
    }
}
