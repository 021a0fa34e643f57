internal import ArtifactFormats
internal import EngineKit

/// `MetaInfoDef.tensorflow_version`, and the forms in which it was written.
///
/// TensorFlow 1.13 on Python 3 wrote the Python notation of its git version, `b'v1.13.2-5-g04256c89d8'`: the release
/// is what stands before the count of commits.
struct RecordedVersion {
    let version: PackageRecognition.FrameworkVersion
    let offset: Int?

    static let cut = PackageRecognition.FrameworkVersion.notRecorded(
        reason: "the file ends before the place where SavedModel and MetaGraph record it")

    /// - Parameter value: the field, which must end before the file does: else it may have been cut.
    init?(_ value: ProtobufField.Value?, in source: ByteSource, isTruncated: Bool) throws(FormatError) {
        guard let field = value?.source else { return nil }
        if isTruncated, field.start + field.count >= source.start + source.count { return nil }
        guard let text = try value?.text(limit: 256) else { return nil }
        self.init(text, at: field.start)
    }

    /// - Parameter value: the field as it is written in protobuf text.
    init?(_ value: TextProtoValue) {
        guard let text = value.text else { return nil }
        self.init(text, at: value.offset)
    }

    private init?(_ text: String, at offset: Int) {
        guard !text.isEmpty, text.utf8.count <= 256, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            return nil
        }
        version = PackageRecognition.FrameworkVersion(text: RecordedVersion.release(in: text))
        self.offset = offset
    }

    private static func release(in text: String) -> String {
        guard text.hasPrefix("b'"), text.hasSuffix("'"), text.utf8.count > 3 else { return text }
        var tag = text.dropFirst(2).dropLast()
        if tag.first == "v" { tag = tag.dropFirst() }
        let parts = tag.split(separator: "-")
        let isDescribed =
            parts.count >= 3 && parts[parts.count - 1].first == "g"
            && parts[parts.count - 2].allSatisfy(\.isNumber)
        return isDescribed ? parts.dropLast(2).joined(separator: "-") : String(tag)
    }
}
