import RuntimeVocabulary
import Testing

@Suite("Calendar dates") struct CalendarDateTests {
    @Test(
        "read and print YYYY-MM-DD",
        arguments: [
            ("2026-11-20", 2026, 11, 20), ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31),
            ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("1582-10-10", 1582, 10, 10),
        ])
    func parse(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
        let date = try CalendarDate(parsing: text)
        #expect((date.year, date.month, date.day) == (year, month, day))
        #expect(date.description == text)
        #expect(date == CalendarDate(year: year, month: month, day: day))
    }

    @Test(
        "refuse what is no date, and offer the date that was meant",
        arguments: [
            ("", "expected YYYY-MM-DD", nil), ("today", "expected YYYY-MM-DD", nil),
            ("2026-11", "expected YYYY-MM-DD", nil), ("26-11-20", "expected YYYY-MM-DD", nil),
            ("20-11-2026", "expected YYYY-MM-DD", nil), ("2026--11", "expected YYYY-MM-DD", nil),
            ("+026-11-20", "expected YYYY-MM-DD", nil), ("2026-11-200", "expected YYYY-MM-DD", nil),
            ("２０２６-11-20", "expected YYYY-MM-DD", nil), ("2026-13-1", "expected YYYY-MM-DD", nil),
            (" 2026-11-20", "expected YYYY-MM-DD", nil), ("2026-11-20 ", "expected YYYY-MM-DD", "2026-11-20"),
            ("2026-11-20T10:00:00Z", "expected YYYY-MM-DD", "2026-11-20"),
            ("2027-6-3", "expected YYYY-MM-DD", "2027-06-03"), ("2027/06/03", "expected YYYY-MM-DD", "2027-06-03"),
            ("20270603", "expected YYYY-MM-DD", "2027-06-03"), ("20271303", "expected YYYY-MM-DD", nil),
            ("2026-13-01", "months go from 01 to 12", nil), ("2026-00-10", "months go from 01 to 12", nil),
            ("2026-02-29", "month 2026-02 has days 01 to 28", "2026-02-28"),
            ("1900-02-29", "month 1900-02 has days 01 to 28", "1900-02-28"),
            ("2024-02-30", "month 2024-02 has days 01 to 29", "2024-02-29"),
            ("2026-04-31", "month 2026-04 has days 01 to 30", "2026-04-30"),
            ("2026-01-00", "month 2026-01 has days 01 to 31", "2026-01-01"),
            ("0000-01-01", "years begin with 0001", nil),
        ] as [(String, String, String?)])
    func refuse(_ text: String, _ reason: String, _ nearest: String?) {
        #expect(throws: ParseError(kind: "date", text: text, reason: reason, nearest: nearest)) {
            try CalendarDate(parsing: text)
        }
    }

    @Test(
        "refuse numbers that make no date",
        arguments: [(0, 1, 1), (10_000, 1, 1), (-4, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2100, 2, 29)])
    func refuseNumbers(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("come in order")
    func order() throws {
        let texts = ["0001-01-01", "2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "9999-12-31"]
        let dates = try texts.map { try CalendarDate(parsing: $0) }
        #expect(dates.shuffled().sorted() == dates)
    }
}
