/// What the end of a zip says about its directory.
struct ZipEndRecord {
    private(set) var memberCount: UInt64
    private(set) var directorySize: UInt64
    private(set) var directoryOffset: UInt64
    /// Where the records that end the archive begin; the directory must end there.
    private(set) var position: Int

    private static let size = 22
    private static let locatorSize = 20
    private static let longestComment = 0xFFFF

    /// Finds the record at the end of `source`: the last one whose comment ends with the file.
    init(of source: ByteSource) throws(FormatError) {
        let tailSize = min(source.count, ZipEndRecord.size + ZipEndRecord.longestComment)
        let tailStart = source.count - tailSize
        let tail = try source.bytes(at: tailStart, count: tailSize, format: "zip")
        guard let index = ZipEndRecord.find(in: tail) else {
            throw FormatError(format: "zip", offset: source.start + source.count, reason: .notThisFormat)
        }
        position = tailStart + index
        var cursor = ByteCursor(source, format: "zip", at: position + 4)
        let disks = try cursor.integer(UInt32.self)
        let onThisDisk = try cursor.integer(UInt16.self)
        memberCount = UInt64(try cursor.integer(UInt16.self))
        directorySize = UInt64(try cursor.integer(UInt32.self))
        directoryOffset = UInt64(try cursor.integer(UInt32.self))
        let isLong = try readLongRecord(source, before: position)
        guard isLong || (disks == 0 && onThisDisk == memberCount) else {
            throw cursor.error(.unsupported("an archive of several parts"), at: position)
        }
    }

    private static func find(in tail: [UInt8]) -> Int? {
        guard tail.count >= size else { return nil }
        return stride(from: tail.count - size, through: 0, by: -1).first { index in
            tail[index] == 0x50 && tail[index + 1] == 0x4B && tail[index + 2] == 5 && tail[index + 3] == 6
                && Int(tail[index + 20]) | Int(tail[index + 21]) << 8 == tail.count - size - index
        }
    }

    /// Takes the fields of the zip64 record where there is one; false where there is none.
    private mutating func readLongRecord(_ source: ByteSource, before end: Int) throws(FormatError) -> Bool {
        let place = end - ZipEndRecord.locatorSize
        guard try source.holds([0x50, 0x4B, 6, 7], at: place) else { return false }
        var cursor = ByteCursor(source, format: "zip", at: place + 8)
        let recordOffset = try cursor.integer(UInt64.self)
        guard recordOffset <= UInt64(place), place - Int(recordOffset) >= 56 else {
            throw cursor.malformed("an end record that lies behind its locator", at: place)
        }
        try cursor.move(to: Int(recordOffset))
        guard try cursor.integer(UInt32.self) == 0x0606_4B50, try cursor.integer(UInt64.self) >= 44 else {
            throw cursor.malformed("no zip64 end record where its locator says there is one", at: Int(recordOffset))
        }
        try cursor.skip(4)
        let disks = try cursor.integer(UInt64.self)
        let onThisDisk = try cursor.integer(UInt64.self)
        let short = (memberCount, directorySize, directoryOffset)
        memberCount = try cursor.integer(UInt64.self)
        directorySize = try cursor.integer(UInt64.self)
        directoryOffset = try cursor.integer(UInt64.self)
        guard disks == 0, onThisDisk == memberCount else {
            throw cursor.error(.unsupported("an archive of several parts"), at: Int(recordOffset))
        }
        // Where they differ, readers that know only one of the records would see another archive.
        guard short.0 == min(memberCount, 0xFFFF) || short.0 == 0xFFFF,
            short.1 == directorySize || short.1 == 0xFFFF_FFFF, short.2 == directoryOffset || short.2 == 0xFFFF_FFFF
        else { throw cursor.malformed("two end records that contradict each other", at: end) }
        position = Int(recordOffset)
        return true
    }
}
