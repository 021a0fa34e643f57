/// Finds what authors take for JSON and is none, and makes a copy without it in which every value keeps its line.
///
/// One pass over the text that keeps in mind what may stand next, as far as that decides: whether a comma is missing,
/// whether one is too many, whether a text is a key. Everything else is copied as it is, for the JSON reader to judge.
struct SyntaxMender {
    /// The copy.
    private(set) var mended: [UInt8] = []
    /// What was found, in file order.
    private(set) var faults: [SyntaxFault] = []
    /// How many faults there are beyond those listed.
    private(set) var leftOut = 0
    /// Whether the text was given up because objects and arrays stand too deep inside each other.
    private(set) var isTooDeep = false

    let source: [UInt8]
    var position = 0
    private var line = 1
    private var lineStart = 0
    private var frames: [Frame] = []
    private var expected = Expected.value
    /// Where the last token ended, in the source and as a line; nil at the start.
    private var lastEnd: (offset: Int, line: Int, lineStart: Int)?
    /// The comma before the next token, where one stands.
    private var comma: (mended: Int, offset: Int, line: Int, lineStart: Int)?
    private var singleQuotes: (fault: Int, count: Int)?

    enum Expected { case value, key, colon, separator, nothing }

    /// An object or array that is open.
    private struct Frame {
        let isObject: Bool
        /// Where the members stand in the copy, by key.
        var members: [ArraySlice<UInt8>: Range<Int>] = [:]
        /// The lines of the keys.
        var lines: [ArraySlice<UInt8>: Int] = [:]
        var key: ArraySlice<UInt8>?
        var start = 0
    }

    init(_ source: [UInt8]) {
        self.source = source
        mended.reserveCapacity(source.count + 64)
    }

