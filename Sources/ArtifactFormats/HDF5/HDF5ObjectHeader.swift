/// The header of a group: a list of messages in one block or several.
struct HDF5ObjectHeader {
    /// The attribute messages, in the order of the header.
    private(set) var attributes: [ByteSource] = []
    /// Whether attributes stand in a heap of their own as well, which is not read.
    private(set) var hasDenseAttributes = false

    private let file: ByteSource
    private let limits: HDF5Limits
    private var isOld = true
    private var hasCreationOrder = false
    private var messages = 0
    /// Blocks to be read, and where all that were found begin: a block that leads back is a loop.
    private var blocks: [ByteSource] = []
    private var seen: Set<Int> = []

    private enum Message {
        static let attribute: UInt16 = 0x0C
        static let continuation: UInt16 = 0x10
        static let attributeInfo: UInt16 = 0x15
    }

    init(_ superblock: HDF5Superblock, limits: HDF5Limits) throws(FormatError) {
        file = superblock.file
        self.limits = limits
        try readStart(at: superblock.rootHeader)
        while let block = blocks.popLast() { try read(block) }
    }

    private mutating func readStart(at address: UInt64) throws(FormatError) {
        var cursor = ByteCursor(file, format: "HDF5")
        try cursor.skip(address)
        isOld = try !file.holds(Array("OHDR".utf8), at: cursor.position)
        guard isOld else { return try readNewStart(&cursor) }
        guard try cursor.byte() == 1 else { throw cursor.malformed("no group header where the root is said to be") }
        try cursor.skip(7)
        let size = try cursor.integer(UInt32.self)
        try cursor.skip(4)
        try add(cursor.slice(UInt64(size)))
    }

    private mutating func readNewStart(_ cursor: inout ByteCursor) throws(FormatError) {
        try cursor.skip(4)
        let version = try cursor.byte()
        guard version == 2 else { throw cursor.error(.unsupported("group header version \(version)")) }
        let flags = try cursor.byte()
        hasCreationOrder = flags & 4 != 0
        if flags & 0x20 != 0 { try cursor.skip(16) }
        if flags & 0x10 != 0 { try cursor.skip(4) }
        let size: UInt64 =
            switch flags & 3 {
            case 0: UInt64(try cursor.byte())
            case 1: UInt64(try cursor.integer(UInt16.self))
            case 2: UInt64(try cursor.integer(UInt32.self))
            default: try cursor.integer(UInt64.self)
            }
        try add(cursor.slice(size))
    }

    private mutating func add(_ block: ByteSource) throws(FormatError) {
        guard seen.insert(block.start).inserted else {
            throw FormatError(format: "HDF5", offset: block.start, reason: .malformed("header blocks that form a loop"))
        }
        guard seen.count <= limits.blocks else {
            throw FormatError(format: "HDF5", offset: block.start, reason: .limit("header blocks", limits.blocks))
        }
        blocks.append(block)
    }

    private mutating func read(_ block: ByteSource) throws(FormatError) {
        var cursor = ByteCursor(block, format: "HDF5")
        let headerSize = isOld ? 8 : hasCreationOrder ? 6 : 4
        // What is left behind the last message is a gap.
        while cursor.remaining >= headerSize {
            messages += 1
            guard messages <= limits.messages else { throw cursor.error(.limit("header messages", limits.messages)) }
            let type = isOld ? try cursor.integer(UInt16.self) : UInt16(try cursor.byte())
            let size = try cursor.integer(UInt16.self)
            let flags = try cursor.byte()
            try cursor.skip(UInt64(headerSize - (isOld ? 5 : 4)))
            try take(type, try cursor.slice(UInt64(size)), flags)
        }
    }

    private mutating func take(_ type: UInt16, _ body: ByteSource, _ flags: UInt8) throws(FormatError) {
        switch type {
        case Message.continuation: try addContinuation(body)
        case Message.attributeInfo: hasDenseAttributes = try HDF5ObjectHeader.isDense(body)
        // A shared message (bit 1) only tells where the real one is.
        case Message.attribute where flags & 2 == 0: attributes.append(body)
        case Message.attribute: hasDenseAttributes = true
        default: break
        }
    }

    private mutating func addContinuation(_ body: ByteSource) throws(FormatError) {
        var cursor = ByteCursor(body, format: "HDF5")
        let (address, length) = (try cursor.integer(UInt64.self), try cursor.integer(UInt64.self))
        var target = ByteCursor(file, format: "HDF5")
        try target.skip(address)
        let block = try target.slice(length)
        guard !isOld else { return try add(block) }
        // Newer blocks begin with a signature and end with a checksum. The checksum says nothing about a file
        // that was made to deceive, and a damaged one is noticed by its contents: it is not verified.
        guard try block.holds(Array("OCHK".utf8)), block.count >= 8 else {
            throw cursor.malformed("no header block where one is said to go on", at: 0)
        }
        try add(block.prefix(block.count - 4).suffix(from: 4))
    }

    /// Whether an attribute info message gives the address of a heap.
    private static func isDense(_ body: ByteSource) throws(FormatError) -> Bool {
        var cursor = ByteCursor(body, format: "HDF5", at: 1)
        if try cursor.byte() & 1 != 0 { try cursor.skip(2) }
        return try cursor.integer(UInt64.self) != UInt64.max
    }
}
