public import RuntimeVocabulary

/// A moment in UTC, to the second: `2026-11-20T08:30:00Z`.
public struct UTCTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted.
    public let secondsSince1970: Int64

    private static let secondsOfDay: Int64 = 86_400
    private static let epoch = CalendarDate(secondsSince1970: 0)
    /// The years 0001 to 9999, which four digits can write.
    private static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// The moment so many seconds after 1970 began; times outside the years 1 to 9999 give the first or last of them.
    public init(secondsSince1970 seconds: Int64) {
        secondsSince1970 = min(max(seconds, Self.range.lowerBound), Self.range.upperBound)
    }

    /// Reads `YYYY-MM-DDTHH:MM:SSZ`, the form of RFC 3339 that ``description`` writes.
    public init(parsing text: String) throws(ParseError) {
        let bytes = Array(text.utf8)
        let shape = bytes.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
        guard shape.elementsEqual("0000-00-00T00:00:00Z".utf8) else {
            throw ParseError(kind: "time", text: text, reason: "expected YYYY-MM-DDTHH:MM:SSZ")
        }
        let date: CalendarDate
        do throws(ParseError) {
            date = try CalendarDate(parsing: String(decoding: bytes.prefix(10), as: UTF8.self))
        } catch {
            throw ParseError(kind: "time", text: text, reason: error.reason)
        }
        let clock = stride(from: 11, through: 17, by: 3).map { Int64(bytes[$0] - 48) * 10 + Int64(bytes[$0 + 1] - 48) }
        guard clock[0] < 24, clock[1] < 60, clock[2] < 60 else {
            throw ParseError(kind: "time", text: text, reason: "no day has that time")
        }
        let days = Int64(Self.epoch.days(until: date))
        secondsSince1970 = days * Self.secondsOfDay + clock[0] * 3600 + clock[1] * 60 + clock[2]
    }

    /// `YYYY-MM-DDTHH:MM:SSZ`
    public var description: String {
        let date = CalendarDate(secondsSince1970: secondsSince1970)
        let rest = secondsSince1970 - Int64(Self.epoch.days(until: date)) * Self.secondsOfDay
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(date)T\(clock.joined(separator: ":"))Z"
    }

    /// Earlier moments come first.
    public static func < (left: UTCTime, right: UTCTime) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}
