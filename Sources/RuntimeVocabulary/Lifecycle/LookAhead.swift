/// How far ahead of a day announcements count: `90d`, `12w`, `6m`, `1y`.
///
/// Months and years are the calendar's, so that `1y` ends on the same day of the next year, leap year or not.
public struct LookAhead: Hashable, Sendable, CustomStringConvertible {
    /// What the number counts; the raw value is ISO 8601's designator.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Days.
        case days = "D"
        /// Weeks of seven days.
        case weeks = "W"
        /// Calendar months.
        case months = "M"
        /// Calendar years.
        case years = "Y"

        /// `days`
        var word: String {
            switch self {
            case .days: "days"
            case .weeks: "weeks"
            case .months: "months"
            case .years: "years"
            }
        }

        /// `d`
        var letter: String { String(word.prefix(1)) }
    }

    /// How many; 0 looks no further than the day itself.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// Looks ahead by so many days, weeks, months or years; a negative number counts as 0.
    public init(_ count: Int, _ unit: Unit) {
        self.count = max(0, count)
        self.unit = unit
    }

    /// The last day that is looked at; never beyond ``CalendarDate/latest``.
    public func end(from date: CalendarDate) -> CalendarDate {
        switch unit {
        case .days: return date.adding(days: count)
        case .weeks:
            let (days, overflow) = count.multipliedReportingOverflow(by: 7)
            return overflow ? .latest : date.adding(days: days)
        case .months: return date.adding(months: count)
        case .years: return date.adding(years: count)
        }
    }

    /// ISO 8601's form, which ``init(parsing:)`` reads: `P90D`.
    public var description: String { "P\(count)\(unit.rawValue)" }

    /// In words: `90 days`, `1 year`.
    public var phrase: String { "\(count) \(count == 1 ? String(unit.word.dropLast()) : unit.word)" }
}
