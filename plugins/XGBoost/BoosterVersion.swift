internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// The version in a Booster's bytes, whether they are a file or stand inside a pickle.
struct BoosterVersion {
    let version: PackageRecognition.FrameworkVersion
    var range: VersionSpecifier?
    let evidence: String
    let offset: Int?
    /// Whether nothing but the shape of the bytes speaks for a Booster.
    var isShapeOnly = false
    /// Why the bytes could not be read to their end.
    var fault: FormatError?

    /// Tells the four forms apart; `nil` for bytes that are none of them.
    static func find(in source: ByteSource) throws(FormatError) -> BoosterVersion? {
        let head = try source.bytes(at: 0, count: min(source.count, ModelFile.headLength))
        if let version = try BoosterSnapshot.version(source, head) { return version }
        if let version = try BoosterUBJSON.version(source, head) { return version }
        if let version = try BoosterJSON.version(source, head) { return version }
        return try BoosterBinary.version(source, head)
    }
}

extension PackageRecognition {
    /// A model file that is a Booster.
    init(_ found: BoosterVersion, format: String, _ model: ModelFile) {
        let saysNone = found.version.recorded == nil && found.range == nil
        self.init(
            found.fault != nil ? .possible : saysNone || found.isShapeOnly ? .likely : .certain, format: format,
            frameworkVersion: found.version, frameworkVersionRange: found.range, files: [model.path],
            evidence: [model.evidence(found.evidence, at: found.offset, of: saysNone ? nil : .frameworkVersion)])
        if let fault = found.fault { findings.append(PackageFinding(fault, in: model.file)) }
    }
}
