/// A zip archive: its directory, and single members on request.
///
/// The directory reader is our own, and only inflating is a library's (zlib). Debian 12 has no static libzip;
/// minizip and its like believe what the directory says, open archives whose members share one stream or lie
/// inside each other, and read through files or callbacks that know no budget. The few fields of a directory are
/// less code than checking behind such a library's back.
///
/// Refused: members that overlap, names that lead outside or stand twice, several disks, bytes before the first
/// member that belong to none, an end record that does not end the file. Source: PKWARE APPNOTE 6.3.10.
public struct ZipArchive: Sendable {
    /// The members in the order of the directory.
    public let members: [ZipMember]
    private let source: ByteSource
    private let indices: [String: Int]

    /// Reads the directory of an archive; no member is read.
    /// - Throws: ``FormatError`` when `source` is no zip, or one that is refused.
    public init(_ source: ByteSource, limits: ZipLimits = .standard) throws(FormatError) {
        let end = try ZipEndRecord(of: source)
        var reader = try ZipDirectoryReader(source, end, limits)
        members = try reader.members()
        indices = reader.indices
        self.source = source
    }

    /// The member of that name.
    public func member(_ name: String) -> ZipMember? {
        indices[name].map { members[$0] }
    }

    /// The data of a member: a stored one is a slice of the archive and not read, a deflated one is inflated.
    /// - Parameter limits: what inflating may cost.
    /// - Throws: ``FormatError`` for a damaged member, one that is kept in another way, and one that is not of
    ///   the size that the directory declares.
    public func content(of member: ZipMember, limits: DecompressionLimits = .standard) throws(FormatError) -> ByteSource
    {
        let data = try source.slice(at: dataOffset(of: member), count: member.compressedSize, format: "zip")
        guard !member.isEncrypted else { throw refusal(.unsupported("an encrypted member"), member) }
        switch member.method {
        case .other(let number): throw refusal(.unsupported("compression method \(number)"), member)
        case .stored:
            guard member.size == member.compressedSize else {
                throw refusal(.malformed("a stored member of two sizes"), member)
            }
            return data
        case .deflated:
            let inflated = try Compression.deflate.decompress(data, limits: limits)
            guard !inflated.isComplete || (inflated.bytes.count == member.size && inflated.consumed == data.count)
            else {
                throw refusal(.malformed("a member that is not of the size that the directory declares"), member)
            }
            return ByteSource(inflated.bytes)
        }
    }

    /// The bytes of a member, at most `limit`, with its checksum verified.
    ///
    /// Writers of tensors can leave the checksum out and then write a wrong one; small members that say what a
    /// model is are verified by default.
    public func bytes(of member: ZipMember, limit: Int, verifying: Bool = true) throws(FormatError) -> [UInt8] {
        guard member.size <= limit else { throw refusal(.limit("bytes in a member", limit), member) }
        let content = try content(of: member, limits: DecompressionLimits(output: limit))
        let bytes = try content.bytes(at: 0, count: content.count, format: "zip")
        guard !verifying || ZlibStream.checksum(bytes) == member.checksum else {
            throw refusal(.malformed("the checksum of member '\(member.name)' does not match"), member)
        }
        return bytes
    }

    /// Where a member's data begins, behind its own header, which must agree with the directory.
    private func dataOffset(of member: ZipMember) throws(FormatError) -> Int {
        var cursor = ByteCursor(source, format: "zip", at: member.headerOffset)
        let header = try ZipLocalHeader(&cursor)
        guard header.name == Array(member.name.utf8), ZipMember.Method(header.method) == member.method else {
            throw refusal(.malformed("a member whose own header contradicts the directory"), member)
        }
        guard member.compressedSize <= member.end - cursor.position else {
            throw refusal(.malformed("a member that reaches into the next one"), member)
        }
        return cursor.position
    }

    private func refusal(_ reason: FormatError.Reason, _ member: ZipMember) -> FormatError {
        FormatError(format: "zip", offset: source.start + member.headerOffset, reason: reason)
    }
}
