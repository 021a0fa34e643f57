import RuntimeVocabulary
import Testing

@testable import DeprecationReport

@Suite("The timeline of a page")
struct TimelineTests {
    static func scale(_ days: String...) -> TimelineScale {
        TimelineScale(days.map(SampleReport.day), today: SampleReport.asOf)
    }

    @Test(
        "has a few marks, whatever it holds",
        arguments: [
            [], ["2026-11-20"], ["2026-11-21"], ["2026-12-31"], ["2025-01-01", "2027-12-31"],
            ["0001-01-01", "9999-12-31"], ["0001-01-01"], ["9999-12-31"],
        ])
    func ticks(_ days: [String]) {
        let scale = TimelineScale(days.map(SampleReport.day), today: SampleReport.asOf)
        #expect((3...8).contains(scale.ticks.count))
        #expect(scale.ticks.allSatisfy { scale.contains($0.day) && $0.day.day == 1 })
        #expect(scale.ticks.contains { $0.isYear })
        #expect(scale.contains(SampleReport.asOf))
        #expect(scale.start.days(until: scale.end) <= 5 * 366 + 5 * 366 / 10)
        for day in days.map(SampleReport.day) { #expect((0...10_000).contains(scale.position(day))) }
    }

    @Test("works at both ends of the calendar", arguments: [CalendarDate.earliest, .latest])
    func ends(_ today: CalendarDate) {
        let scale = TimelineScale([], today: today)
        #expect(scale.contains(today))
        #expect(scale.ticks.count < 9)
    }

    @Test("puts a later day further to the right")
    func order() {
        let scale = Self.scale("2026-01-01", "2027-12-31")
        let places = (0..<700).map { scale.position(SampleReport.day("2026-01-01").adding(days: $0)) }
        #expect(places == places.sorted())
        #expect(Set(places).count == places.count)
    }

    @Test("writes percentages", arguments: [(0, "0.00%"), (5, "0.05%"), (1234, "12.34%"), (10_000, "100.00%")])
    func percent(_ value: Int, _ text: String) { #expect(value.percent == text) }

    @Test("has a lane for runtimes with the same dates, and none for those without")
    func lanes() throws {
        var sample = SampleReport()
        sample.add("A", "x", .deprecated, since: "2026-01-01")
        sample.add("A", "y", .deprecated, since: "2026-01-01")
        sample.add("A", "z", .deprecated, since: "2026-01-01", next: (.removed, "2027-01-01"))
        sample.add("A", "undated", .deprecated, next: (.removed, nil))
        let timeline = Timeline(try sample.report())
        #expect(timeline.lanes.map(\.findings.count) == [1, 2])
        #expect(timeline.undated == 1)
        #expect(timeline.events.map(\.finding.name) == ["z", "x", "y", "z"])
    }

    @Test("draws nothing where no date is published, and says so")
    func undated() throws {
        var sample = SampleReport()
        sample.add("A", "x", .deprecated)
        let page = try HTMLFormatTests.page(sample.report())
        #expect(!page.contains("<svg"))
        #expect(page.contains("No date is published for the runtime below"))
    }

    @Test("counts each date once in columns", arguments: [15, 300, 3_000])
    func columns(_ count: Int) throws {
        let page = try HTMLFormatTests.page(SampleReport.many(count).report())
        let totals = page.matches(of: #/class="total"[^>]*>([0-9,]+)</#).compactMap {
            Int($0.1.filter { $0 != "," })
        }
        #expect(totals.reduce(0, +) == 2 * count)
        #expect(totals.count <= 17)
    }
}
