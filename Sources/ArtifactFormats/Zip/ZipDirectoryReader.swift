/// Reads the entries of a zip's directory and checks them against each other.
struct ZipDirectoryReader {
    private(set) var indices: [String: Int] = [:]
    private var cursor: ByteCursor
    private let count: Int
    private let directoryStart: Int

    private static let entrySize = 46

    init(_ source: ByteSource, _ end: ZipEndRecord, _ limits: ZipLimits) throws(FormatError) {
        cursor = ByteCursor(source, format: "zip")
        let (stop, overflow) = end.directoryOffset.addingReportingOverflow(end.directorySize)
        guard !overflow, stop == UInt64(end.position) else {
            throw cursor.malformed("a directory that does not end where the end record begins", at: end.position)
        }
        guard end.memberCount <= UInt64(clamping: limits.members) else {
            throw cursor.error(.limit("members", limits.members), at: end.position)
        }
        guard end.directorySize <= UInt64(clamping: limits.directory) else {
            throw cursor.error(.limit("bytes of directory", limits.directory), at: end.position)
        }
        guard end.memberCount <= end.directorySize / UInt64(ZipDirectoryReader.entrySize) else {
            throw cursor.malformed("a directory too small for its \(end.memberCount) members", at: end.position)
        }
        count = Int(end.memberCount)
        directoryStart = Int(end.directoryOffset)
        cursor = ByteCursor(try source.slice(at: 0, count: end.position, format: "zip"), format: "zip")
        try cursor.move(to: directoryStart)
    }

    /// All entries, in their order.
    mutating func members() throws(FormatError) -> [ZipMember] {
        var members: [ZipMember] = []
        members.reserveCapacity(count)
        for index in 0..<count {
            let place = cursor.position
            let member = try entry()
            guard indices.updateValue(index, forKey: member.name) == nil else {
                throw cursor.malformed("two members with the name '\(member.name)'", at: place)
            }
            members.append(member)
        }
        guard cursor.isAtEnd else { throw cursor.malformed("bytes in the directory that belong to no member") }
        try setEnds(of: &members)
        return members
    }

    private mutating func entry() throws(FormatError) -> ZipMember {
        let place = cursor.position
        guard try cursor.integer(UInt32.self) == 0x0201_4B50 else {
            throw cursor.malformed("no directory entry where one must be", at: place)
        }
        try cursor.skip(4)
        let flags = try cursor.integer(UInt16.self)
        let method = try cursor.integer(UInt16.self)
        try cursor.skip(4)
        let checksum = try cursor.integer(UInt32.self)
        var sizes = ZipSizes(
            compressed: UInt64(try cursor.integer(UInt32.self)), full: UInt64(try cursor.integer(UInt32.self)))
        let nameLength = try cursor.integer(UInt16.self)
        let extraLength = try cursor.integer(UInt16.self)
        let commentLength = try cursor.integer(UInt16.self)
        let disk = try cursor.integer(UInt16.self)
        try cursor.skip(6)
        sizes.header = UInt64(try cursor.integer(UInt32.self))
        let name = try cursor.bytes(Int(nameLength))
        try sizes.readLongValues(from: cursor.bytes(Int(extraLength)), cursor.position)
        try cursor.skip(UInt64(commentLength))
        guard disk == 0 || disk == 0xFFFF else { throw cursor.error(.unsupported("an archive of several parts")) }
        return ZipMember(
            name: try checked(name, at: place), method: ZipMember.Method(method), isEncrypted: flags & 1 != 0,
            compressedSize: try checked(sizes.compressed, at: place), size: Int(clamping: sizes.full),
            checksum: checksum, headerOffset: try checked(sizes.header, at: place), end: directoryStart)
    }

    /// A size or place that must lie before the directory.
    private func checked(_ value: UInt64, at place: Int) throws(FormatError) -> Int {
        guard value <= UInt64(directoryStart) else {
            throw cursor.malformed("a member that reaches behind the directory's start", at: place)
        }
        return Int(value)
    }

    private func checked(_ bytes: [UInt8], at place: Int) throws(FormatError) -> String {
        guard let name = String(validating: bytes, as: UTF8.self) else {
            throw cursor.malformed("a member name that is not UTF-8", at: place)
        }
        var components = name.split(separator: "/", omittingEmptySubsequences: false)
        // The name of a folder ends in a slash.
        if components.count > 1, components.last?.isEmpty == true { components.removeLast() }
        let leadsAstray = components.contains { $0.isEmpty || $0 == "." || $0 == ".." }
        let isOdd = bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        guard !leadsAstray, !isOdd else {
            throw cursor.malformed("a member name that leads outside or holds control characters", at: place)
        }
        return name
    }

    /// Gives each member the place where the next one begins, and refuses members that share bytes.
    private func setEnds(of members: inout [ZipMember]) throws(FormatError) {
        let order = members.indices.sorted { members[$0].headerOffset < members[$1].headerOffset }
        if let first = order.first, members[first].headerOffset != 0 {
            throw cursor.error(.unsupported("an archive with bytes before its first member"), at: 0)
        }
        for (index, next) in zip(order, order.dropFirst()) { members[index].end = members[next].headerOffset }
        for member in members {
            let least = ZipLocalHeader.fixedSize + member.name.utf8.count
            guard member.headerOffset + least + member.compressedSize <= member.end else {
                throw cursor.malformed("the member '\(member.name)' overlaps another", at: member.headerOffset)
            }
        }
    }
}
