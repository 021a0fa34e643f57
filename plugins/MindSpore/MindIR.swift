internal import ArtifactFormats
internal import EngineKit

/// `*.mindir`: ModelProto with 1 ir_version, 2 producer_name "MindSpore", 5 model_version.
///
/// model_version is the version of the framework in files of 2.7.0 and 2.9.0. Source: mindspore/core/proto/mind_ir.proto.
enum MindIR: ModelFormat {
    private static let producer = "MindSpore"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        // ir_version as a text of digits and dots, then the producer
        guard model.head.first == 0x0A, model.head.count > 8, model.head[2] >= 0x30, model.head[2] <= 0x39 else {
            return nil
        }
        let beginning = ProtobufMessage(model.source.prefix(256), acceptsTruncation: true)
        guard try beginning.first(at: [2])?.text(limit: 64) == producer else { return nil }
        var recognition = PackageRecognition(
            .certain, format: "MindIR", frameworkVersion: .notRecorded(reason: "model_version is empty in this file"),
            files: [model.path], evidence: [model.evidence("producer_name = '\(producer)'", at: nil)])
        var isWhole = true
        do throws(FormatError) {
            try ProtobufMessage(model.source).checkFields()
        } catch {
            isWhole = false
            recognition.findings.append(PackageFinding(error, in: model.file))
        }
        guard let value = try beginning.first(at: [5]), let field = value.source,
            isWhole || field.start + field.count < model.source.start + model.source.count,
            let text = try value.text(limit: 64), !text.isEmpty
        else { return recognition }
        recognition.frameworkVersion = .init(text: text)
        recognition.evidence.append(model.evidence("model_version", at: field.start, of: .frameworkVersion))
        return recognition
    }
}
