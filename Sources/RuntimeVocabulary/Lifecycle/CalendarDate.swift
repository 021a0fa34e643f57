/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Life cycles are published as days, without hour or zone; a date is therefore only ever compared with dates.
public struct CalendarDate: Hashable, Sendable {
    private let storedYear: Int16
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// 1 to 9999.
    public var year: Int { Int(storedYear) }
    /// 1 to 12.
    public var month: Int { Int(storedMonth) }
    /// 1 to 31, and never more than the month has.
    public var day: Int { Int(storedDay) }

    /// The date of these numbers; nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(trustedYear: year, month: month, day: day)
    }

    /// For numbers that are known to make a date.
    init(trustedYear year: Int, month: Int, day: Int) {
        storedYear = Int16(year)
        storedMonth = UInt8(month)
        storedDay = UInt8(day)
    }

    /// 0001-01-01.
    public static let earliest = CalendarDate(trustedYear: 1, month: 1, day: 1)
    /// 9999-12-31.
    public static let latest = CalendarDate(trustedYear: 9999, month: 12, day: 31)

    static let years = 1...9999

    /// The number of days of a month, 28 to 31.
    static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension CalendarDate: Comparable {
    /// Earlier dates come first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `YYYY-MM-DD`, as ISO 8601 writes it and ``init(parsing:)`` reads it.
    public var description: String { Self.text(year, month, day) }

    static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