    mutating func mend() {
        while position < source.count, !isTooDeep { step(source[position]) }
        if let singleQuotes, singleQuotes.count > 1 {
            faults[singleQuotes.fault].message =
                "\(singleQuotes.count) texts stand in single quotes, the first of them here"
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"):
            copy(through: position + 1)
            (line, lineStart) = (line + 1, position)
        case _ where Self.isSpace(byte): copy(through: position + 1)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): comment(byte)
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
        case UInt8(ascii: ","): separate()
        case UInt8(ascii: ":"):
            begin(.colon)
            copy(through: position + 1)
            end(.value)
        case UInt8(ascii: "\""): string()
        case UInt8(ascii: "'"): singleQuoted()
        default: word()
        }
    }

    // MARK: tokens

    /// Before a token: the comma before it is no longer the last thing, and one may be missing.
    private mutating func begin(_ token: Token) {
        if token == .value, expected == .separator, let lastEnd {
            add(
                .missingComma, (lastEnd.offset, lastEnd.line, lastEnd.lineStart),
                "a comma is missing after this value", "write ',' here")
            mended.append(UInt8(ascii: ","))
            closeMember()
            expected = frames.last?.isObject == true ? .key : .value
        }
        comma = nil
    }

    private enum Token { case value, colon, bracket }

    private mutating func end(_ next: Expected) {
        expected = next
        lastEnd = (position, line, lineStart)
    }

    private var afterValue: Expected { frames.isEmpty ? .nothing : .separator }

    private mutating func open(_ byte: UInt8) {
        begin(.value)
        copy(through: position + 1)
        frames.append(Frame(isObject: byte == UInt8(ascii: "{")))
        end(byte == UInt8(ascii: "{") ? .key : .value)
        if frames.count > ConfigurationReader.maxDepth {
            add(
                .tooDeep, (position - 1, line, lineStart),
                "objects and arrays stand more than \(ConfigurationReader.maxDepth) deep inside each other",
                "describe the outer levels only")
            isTooDeep = true
        }
    }

    private mutating func close() {
        if let comma {
            mended[comma.mended] = UInt8(ascii: " ")
            let bracket = String(decoding: [source[position]], as: UTF8.self)
            add(
                .trailingComma, (comma.offset, comma.line, comma.lineStart),
                "a comma stands before the closing '\(bracket)'", "remove the comma")
        }
        begin(.bracket)
        copy(through: position + 1)
        _ = frames.popLast()
        end(afterValue)
    }

    private mutating func separate() {
        let isBetween = expected == .separator
        begin(.bracket)
        if isBetween { comma = (mended.count, position, line, lineStart) }
        copy(through: position + 1)
        guard isBetween else { return }
        closeMember()
        end(frames.last?.isObject == true ? .key : .value)
    }

    private mutating func string() {
        begin(.value)
        let (start, startInCopy) = (position, mended.count)
        var end = position + 1
        while end < source.count, source[end] != UInt8(ascii: "\""), source[end] != UInt8(ascii: "\n") {
            end += source[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < source.count, source[end] == UInt8(ascii: "\"") else {
            // not closed on its line: what follows cannot be told apart
            copy(through: source.count)
            return
        }
        copy(through: end + 1)
        finishText(source[(start + 1)..<end], start: start, startInCopy: startInCopy)
    }

    private mutating func singleQuoted() {
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

    private mutating func finishText(_ text: ArraySlice<UInt8>, start: Int, startInCopy: Int) {
        guard expected == .key else {
            end(afterValue)
            return
        }
        note(key: text, at: start, startInCopy: startInCopy)
        end(.colon)
    }

    private mutating func word() {
        begin(.value)
        let start = position
        var end = position
        while end < source.count, !SyntaxMender.endsWord(source[end]) { end += 1 }
        let word = String(decoding: source[start..<min(end, start + 32)], as: UTF8.self)
        if expected == .value, let literal = ForeignLiteral(word) {
            add(
                literal.code, (start, line, lineStart), "'\(word)' is no JSON", literal.remedy)
            mended += Array(literal.standIn.utf8)
            position = end
        } else {
            copy(through: end)
        }
        self.end(expected == .key ? .colon : afterValue)
    }

    private static func endsWord(_ byte: UInt8) -> Bool { isSpace(byte) || "{}[],:\"'/#".utf8.contains(byte) }
}

extension SyntaxMender {
    // MARK: comments and quotes

    /// From `//` or `#` to the end of the line, or from `/*` to `*/`.
    private mutating func comment(_ byte: UInt8) {
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

    private mutating func word(lone byte: UInt8) {
        begin(.value)
        copy(through: position + 1)
    }

    private mutating func blank(through end: Int) {
        while position < end {
            let isBreak = source[position] == UInt8(ascii: "\n")
            // a character of several bytes becomes one space, so that columns stay
            if isBreak || source[position] & 0xC0 != 0x80 { mended.append(isBreak ? 0x0A : 0x20) }
            position += 1
            if isBreak { (line, lineStart) = (line + 1, position) }
        }
    }

    private func closingSingleQuote() -> Int? {
        var end = position + 1
        while end < source.count, source[end] != UInt8(ascii: "\n") {
            if source[end] == UInt8(ascii: "'") { return end }
            end += source[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
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
    private mutating func addSingleQuotes(at start: Int) {
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

extension SyntaxMender {
    // MARK: members

    /// Notes a key; when the object has it already, the member before is taken out of the copy: readers of JSON that
    /// allow two go by the last.
    private mutating func note(key: ArraySlice<UInt8>, at start: Int, startInCopy: Int) {
        guard let top = frames.indices.last, frames[top].isObject else { return }
        if let earlier = frames[top].members[key] {
            let first = frames[top].lines[key].map { ", first in line \($0)" } ?? ""
            add(
                .duplicateKey, (start, line, lineStart),
                "the key \(ShownText.quoted(String(decoding: key, as: UTF8.self))) stands twice in this object\(first)",
                "remove one of the two; the last one counts here")
            for index in earlier where mended[index] != UInt8(ascii: "\n") { mended[index] = UInt8(ascii: " ") }
        }
        frames[top].lines[key] = line
        frames[top].key = key
        frames[top].start = startInCopy
    }

    /// Called when the comma after a member stands in the copy, or is about to.
    private mutating func closeMember() {
        guard let top = frames.indices.last, let key = frames[top].key else { return }
        frames[top].members[key] = frames[top].start..<mended.count
        frames[top].key = nil
    }

    // MARK: the copy

    private mutating func copy(through end: Int) {
        let end = min(end, source.count)
        mended += source[position..<end]
        position = end
    }

    private mutating func add(
        _ code: ConfigurationCode, _ place: (offset: Int, line: Int, lineStart: Int), _ message: String,
        _ remedy: String
    ) {
        guard faults.count < ConfigurationReport.limit else {
            leftOut += 1
            return
        }
        let column = 1 + source[place.lineStart..<place.offset].count { $0 & 0xC0 != 0x80 }
        faults.append(
            SyntaxFault(code: code, line: place.line, column: column, message: message, remedy: remedy))
    }
}
