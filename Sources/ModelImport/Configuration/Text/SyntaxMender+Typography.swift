/// Signs that a word processor, or a keyboard for Chinese, puts in the place of ASCII's.
extension SyntaxMender {
    /// The signs, each of three bytes, and what they stand for.
    private static let signs: [[UInt8]: UInt8] = [
        [0xE2, 0x80, 0x9C]: UInt8(ascii: "\""), [0xE2, 0x80, 0x9D]: UInt8(ascii: "\""),
        [0xE2, 0x80, 0x9E]: UInt8(ascii: "\""), [0xEF, 0xBC, 0x82]: UInt8(ascii: "\""),
        [0xEF, 0xBC, 0x9A]: UInt8(ascii: ":"), [0xEF, 0xBC, 0x8C]: UInt8(ascii: ","),
    ]

    private func sign(at index: Int) -> UInt8? {
        guard index + 3 <= source.count else { return nil }
        return Self.signs[Array(source[index..<(index + 3)])]
    }

    /// A sign in the place of ASCII's; any other text is for the JSON reader to judge.
    mutating func typographic() {
        guard let sign = sign(at: position) else { return word() }
        switch sign {
        case UInt8(ascii: "\""): typographicText()
        case UInt8(ascii: ","):
            note(typographicAt: position)
            let isBetween = expected == .separator
            begin(.bracket)
            if isBetween { comma = (mended.count, position, line, lineStart) }
            replace(sign)
            guard isBetween else { return }
            closeMember()
            end(frames.last?.isObject == true ? .key : .value)
        default:
            note(typographicAt: position)
            begin(.colon)
            replace(sign)
            end(.value)
        }
    }

    private mutating func typographicText() {
        begin(.value)
        let (start, startInCopy) = (position, mended.count)
        var close = position + 3
        while close < source.count, source[close] != UInt8(ascii: "\n"), source[close] != UInt8(ascii: "\""),
            sign(at: close) != UInt8(ascii: "\"")
        {
            close += 1
        }
        guard close < source.count, source[close] != UInt8(ascii: "\n") else {
            return copy(through: source.count)
        }
        note(typographicAt: position)
        let text = source[(start + 3)..<close]
        mended.append(UInt8(ascii: "\""))
        mended += text
        mended.append(UInt8(ascii: "\""))
        position = close + (source[close] == UInt8(ascii: "\"") ? 1 : 3)
        finishText(text, start: start, startInCopy: startInCopy)
    }

    /// One character in the copy as in the source, so that columns stay.
    private mutating func replace(_ sign: UInt8) {
        mended.append(sign)
        position += 3
    }

    private mutating func note(typographicAt start: Int) {
        if typography != nil {
            typography?.count += 1
            return
        }
        let index = faults.count
        add(
            .typography, (start, line, lineStart), "a typographic sign stands in the place of one of ASCII",
            "write it as on an English keyboard: \" or : or ,")
        if faults.count > index { typography = (index, 1) }
    }
}
