/// Reads the fields of a protobuf message one by one; what is not asked for is skipped and never read.
///
/// Messages within messages are read by a reader of their own over the field's bytes.
public struct ProtobufReader {
    private var cursor: ByteCursor
    private let acceptsTruncation: Bool

    /// Reads `source` from its start.
    /// - Parameter acceptsTruncation: whether a field may be cut off by the end of the source, as the outer
    ///   fields of an incomplete file are; it then holds what is there.
    public init(_ source: ByteSource, acceptsTruncation: Bool = false) {
        cursor = ByteCursor(source, format: "protobuf")
        self.acceptsTruncation = acceptsTruncation
    }

    /// The next field, nil at the end.
    ///
    /// Groups (wire types 3 and 4) are refused: proto3 has none and no file format read here uses them.
    /// - Throws: ``FormatError`` for a key, length or varint that cannot be.
    public mutating func next() throws(FormatError) -> ProtobufField? {
        guard !cursor.isAtEnd else { return nil }
        let place = cursor.position
        let key = try varint()
        guard key >> 3 > 0, key >> 32 == 0 else { throw cursor.malformed("a field number that cannot be", at: place) }
        let number = Int(key >> 3)
        switch key & 7 {
        case 0: return ProtobufField(number: number, value: .varint(try varint()))
        case 1: return ProtobufField(number: number, value: .fixed64(try cursor.integer(UInt64.self)))
        case 2: return ProtobufField(number: number, value: .bytes(try delimited()))
        case 5: return ProtobufField(number: number, value: .fixed32(try cursor.integer(UInt32.self)))
        case let type: throw cursor.malformed("wire type \(type) in field \(number)", at: place)
        }
    }

    private mutating func delimited() throws(FormatError) -> ByteSource {
        let stated = try varint()
        return try cursor.slice(acceptsTruncation ? min(stated, UInt64(cursor.remaining)) : stated)
    }

    private mutating func varint() throws(FormatError) -> UInt64 {
        let place = cursor.position
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try cursor.byte()
            // The tenth byte has room for one bit.
            guard shift < 63 || byte <= 1 else { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw cursor.malformed("a varint of more than 64 bits", at: place)
    }
}
