import RuntimeVocabulary
import Testing

@Suite("Look-ahead") struct LookAheadTests {
    @Test(
        "reads a number and a unit in every spelling",
        arguments: [
            ("90d", "P90D"), ("12w", "P12W"), ("6m", "P6M"), ("1y", "P1Y"), ("P90D", "P90D"), ("p12w", "P12W"),
            ("P6M", "P6M"), ("P1Y", "P1Y"), ("90 days", "P90D"), ("1 day", "P1D"), ("12weeks", "P12W"),
            ("1 week", "P1W"), ("6 Months", "P6M"), ("1 month", "P1M"), ("2 YEARS", "P2Y"), ("1year", "P1Y"),
            ("0d", "P0D"), ("007d", "P7D"), ("9999999d", "P9999999D"), ("90 d", "P90D"),
        ])
    func reads(_ text: String, _ form: String) throws {
        let lookAhead = try LookAhead(parsing: text)
        #expect(lookAhead.description == form)
        #expect(try LookAhead(parsing: form) == lookAhead)
    }

    @Test(
        "refuses everything else, with the nearest spelling",
        arguments: [
            ("", "it is empty; did you mean '90d'?"),
            ("90", "the unit is missing; did you mean '90d'?"),
            ("P90", "the unit is missing; did you mean 'P90D'?"),
            ("d", "expected a number first, such as 90d, 12w, 6m or 1y"),
            ("P", "expected a number first, such as 90d, 12w, 6m or 1y"),
            ("soon", "expected a number first, such as 90d, 12w, 6m or 1y"),
            (" 90d", "expected a number first, such as 90d, 12w, 6m or 1y"),
            ("-90d", "it only looks ahead; did you mean '90d'?"),
            ("+6 months", "it has no sign; did you mean '6m'?"),
            ("-P90D", "it only looks ahead; did you mean '90d'?"),
            ("P-90D", "it only looks ahead; did you mean '90d'?"),
            ("--1d", "it only looks ahead"),
            ("1.5y", "the number must be whole"),
            ("1,5y", "the number must be whole"),
            ("PT5M", "days are the smallest unit"),
            ("P1DT5M", "expected one number and one unit"),
            ("P1Y6M", "expected one number and one unit"),
            ("1y 6m", "expected one number and one unit"),
            ("90dayz", "the units are d, w, m and y, for days, weeks, months and years; did you mean '90d'?"),
            ("6 mnths", "the units are d, w, m and y, for days, weeks, months and years; did you mean '6m'?"),
            ("90h", "the units are d, w, m and y, for days, weeks, months and years"),
            ("90  days", "the units are d, w, m and y, for days, weeks, months and years; did you mean '90d'?"),
            ("90d ", "the units are d, w, m and y, for days, weeks, months and years"),
            ("P90 D", "the units are d, w, m and y, for days, weeks, months and years"),
            ("P90days", "the units are d, w, m and y, for days, weeks, months and years; did you mean 'P90D'?"),
            ("10000000d", "the number is larger than the calendar; did you mean '9999y'?"),
            ("P99999999999999999999D", "the number is larger than the calendar; did you mean 'P9999Y'?"),
        ])
    func refuses(_ text: String, _ reason: String) {
        let error = #expect(throws: ParseError.self) { try LookAhead(parsing: text) }
        #expect(error?.description == "'\(text)' is not a length of time: \(reason)")
        if let nearest = error?.nearest { #expect((try? LookAhead(parsing: nearest)) != nil) }
    }

    @Test(
        "ends on a day of the calendar, clipped to the month's last and to the calendar's",
        arguments: [
            ("2026-11-20", "90d", "2027-02-18"), ("2026-11-20", "0d", "2026-11-20"), ("2026-11-20", "2w", "2026-12-04"),
            ("2026-11-20", "6m", "2027-05-20"), ("2026-11-20", "1y", "2027-11-20"), ("2027-01-31", "1m", "2027-02-28"),
            ("2028-01-31", "1m", "2028-02-29"), ("2028-02-29", "1y", "2029-02-28"), ("2028-02-29", "4y", "2032-02-29"),
            ("2026-12-31", "2m", "2027-02-28"), ("2026-11-20", "13m", "2027-12-20"), ("9999-12-01", "1m", "9999-12-31"),
            ("9999-11-30", "1m", "9999-12-30"), ("2026-11-20", "9999999d", "9999-12-31"),
            ("2026-11-20", "9999999y", "9999-12-31"), ("2026-11-20", "9999999w", "9999-12-31"),
        ])
    func end(_ from: String, _ lookAhead: String, _ to: String) throws {
        let end = try LookAhead(parsing: lookAhead).end(from: CalendarDate(parsing: from))
        #expect(end.description == to)
    }

    @Test("no number overflows, and none looks back", arguments: LookAhead.Unit.allCases)
    func extremes(_ unit: LookAhead.Unit) throws {
        let date = try CalendarDate(parsing: "2026-11-20")
        #expect(LookAhead(.max, unit).end(from: date) == .latest)
        #expect(LookAhead(.min, unit).end(from: date) == date)
    }

    @Test(
        "months and years are counted backwards too, and stop at both ends of the calendar",
        arguments: [
            ("2027-03-31", -1, "2027-02-28"), ("2027-01-15", -1, "2026-12-15"), ("2027-01-15", -13, "2025-12-15"),
            ("2027-01-15", 0, "2027-01-15"), ("0001-02-15", -1, "0001-01-15"), ("0001-01-15", -1, "0001-01-01"),
            ("2027-01-15", .min, "0001-01-01"), ("2027-01-15", .max, "9999-12-31"),
            ("2027-01-15", -12 * 2026, "0001-01-15"), ("9999-11-30", 2, "9999-12-31"),
        ])
    func months(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try CalendarDate(parsing: from).adding(months: months).description == to)
    }

    @Test(
        "years stop at both ends",
        arguments: [
            ("2028-02-29", -1, "2027-02-28"), ("2028-02-29", .max, "9999-12-31"), ("2028-02-29", .min, "0001-01-01"),
            ("2028-02-29", -2028, "0001-01-01"), ("2028-02-29", 7972, "9999-12-31"), ("2028-02-29", 7971, "9999-02-28"),
        ])
    func years(_ from: String, _ years: Int, _ to: String) throws {
        #expect(try CalendarDate(parsing: from).adding(years: years).description == to)
    }
}
