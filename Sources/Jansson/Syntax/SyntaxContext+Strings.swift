extension SyntaxContext {
    /// What is wrong inside the string that is the offending token; nil when it is not a string or a correct one.
    var stringMistake: SyntaxMistake? {
        guard token.kind == .string else { return nil }
        var index = token.range.lowerBound + 1
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\""): return nil
            case UInt8(ascii: "\\"):
                if let mistake = escapeMistake(at: index) { return mistake }
                index += isSurrogate(at: index) ? 12 : 2
            case 0..<0x20: return controlMistake(at: index)
            default: index += 1
            }
        }
        return SyntaxMistake(
            offset: token.range.lowerBound, message: "the string that begins here is not closed; add a double quote")
    }

    private func controlMistake(at index: Int) -> SyntaxMistake {
        switch source[index] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            SyntaxMistake(
                offset: token.range.lowerBound,
                message: "the string that begins here is not closed on its line; add a double quote, "
                    + "or write \\n for a line break")
        case UInt8(ascii: "\t"):
            SyntaxMistake(offset: index, message: "a tab stands inside a string; write \\t")
        default:
            SyntaxMistake(
                offset: index,
                message: "a control character stands inside a string; write \(escape(source[index]))")
        }
    }

    private func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private func escapeMistake(at index: Int) -> SyntaxMistake? {
        guard index + 1 < source.count else { return nil }
        switch source[index + 1] {
        case UInt8(ascii: "u"): return unicodeMistake(at: index)
        case let byte where "\"\\/bfnrt".utf8.contains(byte): return nil
        case UInt8(ascii: "'"):
            return SyntaxMistake(offset: index, message: "a single quote needs no backslash; write '")
        default:
            let end = source[(index + 2)...].firstIndex { $0 & 0xC0 != 0x80 } ?? source.count
            let shown = PrintableText.quoted(String(decoding: source[index..<end], as: UTF8.self))
            return SyntaxMistake(
                offset: index, message: "\(shown) is not an escape that JSON knows; write \\\\ for a backslash")
        }
    }

    private func unicodeMistake(at index: Int) -> SyntaxMistake? {
        guard let unit = unit(at: index) else {
            return SyntaxMistake(offset: index, message: "four hexadecimal digits must follow \\u")
        }
        if unit == 0 {
            return SyntaxMistake(offset: index, message: "the character \\u0000 is not allowed in text; remove it")
        }
        let isPaired = (0xD800..<0xDC00).contains(unit) && isLowSurrogate(at: index + 6)
        guard !(0xD800..<0xE000).contains(unit) || isPaired else {
            return SyntaxMistake(
                offset: index, message: "'\\u\(String(unit, radix: 16))' is one half of a character; write both halves")
        }
        return nil
    }

    /// The code unit of `\uXXXX`; nil when it is not written so.
    private func unit(at index: Int) -> UInt16? {
        guard index + 6 <= source.count, source[index] == UInt8(ascii: "\\"), source[index + 1] == UInt8(ascii: "u")
        else { return nil }
        let digits = source[(index + 2)..<(index + 6)]
        guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private func isLowSurrogate(at index: Int) -> Bool {
        unit(at: index).map { (0xDC00..<0xE000).contains($0) } ?? false
    }

    private func isSurrogate(at index: Int) -> Bool {
        unit(at: index).map { (0xD800..<0xDC00).contains($0) } ?? false
    }
}
