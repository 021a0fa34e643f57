import RuntimeVocabulary
import Testing

@Suite("Life cycle") struct LifecycleTests {
    static let undated = LifecycleEvent(since: nil)
    static let announced = LifecycleEvent.announced()

    static func event(_ year: Int) -> LifecycleEvent {
        LifecycleEvent(since: CalendarDate(year: year, month: 6, day: 30))
    }

    static func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

    @Test("stages come in the order in which a runtime passes them")
    func order() {
        #expect(LifecycleStage.allCases.shuffled().sorted() == [.supported, .deprecated, .discontinued, .removed])
        #expect(LifecycleStage.allCases.map(\.rawValue) == ["supported", "deprecated", "discontinued", "removed"])
    }

    @Test(
        "the stage of a day is the latest whose event is in force",
        arguments: [
            (Lifecycle(), "2026-01-01", .supported),
            (Lifecycle(deprecated: undated), "0001-01-01", .deprecated),
            (Lifecycle(deprecated: event(2025)), "2025-06-29", .supported),
            (Lifecycle(deprecated: event(2025)), "2025-06-30", .deprecated),
            (Lifecycle(deprecated: undated, discontinued: event(2027)), "2026-11-20", .deprecated),
            (Lifecycle(deprecated: undated, discontinued: event(2027)), "2027-06-30", .discontinued),
            (Lifecycle(removed: event(2025)), "2026-01-01", .removed),
            (Lifecycle(deprecated: event(2028), discontinued: undated), "2026-01-01", .discontinued),
            (Lifecycle(deprecated: announced), "9999-12-31", .supported),
            (Lifecycle(deprecated: undated, discontinued: announced), "2026-01-01", .deprecated),
            (
                Lifecycle(deprecated: event(2020), discontinued: event(2021), removed: event(2022)), "2026-01-01",
                .removed
            ),
        ] as [(Lifecycle, String, LifecycleStage)])
    func stage(_ lifecycle: Lifecycle, _ date: String, _ stage: LifecycleStage) throws {
        #expect(try lifecycle.stage(asOf: Self.day(date)) == stage)
    }

    @Test(
        "the next stage is the soonest announced one that is later than today's",
        arguments: [
            (Lifecycle(), "2026-01-01", nil),
            (Lifecycle(deprecated: undated), "2026-01-01", nil),
            (Lifecycle(deprecated: event(2027)), "2027-06-30", nil),
            (Lifecycle(deprecated: event(2027)), "2027-06-29", "deprecated 2027-06-30"),
            (Lifecycle(deprecated: undated, discontinued: event(2027)), "2026-01-01", "discontinued 2027-06-30"),
            (Lifecycle(discontinued: event(2029), removed: event(2028)), "2026-01-01", "removed 2028-06-30"),
            (Lifecycle(deprecated: event(2027), discontinued: event(2028)), "2026-01-01", "deprecated 2027-06-30"),
            (Lifecycle(deprecated: event(2027), removed: event(2027)), "2026-01-01", "removed 2027-06-30"),
            (Lifecycle(deprecated: event(2028), discontinued: undated), "2026-01-01", nil),
            (Lifecycle(deprecated: announced), "2026-01-01", "deprecated some day"),
            (Lifecycle(deprecated: announced, removed: announced), "2026-01-01", "deprecated some day"),
            (Lifecycle(deprecated: undated, discontinued: announced), "2026-01-01", "discontinued some day"),
            (Lifecycle(deprecated: announced, discontinued: undated), "2026-01-01", nil),
            (Lifecycle(deprecated: announced, removed: event(2027)), "2026-01-01", "removed 2027-06-30"),
            (Lifecycle(deprecated: announced, removed: event(2025)), "2026-01-01", nil),
        ] as [(Lifecycle, String, String?)])
    func next(_ lifecycle: Lifecycle, _ date: String, _ expected: String?) throws {
        let next = try lifecycle.nextStage(after: Self.day(date))
        #expect(next.map { "\($0.stage.rawValue) \($0.on?.description ?? "some day")" } == expected)
    }

    @Test(
        "dates out of order are found, pair by pair",
        arguments: [
            (Lifecycle(), []),
            (Lifecycle(deprecated: event(2025), discontinued: event(2025), removed: event(2026)), []),
            (Lifecycle(deprecated: undated, discontinued: event(2020)), []),
            (Lifecycle(deprecated: event(2020), discontinued: undated), []),
            (
                Lifecycle(deprecated: event(2027), removed: event(2025)),
                ["removed on 2025-06-30, before it is deprecated on 2027-06-30"]
            ),
            (
                Lifecycle(deprecated: event(2027), discontinued: event(2026), removed: event(2025)),
                [
                    "discontinued on 2026-06-30, before it is deprecated on 2027-06-30",
                    "removed on 2025-06-30, before it is deprecated on 2027-06-30",
                    "removed on 2025-06-30, before it is discontinued on 2026-06-30",
                ]
            ),
            (
                Lifecycle(deprecated: event(2027), discontinued: undated),
                ["discontinued already, before it is deprecated on 2027-06-30"]
            ),
            (Lifecycle(deprecated: undated, discontinued: announced), []),
            (Lifecycle(deprecated: event(2027), discontinued: announced), []),
            (Lifecycle(deprecated: announced, discontinued: event(2027)), []),
            (
                Lifecycle(deprecated: announced, discontinued: event(2025)),
                ["discontinued on 2025-06-30, before it is deprecated, which is only announced"]
            ),
            (
                Lifecycle(discontinued: announced, removed: undated),
                ["removed already, before it is discontinued, which is only announced"]
            ),
        ] as [(Lifecycle, [String])])
    func problems(_ lifecycle: Lifecycle, _ expected: [String]) throws {
        #expect(try lifecycle.orderProblems(asOf: Self.day("2026-11-20")).map(\.description) == expected)
    }

    @Test("stages that are announced without a date are told apart from those in force")
    func announcements() throws {
        let lifecycle = Lifecycle(deprecated: Self.undated, discontinued: Self.announced, removed: Self.announced)
        #expect(try lifecycle.announcedStages(after: Self.day("2026-01-01")) == [.discontinued, .removed])
        #expect(try Lifecycle(removed: Self.undated).announcedStages(after: Self.day("2026-01-01")) == [])
        #expect(LifecycleEvent.announced(source: "s", note: "n") != LifecycleEvent(since: nil, source: "s", note: "n"))
    }
}
