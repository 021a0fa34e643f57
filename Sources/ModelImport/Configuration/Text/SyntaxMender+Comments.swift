/// Comments, which become spaces.
extension SyntaxMender {
    /// From `//` or `#` to the end of the line, or from `/*` to `*/`.
    mutating func comment(_ byte: UInt8) {
        let next = position + 1 < source.count ? source[position + 1] : 0
        let isBlock = byte == UInt8(ascii: "/") && next == UInt8(ascii: "*")
        guard byte == UInt8(ascii: "#") || next == UInt8(ascii: "/") || isBlock else {
            word(lone: byte)
            return
        }
        let mark = isBlock ? "/*" : byte == UInt8(ascii: "#") ? "#" : "//"
        add(.comment, (position, line, lineStart), "a comment begins here with '\(mark)'; JSON has none", "remove it")
        var end = position + (isBlock ? 2 : 1)
        while end < source.count {
            if isBlock {
                if source[end] == UInt8(ascii: "/"), source[end - 1] == UInt8(ascii: "*"), end > position + 2 { break }
            } else if source[end] == UInt8(ascii: "\n") {
                break
            }
            end += 1
        }
        blank(through: isBlock ? min(end + 1, source.count) : end)
    }

    mutating func word(lone byte: UInt8) {
        begin(.value)
        copy(through: position + 1)
    }

    mutating func blank(through end: Int) {
        while position < end {
            let isBreak = source[position] == UInt8(ascii: "\n")
            // a character of several bytes becomes one space, so that columns stay
            if isBreak || source[position] & 0xC0 != 0x80 { mended.append(isBreak ? 0x0A : 0x20) }
            position += 1
            if isBreak { (line, lineStart) = (line + 1, position) }
        }
    }
}
