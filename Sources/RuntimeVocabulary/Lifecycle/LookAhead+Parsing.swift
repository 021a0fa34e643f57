internal import Suggestions

extension LookAhead {
    private static let kind = "length of time"
    /// More days than the calendar has, in any unit: larger numbers are slips of the hand.
    private static let largest = 9_999_999

    /// Reads a number and its unit, in any case: `90d`, `12 weeks`, `6months`, `1y`, or ISO 8601's `P90D`.
    ///
    /// Of ISO 8601's durations (https://en.wikipedia.org/wiki/ISO_8601#Durations) those with one number of days,
    /// weeks, months or years are read; `m` is therefore always months.
    /// - Throws: ``ParseError`` with the nearest well-formed spelling.
    public init(parsing text: String) throws(ParseError) {
        var bytes = text.utf8.map(\.lowercased)[...]
        let isISO = bytes.first == UInt8(ascii: "p")
        if isISO { bytes = bytes.dropFirst() }
        let digits = bytes.prefix { $0.isDigit }
        guard !digits.isEmpty else { throw Self.noNumber(text, bytes) }
        var rest = bytes[digits.endIndex...]
        if !isISO, rest.count > 1, rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
        let word = String(decoding: rest, as: UTF8.self)
        guard let unit = Self.unit(word, isISO: isISO) else { throw Self.noUnit(text, digits, word, isISO: isISO) }
        guard let count = Int(Self.text(digits)), count <= Self.largest else {
            throw ParseError(
                kind: Self.kind, text: text, reason: "the number is larger than the calendar",
                nearest: Self.spelling(ArraySlice("9999".utf8), .years, isISO: isISO))
        }
        self.init(count, unit)
    }

    private static func unit(_ word: String, isISO: Bool) -> Unit? {
        Unit.allCases.first { unit in
            if word == unit.letter { return true }
            return !isISO && (word == unit.word || word == String(unit.word.dropLast()))
        }
    }

    private static func noNumber(_ text: String, _ bytes: ArraySlice<UInt8>) -> ParseError {
        guard !text.isEmpty else { return ParseError(kind: kind, text: text, reason: "it is empty", nearest: "90d") }
        let isISO = text.utf8.count != bytes.count
        if isISO, bytes.first == UInt8(ascii: "t") {
            return ParseError(kind: kind, text: text, reason: "days are the smallest unit")
        }
        guard let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
            return ParseError(kind: kind, text: text, reason: "expected a number first, such as 90d, 12w, 6m or 1y")
        }
        let unsigned = try? LookAhead(parsing: (isISO ? "P" : "") + String(decoding: bytes.dropFirst(), as: UTF8.self))
        let reason = sign == UInt8(ascii: "-") ? "it only looks ahead" : "it has no sign"
        return ParseError(kind: kind, text: text, reason: reason, nearest: unsigned?.spelling)
    }

    private static func noUnit(
        _ text: String, _ digits: ArraySlice<UInt8>, _ word: String, isISO: Bool
    ) -> ParseError {
        func error(_ reason: String, _ unit: Unit?) -> ParseError {
            ParseError(
                kind: kind, text: text, reason: reason, nearest: unit.map { spelling(digits, $0, isISO: isISO) })
        }
        let first = word.utf8.first
        if word.isEmpty { return error("the unit is missing", .days) }
        if first == UInt8(ascii: ".") || first == UInt8(ascii: ",") { return error("the number must be whole", nil) }
        if word.utf8.contains(where: \.isDigit) { return error("expected one number and one unit", nil) }
        let words = Unit.allCases.flatMap { [$0.word, String($0.word.dropLast())] }
        let near = Suggestion.nearest(to: word, in: words, limit: 1).first
        let unit = near.flatMap { near in Unit.allCases.first { near.hasPrefix($0.letter) } }
        return error("the units are d, w, m and y, for days, weeks, months and years", unit)
    }

    private var spelling: String { Self.spelling(ArraySlice(String(count).utf8), unit, isISO: false) }

    private static func spelling(_ digits: ArraySlice<UInt8>, _ unit: Unit, isISO: Bool) -> String {
        isISO ? "P\(text(digits))\(unit.rawValue)" : "\(text(digits))\(unit.letter)"
    }

    /// A number without the zeros before it.
    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        let zero = UInt8(ascii: "0")
        let significant = digits.drop { $0 == zero }
        return significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
    }
}
