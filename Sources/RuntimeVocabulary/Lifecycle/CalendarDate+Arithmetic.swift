extension CalendarDate {
    /// The day in UTC of a Unix time.
    ///
    /// Times outside the calendar's years give ``earliest`` or ``latest``.
    public init(secondsSince1970 seconds: Int64) {
        self.init(dayNumber: Self.epoch + Int(floorDivide(seconds, by: 86_400)))
    }

    /// The date so many days later, or earlier for a negative number; never beyond ``earliest`` and ``latest``.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return CalendarDate(dayNumber: sum)
    }

    /// How many days later the other date is: positive when it lies ahead, 0 for the same day.
    public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    private static let epoch = CalendarDate(trustedYear: 1970, month: 1, day: 1).dayNumber
    private static let daysIn400Years = 146_097

    /// Days since the first of March of the year 0.
    ///
    /// A year that begins in March has its leap day last, so that the days before a month follow one line:
    /// March to July take 153 days, and so do August to December.
    private var dayNumber: Int {
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        return Self.firstDay(ofMarchYear: marchYear) + (153 * monthsSinceMarch + 2) / 5 + day - 1
    }

    private init(dayNumber wanted: Int) {
        let number = min(max(wanted, Self.earliest.dayNumber), Self.latest.dayNumber)
        // The mean length of a year leads to the right year or one beside it, because leap days come unevenly.
        var marchYear = number * 400 / Self.daysIn400Years
        if Self.firstDay(ofMarchYear: marchYear) > number { marchYear -= 1 }
        if Self.firstDay(ofMarchYear: marchYear + 1) <= number { marchYear += 1 }
        let dayOfYear = number - Self.firstDay(ofMarchYear: marchYear)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        self.init(
            trustedYear: month > 2 ? marchYear : marchYear + 1, month: month,
            day: dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1)
    }

    private static func firstDay(ofMarchYear year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
}

/// Integer division that rounds towards the past: one second before 1970 lies in 1969.
private func floorDivide(_ dividend: Int64, by divisor: Int64) -> Int64 {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
