internal import SystemInterface

/// Goes through text byte by byte and knows the line and column.
struct JSONCursor: ~Copyable {
    private var lines: LineReader
    private var block: [UInt8] = []
    private var position = 0
    private(set) var line = 1
    private(set) var column = 1

    init(_ lines: consuming LineReader) { self.lines = lines }

    /// How many bytes have been gone through.
    var bytesRead: Int { lines.bytesRead - (block.count - position) }

    /// The next byte; nil at the end.
    mutating func peek() throws(InventoryError) -> UInt8? {
        if position == block.count {
            do throws(SystemError) {
                guard let next = try lines.nextBlock() else { return nil }
                block = next
                position = 0
            } catch {
                throw .system(error)
            }
        }
        return block[position]
    }

    /// Goes past the byte that ``peek()`` has shown.
    mutating func advance() {
        guard position < block.count else { return }
        let byte = block[position]
        position += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            // bytes of the form 10xxxxxx continue a character
            column += 1
        }
    }

    /// The next byte that is no space; nil at the end.
    mutating func peekPastSpace() throws(InventoryError) -> UInt8? {
        while let byte = try peek() {
            guard JSONText.isSpace(byte) else { return byte }
            advance()
        }
        return nil
    }

    /// The rest of the line without its line feed, which is gone past, too; nil at the end.
    /// - Parameter limit: the greatest length; the bytes of a longer line are left out.
    mutating func nextLine(limit: Int) throws(InventoryError) -> (text: JSONText, isTooLong: Bool)? {
        guard try peek() != nil else { return nil }
        var text = JSONText(bytes: [], line: line, column: column)
        var isTooLong = false
        while try peek() != nil {
            let end = block[position...].firstIndex(of: 0x0A)
            let stop = end ?? block.count
            if text.bytes.count + (stop - position) <= limit, !isTooLong {
                text.bytes.append(contentsOf: block[position..<stop])
            } else {
                isTooLong = true
                text.bytes = []
            }
            position = stop
            if end != nil {
                advance()
                break
            }
        }
        return (text, isTooLong)
    }
}
