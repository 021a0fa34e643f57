/// The block that an HDF5 file begins with: where the root group's header is.
struct HDF5Superblock {
    static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The file from the superblock on, which is what addresses count from.
    let file: ByteSource
    let rootHeader: UInt64

    /// Reads a superblock of versions 0 to 3; a user's own block of 512 bytes, doubled up to twice, may stand before.
    init(of source: ByteSource) throws(FormatError) {
        var found: Int?
        for place in [0, 512, 1024, 2048] where found == nil {
            if try source.holds(HDF5Superblock.signature, at: place) { found = place }
        }
        guard let found else { throw FormatError(format: "HDF5", offset: source.start, reason: .notThisFormat) }
        file = source.suffix(from: found)
        var cursor = ByteCursor(file, format: "HDF5", at: 8)
        let version = try cursor.byte()
        guard version <= 3 else { throw cursor.error(.unsupported("superblock version \(version)"), at: 8) }
        let isOld = version < 2
        if isOld { try cursor.skip(4) }
        let (offsetSize, lengthSize) = (try cursor.byte(), try cursor.byte())
        guard offsetSize == 8, lengthSize == 8 else {
            throw cursor.error(.unsupported("addresses of \(offsetSize) and lengths of \(lengthSize) bytes"), at: 9)
        }
        // Source: HDF5 File Format Specification 3.0, II.A and III.C (the root's symbol table entry).
        try cursor.move(to: isOld ? (version == 0 ? 24 : 28) + 32 + 8 : 36)
        rootHeader = try cursor.integer(UInt64.self)
    }
}
