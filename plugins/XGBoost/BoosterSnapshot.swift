internal import ArtifactFormats
internal import EngineKit

/// What a Booster of 1.0 is pickled as: "CONFIG-offset:", the length of the binary model, that model, and the
/// configuration as JSON, which ends in the version.
///
/// It was the default of 1.0 only; later ones write JSON, then UBJSON. Source: dmlc/xgboost src/learner.cc of 1.0,
/// LearnerImpl::Save; checked on files of 1.0.2 and 1.5.2.
enum BoosterSnapshot {
    private static let magic = Array("CONFIG-offset:".utf8)
    private static let format = "XGBoost snapshot"

    static func version(_ source: ByteSource, _ head: [UInt8]) throws(FormatError) -> BoosterVersion? {
        guard head.starts(with: magic) else { return nil }
        let length: Int64 = try source.integer(at: magic.count, format: format)
        let start = magic.count + 8
        guard length > 0, length <= source.count - start else {
            throw FormatError(
                format: format, offset: source.start + magic.count,
                reason: .malformed("a model of \(length) bytes, where \(max(0, source.count - start)) follow"))
        }
        let configuration = source.suffix(from: start + Int(length))
        let configurationHead = try configuration.bytes(
            at: 0, count: min(configuration.count, ModelFile.headLength), format: format)
        guard let found = try BoosterJSON.version(configuration, configurationHead) else {
            throw FormatError(
                format: format, offset: configuration.start,
                reason: .malformed("no configuration stands behind the model"))
        }
        return found
    }
}
