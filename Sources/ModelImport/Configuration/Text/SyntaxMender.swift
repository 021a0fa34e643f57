/// Finds what authors take for JSON and is none, and makes a copy without it in which every value keeps its line.
///
/// One pass over the text that keeps in mind what may stand next, as far as that decides: whether a comma is missing,
/// whether one is too many, whether a text is a key. Everything else is copied as it is, for the JSON reader to judge.
struct SyntaxMender {
    /// The copy.
    var mended: [UInt8] = []
    /// What was found, in file order.
    var faults: [SyntaxFault] = []
    /// How many faults there are beyond those listed.
    private(set) var leftOut = 0
    /// Whether the text was given up because objects and arrays stand too deep inside each other.
    private(set) var isTooDeep = false

    let source: [UInt8]
    var position = 0
    var line = 1
    var lineStart = 0
    var frames: [Frame] = []
    var expected = Expected.value
    /// Where the last token ended, in the source and as a line; nil at the start.
    var lastEnd: (offset: Int, line: Int, lineStart: Int)?
    /// The comma before the next token, where one stands.
    var comma: (mended: Int, offset: Int, line: Int, lineStart: Int)?
    var singleQuotes: (fault: Int, count: Int)?
    var typography: (fault: Int, count: Int)?
    /// How far the columns of the current line are counted, so that a file of one long line is counted once.
    private var counted = (lineStart: 0, offset: 0, column: 1)

    enum Expected { case value, key, colon, separator, nothing }

    /// An object or array that is open.
    struct Frame {
        let isObject: Bool
        /// Where it was opened.
        let line: Int
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
        if !isTooDeep { closeBrackets() }
        if let singleQuotes, singleQuotes.count > 1 {
            faults[singleQuotes.fault].message =
                "\(singleQuotes.count) texts stand in single quotes, the first of them here"
        }
        if let typography, typography.count > 1 {
            faults[typography.fault].message =
                "\(typography.count) typographic signs stand in the place of ASCII's, the first of them here"
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"):
            copy(through: position + 1)
            (line, lineStart) = (line + 1, position)
        case _ where Self.isSpace(byte): copy(through: position + 1)
        case _ where expected == .nothing && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "#"): passEnd()
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
        case 0xE2, 0xEF: typographic()
        default: word()
        }
    }

    /// Before a token: the comma before it is no longer the last thing, and one may be missing.
    mutating func begin(_ token: Token) {
        if token == .value, expected == .separator, let lastEnd, mayFollowComma(source[position]) {
            add(
                .missingComma, (lastEnd.offset, lastEnd.line, lastEnd.lineStart),
                "a comma is missing after this value", "write ',' here")
            mended.append(UInt8(ascii: ","))
            closeMember()
            expected = frames.last?.isObject == true ? .key : .value
        }
        comma = nil
    }

    /// In an object, a comma is followed by a key: `"a" b` lacks no comma.
    private func mayFollowComma(_ byte: UInt8) -> Bool {
        frames.last?.isObject != true || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    enum Token { case value, colon, bracket }

    mutating func end(_ next: Expected) {
        expected = next
        lastEnd = (position, line, lineStart)
    }

    var afterValue: Expected { frames.isEmpty ? .nothing : .separator }

    mutating func open(_ byte: UInt8) {
        begin(.value)
        copy(through: position + 1)
        frames.append(Frame(isObject: byte == UInt8(ascii: "{"), line: line))
        end(byte == UInt8(ascii: "{") ? .key : .value)
        if frames.count > ConfigurationReader.maxDepth {
            add(
                .tooDeep, (position - 1, line, lineStart),
                "objects and arrays stand more than \(ConfigurationReader.maxDepth) deep inside each other",
                "describe the outer levels only")
            isTooDeep = true
        }
    }

    mutating func close() {
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

    mutating func separate() {
        let isBetween = expected == .separator
        begin(.bracket)
        if isBetween { comma = (mended.count, position, line, lineStart) }
        copy(through: position + 1)
        guard isBetween else { return }
        closeMember()
        end(frames.last?.isObject == true ? .key : .value)
    }

    mutating func word() {
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
    mutating func copy(through end: Int) {
        let end = min(end, source.count)
        mended += source[position..<end]
        position = end
    }

    mutating func add(
        _ code: ConfigurationCode, _ place: (offset: Int, line: Int, lineStart: Int), _ message: String,
        _ remedy: String
    ) {
        guard faults.count < ConfigurationReport.limit else {
            leftOut += 1
            return
        }
        if counted.lineStart != place.lineStart || counted.offset > place.offset {
            counted = (place.lineStart, place.lineStart, 1)
        }
        counted.column += source[counted.offset..<place.offset].count { $0 & 0xC0 != 0x80 }
        counted.offset = place.offset
        faults.append(
            SyntaxFault(code: code, line: place.line, column: counted.column, message: message, remedy: remedy))
    }
}
