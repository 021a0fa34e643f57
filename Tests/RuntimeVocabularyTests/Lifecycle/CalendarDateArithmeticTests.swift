import RuntimeVocabulary
import Testing

@Suite("Calendar date arithmetic") struct CalendarDateArithmeticTests {
    @Test(
        "counts days across months, leap years and centuries",
        arguments: [
            ("2026-11-20", 1, "2026-11-21"), ("2026-11-20", 0, "2026-11-20"), ("2026-12-31", 1, "2027-01-01"),
            ("2024-02-28", 1, "2024-02-29"), ("2024-02-28", 2, "2024-03-01"), ("2023-02-28", 1, "2023-03-01"),
            ("1900-02-28", 1, "1900-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2026-11-20", 365, "2027-11-20"),
            ("2000-01-01", 146_097, "2400-01-01"), ("0001-01-01", 3_652_058, "9999-12-31"),
            ("1970-01-01", 20_777, "2026-11-20"),
        ])
    func adding(_ from: String, _ days: Int, _ to: String) throws {
        let (first, last) = (try CalendarDate(parsing: from), try CalendarDate(parsing: to))
        #expect(first.adding(days: days) == last)
        #expect(last.adding(days: -days) == first)
        #expect(first.days(until: last) == days)
        #expect(last.days(until: first) == -days)
    }

    @Test("agrees with counting one day at a time through four centuries")
    func everyDay() throws {
        var date = try CalendarDate(parsing: "1999-12-31")
        var (year, month, day) = (1999, 12, 31)
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while year < 2401 {
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            lengths[1] = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            date = date.adding(days: 1)
            guard date == CalendarDate(year: year, month: month, day: day) else {
                Issue.record("expected \(year)-\(month)-\(day), got \(date)")
                return
            }
        }
    }

    @Test(
        "stops at both ends of the calendar",
        arguments: [
            ("9999-12-30", 2, CalendarDate.latest), ("2026-01-01", .max, .latest), ("0001-01-01", -1, .earliest),
            ("2026-01-01", .min, .earliest), ("9999-12-31", .max, .latest),
        ])
    func ends(_ from: String, _ days: Int, _ end: CalendarDate) throws {
        #expect(try CalendarDate(parsing: from).adding(days: days) == end)
    }

    @Test(
        "takes a day from a Unix time",
        arguments: [
            (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
            (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (1_795_182_719, "2026-11-20"),
            (951_782_400, "2000-02-29"), (.max, "9999-12-31"), (.min, "0001-01-01"),
        ] as [(Int64, String)])
    func unixTime(_ seconds: Int64, _ date: String) {
        #expect(CalendarDate(secondsSince1970: seconds).description == date)
    }
}
