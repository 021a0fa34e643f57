internal import RuntimeVocabulary

/// Days along the width of a chart, in hundredths of a percent so that the same days give the same bytes.
struct TimelineScale {
    /// A mark on the axis.
    struct Tick: Hashable {
        let day: CalendarDate
        /// `2027` in January, else `Apr`; where no January is marked, the first mark has the year, too.
        let text: String
        let isYear: Bool
    }

    /// Its first and its last day.
    let start: CalendarDate
    let end: CalendarDate

    private static let mostTicks = 7
    /// Dates further away are told, not drawn: one in the year 9999 would squeeze all others into a corner.
    private static let yearsBack = 2
    private static let yearsAhead = 3
    private static let leastDays = 180

    /// Holds these days, as far as they lie near enough to today.
    init(_ days: [CalendarDate], today: CalendarDate) {
        let first = max(min(days.min() ?? today, today), today.adding(years: -Self.yearsBack))
        let last = min(max(days.max() ?? today, today), today.adding(years: Self.yearsAhead))
        let length = max(first.days(until: last), Self.leastDays)
        let margin = length / 20
        start = first.adding(days: -margin)
        end = first.adding(days: length + margin)
    }

    func contains(_ day: CalendarDate) -> Bool { start <= day && day <= end }

    /// 0 for the first day, 10,000 for the last; days outside count as the nearest inside.
    func position(_ day: CalendarDate) -> Int {
        let length = max(start.days(until: end), 1)
        return min(max(start.days(until: day), 0), length) * 10_000 / length
    }

    /// Beginnings of months, quarters or years, as many as fit side by side on a phone.
    var ticks: [Tick] {
        let months = [1, 2, 3, 4, 6, 12].first { count($0) <= Self.mostTicks } ?? 12
        var ticks: [Tick] = []
        var day = firstMonth(of: months)
        while day <= end, ticks.count <= Self.mostTicks {
            let isYear = day.month == 1
            ticks.append(
                Tick(day: day, text: isYear ? "\(day.year)" : Self.months[(day.month - 1) % 12], isYear: isYear))
            let next = day.adding(months: months)
            guard next > day else { break }
            day = next
        }
        if let first = ticks.first, !ticks.contains(where: \.isYear) {
            ticks[0] = Tick(day: first.day, text: "\(first.text) \(first.day.year)", isYear: true)
        }
        return ticks
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func count(_ months: Int) -> Int { start.days(until: end) / (months * 30) + 1 }

    /// The first beginning of a month in the range that steps of so many months from January hit.
    private func firstMonth(of step: Int) -> CalendarDate {
        var day = start.adding(days: 1 - start.day)
        while day < start || (day.month - 1) % step != 0 {
            let next = day.adding(months: 1)
            guard next > day else { break }
            day = next
        }
        return day
    }
}

extension Int {
    /// `12.34%` for 1234.
    var percent: String {
        let rest = self % 100
        return "\(self / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }
}
