/// Texts in double quotes, and in single ones.
extension SyntaxMender {
    mutating func string() {
        begin(.value)
        let (start, startInCopy) = (position, mended.count)
        var end = position + 1
        while end < source.count, source[end] != UInt8(ascii: "\""), source[end] != UInt8(ascii: "\n") {
            end += escapeLength(at: end)
        }
        guard end < source.count, source[end] == UInt8(ascii: "\"") else {
            // not closed on its line: what follows cannot be told apart
            copy(through: source.count)
            return
        }
        let text = source[(start + 1)..<end]
        guard let first = text.firstIndex(where: { $0 < 0x20 }) else {
            copy(through: end + 1)
            return finishText(text, start: start, startInCopy: startInCopy)
        }
        addControlCharacter(at: first)
        let escaped = SyntaxMender.escaped(text)
        mended += [UInt8(ascii: "\"")] + escaped + [UInt8(ascii: "\"")]
        position = end + 1
        finishText(escaped[...], start: start, startInCopy: startInCopy)
    }

    /// A text with its control characters as JSON writes them.
    private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            guard byte < 0x20 else { return [byte] }
            let digits = String(byte, radix: 16)
            return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        }
    }

    private mutating func addControlCharacter(at index: Int) {
        let isTab = source[index] == UInt8(ascii: "\t")
        add(
            .controlCharacter, (index, line, lineStart),
            "\(isTab ? "a tab" : "a control character") stands in a text", isTab ? "write \\t or a space" : "remove it")
    }

    mutating func singleQuoted() {
        begin(.value)
        let (start, startInCopy) = (position, mended.count)
        guard let end = closingSingleQuote() else {
            copy(through: source.count)
            return
        }
        addSingleQuotes(at: start)
        let text = SyntaxMender.requoted(source[(start + 1)..<end])
        mended += text
        position = end + 1
        finishText(text.dropFirst().dropLast(), start: start, startInCopy: startInCopy)
    }

    mutating func finishText(_ text: ArraySlice<UInt8>, start: Int, startInCopy: Int) {
        guard expected == .key else {
            end(afterValue)
            return
        }
        note(key: text, at: start, startInCopy: startInCopy)
        end(.colon)
    }

    func closingSingleQuote() -> Int? {
        var end = position + 1
        while end < source.count, source[end] != UInt8(ascii: "\n") {
            if source[end] == UInt8(ascii: "'") { return end }
            end += escapeLength(at: end)
        }
        return nil
    }

    /// 2 for a backslash and what it escapes, else 1; a backslash never hides the end of a line.
    private func escapeLength(at index: Int) -> Int {
        source[index] == UInt8(ascii: "\\") && index + 1 < source.count && source[index + 1] != UInt8(ascii: "\n")
            ? 2 : 1
    }

    /// The text in double quotes.
    private static func requoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result = [UInt8(ascii: "\"")]
        var isEscaped = false
        for byte in text {
            if isEscaped {
                // \' is no escape of JSON
                if byte != UInt8(ascii: "'") { result.append(UInt8(ascii: "\\")) }
                result.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                if byte == UInt8(ascii: "\"") { result.append(UInt8(ascii: "\\")) }
                result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return result
    }

    /// A file in single quotes is one fault, not hundreds.
    mutating func addSingleQuotes(at start: Int) {
        if singleQuotes != nil {
            singleQuotes?.count += 1
            return
        }
        let index = faults.count
        add(
            .singleQuotes, (start, line, lineStart), "a text stands in single quotes; JSON has double quotes only",
            "write \" instead of '")
        if faults.count > index { singleQuotes = (index, 1) }
    }
}
