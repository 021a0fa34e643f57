/// Lines and columns of offsets in a text.
enum TextPositions {
    /// A line and a column, from 1; the column counts Unicode scalars.
    struct Position: Equatable {
        var line = 1
        var column = 1
    }

    /// The positions of `offsets`, in their order, in one pass over the text.
    static func of(_ offsets: [Int], in source: [UInt8]) -> [Position] {
        var positions = [Position](repeating: Position(), count: offsets.count)
        var current = Position()
        var offset = 0
        for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
            while offset < min(offsets[index], source.count) {
                advance(&current, over: source[offset])
                offset += 1
            }
            positions[index] = current
        }
        return positions
    }

    /// The position of one offset.
    static func of(_ offset: Int, in source: [UInt8]) -> Position {
        of([offset], in: source).first ?? Position()
    }

    private static func advance(_ position: inout Position, over byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            position = Position(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            // Bytes of the form 10xxxxxx continue a character.
            position.column += 1
        }
    }
}
