internal import ArtifactFormats
internal import EngineKit

extension MetaGraphFields {
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
