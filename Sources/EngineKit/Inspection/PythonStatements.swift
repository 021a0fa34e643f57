/// The logical lines of a Python text, without comments and without what stands in quotes.
///
/// Brackets and a backslash carry a statement over to the next line. Text in quotes becomes a space: a name that
/// stands in a docstring is no import.
struct PythonStatements: Sequence, IteratorProtocol {
    /// One logical line.
    struct Statement {
        let text: String
        /// Where it begins, counted from 1.
        let line: Int

        /// What follows a keyword at the start; `nil` when the statement begins otherwise.
        func words(after keyword: String) -> String? {
            guard text.hasPrefix(keyword) else { return nil }
            let rest = text.dropFirst(keyword.count)
            guard let next = rest.first, next.isWhitespace else { return nil }
            return String(rest.drop { $0.isWhitespace })
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Statement? {
        while position < bytes.count {
            if let statement = readStatement() { return statement }
        }
        return nil
    }

    /// Reads to the end of one statement; `nil` when it was empty.
    private mutating func readStatement() -> Statement? {
        var text: [UInt8] = []
        var depth = 0
        var first = line
        while let byte = take() {
            switch byte {
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipQuoted(byte)
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: "\\"):
                if peek(0) == UInt8(ascii: "\r") { _ = take() }
                if peek(0) == UInt8(ascii: "\n") { _ = take() }
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: "\n"), UInt8(ascii: ";"):
                if depth <= 0 { return text.isEmpty ? nil : statement(text, first) }
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C:
                if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            default:
                if "([{".utf8.contains(byte) { depth += 1 }
                if ")]}".utf8.contains(byte) { depth -= 1 }
                if text.isEmpty { first = line }
                text.append(byte)
            }
        }
        return text.isEmpty ? nil : statement(text, first)
    }

    private func statement(_ text: [UInt8], _ line: Int) -> Statement {
        Statement(text: String(decoding: text, as: UTF8.self), line: line)
    }

    private mutating func take() -> UInt8? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        return byte
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func skipComment() {
        while let byte = peek(0), byte != UInt8(ascii: "\n") { position += 1 }
    }

    /// Skips to the end of the quotes that have just begun; quotes of one kind end with their line at the latest.
    private mutating func skipQuoted(_ quote: UInt8) {
        let isTriple = peek(0) == quote && peek(1) == quote
        if isTriple { position += 2 }
        while let byte = peek(0) {
            if byte == UInt8(ascii: "\n"), !isTriple { return }
            _ = take()
            if byte == UInt8(ascii: "\\") {
                _ = take()
            } else if byte == quote {
                if !isTriple { return }
                if peek(0) == quote, peek(1) == quote {
                    position += 2
                    return
                }
            }
        }
    }
}
