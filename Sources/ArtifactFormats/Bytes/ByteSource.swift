public import SystemInterface

/// Bytes that are read at any place: a file, a part of one, or memory.
///
/// It is a value and cheap to copy: slices share the file and its budget, nothing is copied.
/// Places are counted from the start of the source; errors tell them from the start of the file.
public struct ByteSource: Sendable {
    /// How many bytes there are.
    public let count: Int
    /// Where this source begins in the file or memory that it is a slice of.
    public let start: Int
    private let storage: Storage

    private enum Storage: Sendable {
        case memory([UInt8])
        case file(RandomAccessFile, ReadBudget)
    }

    /// Bytes in memory, such as those of a decompressed member.
    public init(_ bytes: [UInt8]) {
        self.init(storage: .memory(bytes), start: 0, count: bytes.count)
    }

    /// An open file, read on account of `budget`.
    public init(_ file: RandomAccessFile, budget: ReadBudget = ReadBudget()) {
        self.init(storage: .file(file, budget), start: 0, count: file.size)
    }

    private init(storage: Storage, start: Int, count: Int) {
        self.storage = storage
        self.start = start
        self.count = count
    }

    /// The `count` bytes from `offset` on, as a source of their own; nothing is read.
    /// - Throws: ``FormatError/Reason/truncated(needed:available:)`` when they are not all there.
    public func slice(at offset: Int, count: Int, format: String = "file") throws(FormatError) -> ByteSource {
        try check(offset, UInt64(clamping: count), format)
        return ByteSource(storage: storage, start: start + offset, count: count)
    }

    /// What follows `offset`; empty when that is the end or behind it.
    public func suffix(from offset: Int) -> ByteSource {
        let from = min(max(offset, 0), count)
        return ByteSource(storage: storage, start: start + from, count: count - from)
    }

    /// The first `length` bytes, or all when there are fewer.
    public func prefix(_ length: Int) -> ByteSource {
        ByteSource(storage: storage, start: start, count: min(max(length, 0), count))
    }

    /// The `count` bytes from `offset` on.
    /// - Throws: when they are not all there, the budget is used up, or the file cannot be read.
    public func bytes(at offset: Int, count: Int, format: String = "file") throws(FormatError) -> [UInt8] {
        try check(offset, UInt64(clamping: count), format)
        guard count > 0 else { return [] }
        switch storage {
        case .memory(let bytes): return Array(bytes[(start + offset)..<(start + offset + count)])
        case .file(let file, let budget):
            if let limit = budget.refusal(of: count) {
                throw FormatError(format: format, offset: start + offset, reason: .limit("bytes to read", limit))
            }
            return try read(file, offset, count, format)
        }
    }

    /// The integer at `offset`.
    /// - Throws: as ``bytes(at:count:format:)``.
    public func integer<Value: FixedWidthInteger>(
        at offset: Int, as type: Value.Type = Value.self, _ order: ByteOrder = .little, format: String = "file"
    ) throws(FormatError) -> Value {
        order.integer(try bytes(at: offset, count: type.bitWidth / 8, format: format), as: type)
    }

    /// Whether the source begins with `bytes`, or has them at `offset`; false where it is shorter.
    public func holds(_ bytes: [UInt8], at offset: Int = 0) throws(FormatError) -> Bool {
        guard offset >= 0, bytes.count <= count, offset <= count - bytes.count else { return false }
        return try self.bytes(at: offset, count: bytes.count) == bytes
    }

    private func read(_ file: RandomAccessFile, _ offset: Int, _ count: Int, _ format: String) throws(FormatError)
        -> [UInt8]
    {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try file.read(at: start + offset, count: count)
        } catch {
            throw FormatError(format: format, offset: start + offset, reason: .system(error))
        }
        // The file has become shorter since it was opened.
        guard bytes.count == count else {
            throw FormatError(
                format: format, offset: start + offset,
                reason: .truncated(needed: UInt64(count), available: bytes.count))
        }
        return bytes
    }

    private func check(_ offset: Int, _ length: UInt64, _ format: String) throws(FormatError) {
        guard offset >= 0, offset <= count, length <= UInt64(count - offset) else {
            let available = offset >= 0 && offset <= count ? count - offset : 0
            let place = start + min(max(offset, 0), count)
            throw FormatError(format: format, offset: place, reason: .truncated(needed: length, available: available))
        }
    }
}

extension ByteSource {
    /// Opens a file by its path; the last component must not be a symbolic link.
    public init(path: String, budget: ReadBudget = ReadBudget()) throws(FormatError) {
        do throws(SystemError) {
            self.init(try RandomAccessFile(path: path), budget: budget)
        } catch {
            throw FormatError(format: "file", offset: 0, reason: .system(error))
        }
    }
}
