/// The sizes and the place of a member, of which the zip64 extra field holds those too long for 32 bits.
struct ZipSizes {
    var compressed: UInt64
    var full: UInt64
    var header: UInt64 = 0

    private static let isElsewhere: UInt64 = 0xFFFF_FFFF
    private static let longValues: UInt16 = 1

    init(compressed: UInt64, full: UInt64) {
        self.compressed = compressed
        self.full = full
    }

    /// Takes the values that are marked as too long from the extra fields of an entry that ends at `place`.
    mutating func readLongValues(from extra: [UInt8], _ place: Int) throws(FormatError) {
        guard [compressed, full, header].contains(ZipSizes.isElsewhere) else { return }
        var cursor = ByteCursor(ByteSource(extra), format: "zip")
        do throws(FormatError) {
            while !cursor.isAtEnd {
                let kind = try cursor.integer(UInt16.self)
                let length = try cursor.length(UInt64(try cursor.integer(UInt16.self)))
                guard kind == ZipSizes.longValues else {
                    try cursor.skip(UInt64(length))
                    continue
                }
                // They stand in this order, each only when it is marked.
                if full == ZipSizes.isElsewhere { full = try cursor.integer(UInt64.self) }
                if compressed == ZipSizes.isElsewhere { compressed = try cursor.integer(UInt64.self) }
                if header == ZipSizes.isElsewhere { header = try cursor.integer(UInt64.self) }
                return
            }
        } catch {
            throw FormatError(format: "zip", offset: place, reason: .malformed("extra fields longer than their space"))
        }
    }
}
