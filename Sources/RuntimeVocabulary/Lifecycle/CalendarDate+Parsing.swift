extension CalendarDate {
    private static let kind = "date"

    /// Reads `YYYY-MM-DD`, ten ASCII characters and nothing else.
    ///
    /// The rule is ISO 8601's extended calendar date as RFC 3339 profiles it (`full-date`):
    /// https://www.rfc-editor.org/rfc/rfc3339#section-5.6
    /// - Throws: ``ParseError`` with the well-formed spelling of the same numbers, where they make a date.
    public init(parsing text: String) throws(ParseError) {
        let shape = text.utf8.map { Self.isDigit($0) ? UInt8(ascii: "0") : $0 }
        guard shape.elementsEqual("0000-00-00".utf8) else {
            throw ParseError(kind: Self.kind, text: text, reason: "expected YYYY-MM-DD", nearest: Self.reading(text))
        }
        let numbers = text.utf8.split(separator: UInt8(ascii: "-")).map(Self.number)
        guard let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            throw Self.noSuchDay(text, numbers[0], numbers[1], numbers[2])
        }
        self = date
    }

    private static func noSuchDay(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> ParseError {
        if !years.contains(year) { return ParseError(kind: kind, text: text, reason: "years begin with 0001") }
        guard (1...12).contains(month) else {
            return ParseError(kind: kind, text: text, reason: "months go from 01 to 12")
        }
        let last = lastDay(ofMonth: month, year: year)
        let nearest = CalendarDate(trustedYear: year, month: month, day: day < 1 ? 1 : last)
        let reason = "month \(nearest.description.dropLast(3)) has days 01 to \(last)"
        return ParseError(kind: kind, text: text, reason: reason, nearest: nearest.description)
    }

    /// What `2027-6-3`, `2027/06/03`, `20270603` or `2027-06-03T10:00:00Z` would be in the right spelling.
    private static func reading(_ text: String) -> String? {
        var bytes = Array(text.utf8.prefix(11))
        if let end = bytes.indices.contains(10) ? bytes.removeLast() : nil, isDigit(end) { return nil }
        if bytes.count == 8, bytes.allSatisfy(isDigit) {
            return date(number(bytes[..<4]), number(bytes[4..<6]), number(bytes[6...]))
        }
        let groups = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
        guard groups.count == 3, groups[0].count == 4, !groups[1].isEmpty, !groups[2].isEmpty else { return nil }
        return date(number(groups[0]), number(groups[1]), number(groups[2]))
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
        CalendarDate(year: year, month: month, day: day)?.description
    }

    /// The number that at most eight digits make.
    private static func number(_ digits: some Sequence<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
