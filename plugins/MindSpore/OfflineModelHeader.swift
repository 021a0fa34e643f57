internal import ArtifactFormats

/// The first 256 bytes of an offline model, little endian.
///
/// 4 headsize, 8 version, 76 length of what follows, 152 om_ir_version; then, from version 2.0 of the head on,
/// 156 model_num; then platform_version, 20 characters; 184 the length in 64 bits, where it is not 0. Source: see
/// ``OfflineModel``; Ascend/ge SaveModelHeader; lutzroeder/netron source/om.js for how the two versions differ.
struct OfflineModelHeader {
    static let size = 256
    static let versionOffset = 152
    private static let secondVersion: UInt32 = 0x2000_0000
    private static let format = "offline model"

    /// om_ir_version.
    let version: UInt32
    /// platform_version, when it is set.
    let platform: (text: String, offset: Int)?
    private let length: UInt64

    /// `nil` for bytes that are no such head; an error for one that is cut.
    init?(_ source: ByteSource) throws(FormatError) {
        let format = OfflineModelHeader.format
        let head = try source.slice(at: 0, count: OfflineModelHeader.size, format: format)
        let headVersion: UInt32 = try head.integer(at: 8, format: format)
        guard try head.integer(at: 4, as: UInt32.self) == OfflineModelHeader.size, headVersion >> 28 > 0 else {
            return nil
        }
        let isSecond = headVersion >= OfflineModelHeader.secondVersion
        version = try head.integer(at: OfflineModelHeader.versionOffset, format: format)
        let place = isSecond ? 160 : 156
        platform = OfflineModelHeader.text(try head.bytes(at: place, count: 20, format: format)).map {
            ($0, source.start + place)
        }
        let long: UInt64 = try head.integer(at: 184, format: format)
        length = isSecond && long > 0 ? long : UInt64(try head.integer(at: 76, as: UInt32.self))
    }

    /// What is wrong with the file when it is not as long as the head says.
    func fault(fileSize: Int) -> FormatError? {
        let rest = fileSize - OfflineModelHeader.size
        guard length > UInt64(rest) else { return nil }
        return FormatError(
            format: OfflineModelHeader.format, offset: fileSize, reason: .truncated(needed: length, available: rest))
    }

    /// Text up to a zero byte.
    private static func text(_ bytes: [UInt8]) -> String? {
        let text = bytes.prefix { $0 != 0 }
        guard !text.isEmpty, text.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
