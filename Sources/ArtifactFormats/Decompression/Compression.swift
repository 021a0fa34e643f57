/// A way in which a whole file, or a part of one, is compressed.
public enum Compression: Hashable, Sendable, CaseIterable {
    /// A zlib stream (RFC 1950).
    case zlib
    /// A gzip member (RFC 1952).
    case gzip
    /// A raw deflate stream (RFC 1951), as zip members are; it has no signature.
    case deflate
    /// bzip2.
    case bzip2
    /// xz.
    case xz
    /// The older format of the LZMA tools, `.lzma`.
    case lzma
    /// An LZ4 frame: recognised, not decompressed.
    case lz4

    /// What the first bytes of `source` say; nil when they are none of these.
    ///
    /// zlib has no real signature: its two bytes also begin other files (`x` is an ASCII letter), so they are
    /// taken for zlib only with the four levels that compressors write.
    public init?(detecting source: ByteSource) throws(FormatError) {
        let head = try source.bytes(at: 0, count: min(source.count, 6))
        guard let kind = Compression.signatures.first(where: { head.starts(with: $0.bytes) })?.kind else { return nil }
        self = kind
    }

    private static let signatures: [(bytes: [UInt8], kind: Compression)] = [
        ([0x78, 0x01], .zlib), ([0x78, 0x5E], .zlib), ([0x78, 0x9C], .zlib), ([0x78, 0xDA], .zlib),
        ([0x1F, 0x8B, 0x08], .gzip), ([0x42, 0x5A, 0x68], .bzip2), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
        ([0x5D, 0x00, 0x00], .lzma), ([0x04, 0x22, 0x4D, 0x18], .lz4),
    ]

    /// The format's name in messages.
    var name: String {
        switch self {
        case .zlib, .gzip, .bzip2, .xz, .lzma, .lz4: "\(self) stream"
        case .deflate: "deflated data"
        }
    }
}
