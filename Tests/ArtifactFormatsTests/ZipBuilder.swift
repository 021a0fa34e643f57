/// Writes zips by hand, also such as no program would write.
struct ZipBuilder {
    struct Member {
        var name = "a"
        var data: [UInt8] = []
        var method: UInt16 = 0
        var flags: UInt16 = 0
        var size: UInt32?
        var compressedSize: UInt32?
        var checksum: UInt32 = 0
        /// What the member's own header says, when not the same.
        var localName: String?
        var extra: [UInt8] = []
        /// Where the directory says the member is, when not where it is.
        var offset: UInt32?
    }

    var members: [Member] = []
    var comment: [UInt8] = []
    var before: [UInt8] = []
    var afterDirectory: [UInt8] = []
    var countInEnd: UInt16?
    var directorySize: UInt32?
    var directoryOffset: UInt32?
    /// A zip64 end record, as its fields: count, size and offset of the directory.
    var long: (count: UInt64, size: UInt64?, offset: UInt64?)?

    func bytes() -> [UInt8] {
        var file = before
        var directory: [UInt8] = []
        for member in members {
            let (size, offset) = (UInt32(member.data.count), member.offset ?? UInt32(file.count))
            let common =
                little(member.method) + [0, 0, 0, 0] + little(member.checksum)
                + little(member.compressedSize ?? size) + little(member.size ?? size)
            let local = Array((member.localName ?? member.name).utf8)
            file += little(UInt32(0x0403_4B50)) + little(UInt16(20)) + little(member.flags) + common
            file += little(UInt16(local.count)) + little(UInt16(0)) + local + member.data
            let name = Array(member.name.utf8)
            directory += little(UInt32(0x0201_4B50)) + little(UInt32(20 << 16 | 20)) + little(member.flags) + common
            directory +=
                little(UInt16(name.count)) + little(UInt16(member.extra.count)) + [UInt8](repeating: 0, count: 10)
            directory += little(offset) + name + member.extra
        }
        let start = file.count
        file += directory + afterDirectory
        if let long {
            let end = UInt64(file.count)
            file += little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt32(0)) + little(UInt64(0))
            file += little(long.count) + little(long.count) + little(long.size ?? UInt64(directory.count))
            file += little(long.offset ?? UInt64(start))
            file += little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(end) + little(UInt32(1))
        }
        let count = countInEnd ?? UInt16(members.count)
        file += little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(count) + little(count)
        file += little(directorySize ?? UInt32(directory.count)) + little(directoryOffset ?? UInt32(start))
        return file + little(UInt16(comment.count)) + comment
    }
}
