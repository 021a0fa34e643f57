internal import ArtifactFormats
internal import EngineKit

/// `*.om`: a model compiled for Ascend processors, behind the magic "IMOD".
///
/// The head is ModelFileHeader of the CANN toolkit (inc/framework/common/types.h, MODEL_FILE_MAGIC_NUM 0x444F4D49).
/// It names no framework: models of any of them are compiled to this.
enum OfflineModel: ModelFormat {
    private static let magic = Array("IMOD".utf8)

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.head.starts(with: magic) else { return nil }
        return PackageRecognition(
            .possible, format: "Ascend offline model",
            frameworkVersion: .notRecorded(
                reason: "an offline model names the compiler's versions at most, not the framework's"),
            files: [model.path], evidence: [model.evidence("magic 'IMOD'", at: 0)])
    }
}
