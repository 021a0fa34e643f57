extension CalendarDate {
    /// The same day so many months later, or earlier for a negative number; never beyond ``earliest`` and ``latest``.
    ///
    /// A month that has no such day gives its last one: a month after 2027-01-31 is 2027-02-28.
    public func adding(months: Int) -> CalendarDate {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, sum >= Self.years.lowerBound * 12 else { return months < 0 ? .earliest : .latest }
        guard sum / 12 <= Self.years.upperBound else { return .latest }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return CalendarDate(
            trustedYear: newYear, month: newMonth, day: min(day, Self.lastDay(ofMonth: newMonth, year: newYear)))
    }

    /// The same day so many years later, or earlier for a negative number; never beyond ``earliest`` and ``latest``.
    ///
    /// A year after a 29 February is a 28 February.
    public func adding(years: Int) -> CalendarDate {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        if overflow { return years < 0 ? .earliest : .latest }
        return adding(months: months)
    }
}
