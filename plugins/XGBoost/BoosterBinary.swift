internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// The deprecated binary: "binf", then LearnerModelParamLegacy of 136 bytes, then two texts with their lengths.
///
/// Before 1.0 there was neither the magic nor a version: zeros stand where it would be. Source: src/learner.cc.
enum BoosterBinary: ModelFormat {
    private static let magic = Array("binf".utf8)
    private static let parameters = 136
    private static let name = "XGBoost binary"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        try version(model.source, model.head).map { PackageRecognition($0, format: "XGBoost deprecated binary", model) }
    }

    static func version(_ source: ByteSource, _ head: [UInt8]) throws(FormatError) -> BoosterVersion? {
        let start = head.starts(with: magic) ? magic.count : 0
        guard try hasNames(source, start) else {
            guard start > 0 else { return nil }
            throw FormatError(
                format: name, offset: start + parameters,
                reason: .malformed("no objective and no booster stand behind the parameters"))
        }
        let major: UInt32 = try source.integer(at: start + 20, format: name)
        let minor: UInt32 = try source.integer(at: start + 24, format: name)
        guard major > 0 else {
            return BoosterVersion(
                version: .notRecorded(reason: "the binary format records a version only since 1.0"),
                range: VersionSpecifier.written("<1"), evidence: "LearnerModelParam without a version",
                offset: source.start + start + 20, isShapeOnly: start == 0)
        }
        return BoosterVersion(
            version: .init(components: [UInt64(major), UInt64(minor)]),
            range: VersionSpecifier.written("==\(major).\(minor).*"),
            evidence: "LearnerModelParam.major_version and minor_version; the patch level is not recorded",
            offset: source.start + start + 20)
    }

    /// The objective, such as `binary:logistic`, and the booster, such as `gbtree`.
    private static func hasNames(_ source: ByteSource, _ start: Int) throws(FormatError) -> Bool {
        guard let (objective, next) = try word(source, at: start + parameters), !objective.isEmpty,
            let (booster, _) = try word(source, at: next)
        else { return start > 0 && source.count < start + parameters + 8 ? try truncated(source, start) : false }
        return ["gbtree", "gblinear", "dart"].contains(booster)
    }

    private static func truncated(_ source: ByteSource, _ start: Int) throws(FormatError) -> Bool {
        throw FormatError(
            format: name, offset: source.start + source.count,
            reason: .truncated(needed: UInt64(start + parameters + 8), available: source.count))
    }

    private static func word(_ source: ByteSource, at place: Int) throws(FormatError) -> (String, next: Int)? {
        guard source.count >= place + 8 else { return nil }
        let length: UInt64 = try source.integer(at: place, format: name)
        guard length < 64, source.count - place - 8 >= Int(length) else { return nil }
        let bytes = try source.bytes(at: place + 8, count: Int(length), format: name)
        guard bytes.allSatisfy({ (0x21..<0x7F).contains($0) }) else { return nil }
        return (String(decoding: bytes, as: UTF8.self), place + 8 + Int(length))
    }
}
