/// A length of time to look ahead.
public struct LookAhead: Hashable, Sendable {
    let days: Int
    /// The last day of it.
    public func end(from date: CalendarDate) -> CalendarDate { date.adding(days: days) }
}
