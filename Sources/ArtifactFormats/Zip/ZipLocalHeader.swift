/// The header that stands before a member's data.
///
/// Its sizes and checksum are not read: writers that stream leave them zero (bit 3) and only the directory knows.
struct ZipLocalHeader {
    static let signature: UInt32 = 0x0403_4B50
    /// The length without name and extra fields.
    static let fixedSize = 30

    let method: UInt16
    let name: [UInt8]

    /// Reads the header at the cursor, which then stands at the data.
    init(_ cursor: inout ByteCursor) throws(FormatError) {
        let place = cursor.position
        guard try cursor.integer(UInt32.self) == ZipLocalHeader.signature else {
            throw cursor.malformed("no member where the directory says there is one", at: place)
        }
        try cursor.skip(4)
        method = try cursor.integer(UInt16.self)
        try cursor.skip(16)
        let nameLength = try cursor.integer(UInt16.self)
        let extraLength = try cursor.integer(UInt16.self)
        name = try cursor.bytes(Int(nameLength))
        try cursor.skip(UInt64(extraLength))
    }
}
