internal import RuntimeVocabulary

/// Days as RFC 5545 writes them.
enum ICSDate {
    /// A DATE: `20270301`.
    static func day(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

    /// The beginning of the day in UTC, a DATE-TIME. The calendar of one day is always the same bytes, so nothing in it
    /// can tell the time at which it was written.
    static func midnight(_ date: CalendarDate) -> String { "\(day(date))T000000Z" }
}
