internal import ArtifactFormats
internal import EngineKit

/// `*.om`: a model compiled for Ascend processors, a head of 256 bytes behind the magic "IMOD".
///
/// Models of every framework are compiled to it. The definition inside may name the framework and the versions of the
/// compiler; the framework's own version is not recorded. Source: ModelFileHeader in mindspore-ai/graphengine
/// inc/framework/common/types.h @006ede5 (MODEL_FILE_MAGIC_NUM 0x444F4D49, MODEL_FILE_HEAD_LEN 256).
enum OfflineModel: ModelFormat {
    private static let magic = Array("IMOD".utf8)
    private static let reason = "an offline model names the compiler's versions at most, not the framework's"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.head.starts(with: magic) else { return nil }
        let header = try OfflineModelHeader(model.source)
        var recognition = PackageRecognition(
            .possible, format: "Ascend offline model", frameworkVersion: .notRecorded(reason: reason),
            files: [model.path], evidence: [model.evidence("magic 'IMOD'", at: 0)])
        guard let header else { return recognition }
        recognition.confidence = .likely
        recognition.evidence.append(
            model.evidence("ModelFileHeader.om_ir_version = \(header.version)", at: OfflineModelHeader.versionOffset))
        if let platform = header.platform {
            recognition.evidence.append(
                model.evidence("ModelFileHeader.platform_version = '\(platform.text)'", at: platform.offset))
        }
        if let fault = header.fault(fileSize: model.source.count) {
            recognition.findings.append(PackageFinding(fault, in: model.file))
        }
        addDefinition(header, to: &recognition, model)
        return recognition
    }

    private static func addDefinition(
        _ header: OfflineModelHeader, to recognition: inout PackageRecognition, _ model: ModelFile
    ) {
        guard let definition = OfflineModelDefinition(model.source, header) else { return }
        for (name, value) in definition.attributes {
            recognition.evidence.append(model.evidence("ModelDef.attr \(name) = '\(value.text)'", at: value.offset))
        }
        guard let framework = definition.framework else { return }
        // what another framework's model was compiled to is no model of this one
        recognition.confidence = framework == "MindSpore" ? .certain : .possible
        recognition.frameworkVersion = .notRecorded(
            reason: "it was compiled from a model of \(framework), whose version is not recorded")
    }
}
