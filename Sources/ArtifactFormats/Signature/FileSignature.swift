/// What the first and last bytes of a file say about its format.
///
/// A signature is a hint where to look, not a promise: other files can begin alike, and extensions say less.
public enum FileSignature: Hashable, Sendable {
    /// An HDF5 file.
    case hdf5
    /// A zip archive; its members tell what it is.
    case zip
    /// A compressed stream.
    case compressed(Compression)
    /// A pickle of the protocol 2 to 5.
    case pickle(UInt8)
    /// What may be a pickle of protocol 0 or 1, which have no signature: it begins with a GLOBAL or a MARK.
    case oldPickle
    /// Several pickles in a row, the first of which is the number 0x1950A86A20F9469CFC6C.
    case picklesWithTensors
    /// A FlatBuffers file with this schema identifier.
    case flatBuffer(String)
    /// A list of numeric arrays: u64 0x112, u64 0.
    case arrayList
    /// A UBJSON document.
    case ubjson
    /// What may be a JSON document.
    case json
    /// A tree ensemble's parameters, behind the letters `binf`.
    case binf
    /// A Parquet file.
    case parquet
    /// A sorted string table, as indices of tensor bundles are.
    case sortedStringTable
    /// What may be a protobuf message: the field number and wire type of its first key.
    case protobuf(field: Int, wireType: UInt8)

    private static let tensorPickles: [UInt8] = [
        0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E,
    ]
    private static let sortedTableMagic: [UInt8] = [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]

    /// Looks at the first 16 and the last 8 bytes; nil when they say nothing.
    /// - Throws: ``FormatError`` when the file cannot be read.
    public static func detect(_ source: ByteSource) throws(FormatError) -> FileSignature? {
        let head = try source.bytes(at: 0, count: min(16, source.count))
        if let signature = certain(head) { return signature }
        if let schema = schema(head, source.count) { return .flatBuffer(schema) }
        if try source.holds(sortedTableMagic, at: source.count - sortedTableMagic.count) { return .sortedStringTable }
        if let compression = try Compression(detecting: source) { return .compressed(compression) }
        return likely(head)
    }

    /// Signatures that say what they say: four bytes and more that no other format begins with.
    private static func certain(_ head: [UInt8]) -> FileSignature? {
        if head.starts(with: HDF5Superblock.signature) { return .hdf5 }
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
        if head.starts(with: tensorPickles) { return .picklesWithTensors }
        if head.starts(with: [0x12, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) { return .arrayList }
        if head.starts(with: Array("PAR1".utf8)) { return .parquet }
        if head.starts(with: Array("binf".utf8)) { return .binf }
        return nil
    }

    /// Three capital letters and a digit at byte 4, behind an offset that leads into the file: in a text
    /// the four bytes before would be an offset of half a gigabyte and more.
    private static func schema(_ head: [UInt8], _ size: Int) -> String? {
        guard head.count >= 8, head[4..<7].allSatisfy({ (0x41...0x5A).contains($0) }), (0x30...0x39).contains(head[7])
        else { return nil }
        let root = ByteOrder.little.integer(head[0..<4], as: UInt32.self)
        return root >= 8 && root < size ? String(decoding: head[4..<8], as: UTF8.self) : nil
    }

    /// What one or two bytes suggest.
    private static func likely(_ head: [UInt8]) -> FileSignature? {
        guard let first = head.first, head.count >= 2 else { return nil }
        let second = head[1]
        switch first {
        case 0x80 where (2...5).contains(second): return .pickle(second)
        case UInt8(ascii: "{") where "iUIlL$#".utf8.contains(second): return .ubjson
        case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
        case UInt8(ascii: "c"), UInt8(ascii: "("): return .oldPickle
        default: break
        }
        let (field, wireType) = (Int(first >> 3), first & 7)
        guard first < 0x80, field > 0, [0, 1, 2, 5].contains(wireType) else { return nil }
        return .protobuf(field: field, wireType: wireType)
    }
}
