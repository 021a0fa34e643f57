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
}
