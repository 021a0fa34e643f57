private import Glibc

/// Reads a file or standard input line by line in constant memory: one block of 64 KiB and the line at hand.
public struct LineReader: ~Copyable {
    /// The limit of a line where none is named: 16 MiB.
    public static let standardLineLimit = 16 << 20

    /// The number of the line that ``next()`` returned or refused last, from 1; 0 before the first.
    public private(set) var lineNumber = 0

    /// Whether ``next()`` would have to read from the file before it can answer, and may have to wait.
    public var mustRead: Bool { buffer.firstLineFeed(from: position) == nil }

    /// How many bytes have been handed out or skipped.
    public private(set) var bytesRead = 0

    private let file: FileDescriptor
    private let lineLimit: Int
    private var buffer = ReadBuffer()
    private var position = 0
    private var isAtEnd = false
    /// The rest of a line that was too long is skipped before the next one.
    private var isInsideRefusedLine = false

    /// Opens `path`, which may be a file, a pipe or a device.
    /// - Parameter lineLimit: the greatest length of a line in bytes, without its line feed.
    public init(path: String, lineLimit: Int = standardLineLimit) throws(SystemError) {
        file = try FileDescriptor(opening: path, for: .read)
        self.lineLimit = lineLimit
    }

    /// Reads standard input.
    public init(standardInput name: String = "<standard input>", lineLimit: Int = standardLineLimit) {
        file = FileDescriptor(borrowing: Terminal.standardInput, name: name)
        self.lineLimit = lineLimit
    }

    /// Reads text that is already in memory.
    public init(bytes: [UInt8], name: String, lineLimit: Int = standardLineLimit) {
        file = FileDescriptor(borrowing: -1, name: name)
        buffer = ReadBuffer(holding: bytes)
        isAtEnd = true
        self.lineLimit = lineLimit
    }

    /// The next line without its line feed, nil after the last. A last line without a line feed counts;
    /// a carriage return before the line feed is left in place.
    ///
    /// - Throws: when reading fails, or the line is longer than the limit (`reason` is `tooLong`):
    ///   then the next call goes on with the line after it.
    public mutating func next() throws(SystemError) -> [UInt8]? {
        if isInsideRefusedLine { try skipLine() }
        var line: [UInt8] = []
        var hasBytes = false
        while try refill() {
            if !hasBytes { lineNumber += 1 }
            hasBytes = true
            let end = buffer.firstLineFeed(from: position)
            let stop = end ?? buffer.count
            guard line.count + (stop - position) <= lineLimit else { throw refuseLine() }
            buffer.append(to: &line, from: position, upTo: stop)
            bytesRead += stop - position
            position = stop
            if end != nil {
                position += 1
                bytesRead += 1
                return line
            }
        }
        return hasBytes ? line : nil
    }

    /// What comes next, without taking it: 64 KiB, less only where the end comes before. So it is the same however
    /// slowly a pipe is written to.
    public mutating func peek() throws(SystemError) -> [UInt8] {
        if !isAtEnd {
            buffer.drop(before: position)
            position = 0
        }
        while !isAtEnd, buffer.count < ReadBuffer.capacity {
            isAtEnd = try buffer.fillUp(from: file) == 0
        }
        return buffer.bytes(from: position, upTo: min(buffer.count, position + ReadBuffer.capacity))
    }

    /// Takes the next bytes whatever lines they belong to; nil at the end. For text whose lines may be of any length;
    /// who calls it counts lines by itself.
    public mutating func nextBlock() throws(SystemError) -> [UInt8]? {
        guard try refill() else { return nil }
        let block = buffer.bytes(from: position, upTo: buffer.count)
        skip(block.count)
        return block
    }

    /// Leaves out bytes that ``peek()`` has shown.
    public mutating func skip(_ count: Int) {
        let count = min(count, buffer.count - position)
        position += count
        bytesRead += count
    }

    /// Makes sure that unread bytes are at hand; false at the end.
    private mutating func refill() throws(SystemError) -> Bool {
        if position < buffer.count { return true }
        if isAtEnd { return false }
        position = 0
        isAtEnd = try buffer.fill(from: file) == 0
        return !isAtEnd
    }

    private mutating func skipLine() throws(SystemError) {
        while try refill() {
            let end = buffer.firstLineFeed(from: position)
            let stop = end.map { $0 + 1 } ?? buffer.count
            bytesRead += stop - position
            position = stop
            if end != nil { break }
        }
        isInsideRefusedLine = false
    }

    private mutating func refuseLine() -> SystemError {
        isInsideRefusedLine = true
        return SystemError(
            path: file.path, operation: "read", code: EOVERFLOW,
            message: "line \(lineNumber) is longer than the limit of \(lineLimit) bytes")
    }
}
