/// The logical lines of a Python text, without comments and without what stands in quotes.
///
/// Brackets and a backslash carry a statement over to the next line. Text in quotes becomes one `"`: a name that
/// stands in a docstring is no import.
struct PythonStatements: Sequence, IteratorProtocol {
    /// One logical line.
    struct Statement {
        let text: String
        /// Where it begins, counted from 1.
        let line: Int
        /// Whether it belongs to another one, such as `try` or `if`: it may never be run.
        let isNested: Bool

        /// What follows a keyword at the start; `nil` when the statement begins otherwise.
        func words(after keyword: String) -> String? {
            guard text.hasPrefix(keyword) else { return nil }
            let rest = text.dropFirst(keyword.count)
            guard let next = rest.first, next.isWhitespace else { return nil }
            return String(rest.drop { $0.isWhitespace })
        }
    }

    /// What Python would refuse, and in which line.
    struct Fault: Hashable {
        let what: String
        let line: Int
    }

    /// The first fault of what was read so far; complete when the last statement was read.
    private(set) var fault: Fault?
    /// The first thing that Python 2 reads and Python 3 refuses.
    private(set) var python2: Fault?

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var open: [(bracket: UInt8, line: Int)] = []
    /// Whether the line that a `;` cut is nested, or began with what the rest of it belongs to.
    private var isNestedLine = false
    private var isAtLineStart = true
    private var indentation = PythonIndentation()
    /// Quotes in the braces of a formatted text may be of the same kind since Python 3.12; they are not followed.
    private var isUnsure = false

    /// - Parameter bytes: the text; a byte-order mark is left out, and every line end is one.
    init(_ bytes: [UInt8]) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var isAfterReturn = false
        for byte in bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
            if byte == UInt8(ascii: "\n"), isAfterReturn {
                isAfterReturn = false
                continue
            }
            isAfterReturn = byte == UInt8(ascii: "\r")
            text.append(isAfterReturn ? UInt8(ascii: "\n") : byte)
        }
        self.bytes = text
    }

    mutating func next() -> Statement? {
        while position < bytes.count {
            if let statement = readStatement() { return statement }
        }
        if let last = open.first {
            report("the bracket '\(Character(UnicodeScalar(last.bracket)))' is never closed", last.line)
        }
        if let what = indentation.end() { report(what, line) }
        return nil
    }
}

extension PythonStatements {
    /// Reads to the end of one statement; `nil` when it was empty.
    private mutating func readStatement() -> Statement? {
        var text: [UInt8] = []
        var first = line
        var hasColon = false
        let blanks: ArraySlice<UInt8> = isAtLineStart ? bytes[position...].prefix(while: Self.isBlank) : []
        let isAtLineStart = isAtLineStart
        if isAtLineStart { isNestedLine = !blanks.isEmpty }
        defer { if !text.isEmpty { finish(text, first, isAtLineStart ? blanks : nil, hasColon: hasColon) } }
        while let byte = take() {
            switch byte {
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if text.isEmpty { first = line }
                skipQuoted(byte, isFormatted: Self.isFormatPrefix(text))
                text.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"):
                if text.isEmpty { indentation.giveUp() }
                if peek(0) == UInt8(ascii: "\n") { _ = take() }
                if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            case UInt8(ascii: "\n") where open.isEmpty, UInt8(ascii: ";") where open.isEmpty:
                self.isAtLineStart = byte == UInt8(ascii: "\n")
                return text.isEmpty ? nil : statement(text, first)
            case UInt8(ascii: "\n"), UInt8(ascii: ";"): text.append(UInt8(ascii: " "))
            case let blank where Self.isBlank(blank):
                if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            default:
                if text.isEmpty { first = line }
                follow(byte)
                if byte == UInt8(ascii: ":"), open.isEmpty { hasColon = true }
                text.append(byte)
            }
        }
        return text.isEmpty ? nil : statement(text, first)
    }

    private mutating func statement(_ text: [UInt8], _ line: Int) -> Statement {
        let statement = Statement(text: String(decoding: text, as: UTF8.self), line: line, isNested: isNestedLine)
        // in 'if x: a; b' the second belongs to the first's condition too
        if text.contains(UInt8(ascii: ":")) { isNestedLine = true }
        return statement
    }

    /// Keeps account of brackets.
    private mutating func follow(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append((byte, line))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            let partner = byte == UInt8(ascii: ")") ? byte - 1 : byte - 2
            if open.last?.bracket == partner {
                open.removeLast()
            } else {
                report("the bracket '\(Character(UnicodeScalar(byte)))' closes none that is open", line)
                _ = open.popLast()
            }
        default: break
        }
    }

    /// Holds a statement to what is plain to see of Python's grammar.
    /// - Parameter blanks: what stands before it, where it begins its line.
    private mutating func finish(_ text: [UInt8], _ line: Int, _ blanks: ArraySlice<UInt8>?, hasColon: Bool) {
        if let blanks {
            switch indentation.begin(blanks) {
            case .sound: break
            case .python2(let what): if python2 == nil, fault == nil { python2 = Fault(what: what, line: line) }
            case .fault(let what): report(what, line)
            }
        }
        let words = PythonWords(text)
        if let keyword = words.opener, !hasColon, open.isEmpty { report("a ':' is missing behind '\(keyword)'", line) }
        if words.isPrintStatement, python2 == nil {
            python2 = Fault(what: "'print' without brackets is a statement of Python 2", line: line)
        }
        let last = text.last { !Self.isBlank($0) }
        indentation.opensBlock = last == UInt8(ascii: ":") && isAtLineStart ? words.opener ?? "" : nil
    }

    private mutating func report(_ what: String, _ line: Int) {
        if fault == nil, !isUnsure { fault = Fault(what: what, line: line) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C
    }

    /// Whether a text in quotes that follows is a formatted one: `f"…"`, `rf'…'`.
    private static func isFormatPrefix(_ text: [UInt8]) -> Bool {
        let letters = text.suffix(2).map { $0 | 0x20 }
        return letters.last == UInt8(ascii: "f") || letters == Array("fr".utf8)
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
    private mutating func skipQuoted(_ quote: UInt8, isFormatted: Bool) {
        let start = line
        var braces = 0
        defer { if isFormatted, braces != 0 { isUnsure = true } }
        let isTriple = peek(0) == quote && peek(1) == quote
        if isTriple { position += 2 }
        while let byte = peek(0) {
            if byte == UInt8(ascii: "\n"), !isTriple { break }
            _ = take()
            if byte == UInt8(ascii: "\\") {
                _ = take()
            } else if byte == quote {
                if !isTriple { return }
                if peek(0) == quote, peek(1) == quote {
                    position += 2
                    return
                }
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                braces += byte == UInt8(ascii: "{") ? 1 : -1
            }
        }
        if isFormatted, braces != 0 { isUnsure = true }
        report("a text in quotes that begins here does not end", start)
    }
}
