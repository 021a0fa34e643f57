import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Where nothing replaces a runtime") struct NoReplacementTests {
    typealias Stated = StatedReplacementTests

    static func outcome(_ rows: [Row], on hardware: String? = nil) throws -> Result<Replacement, NoReplacement> {
        let resolver = try Sample(rows: rows).resolver()
        let kept = hardware.flatMap(resolver.catalog.hardware.hardware(named:)).map { HardwareSet(index: $0) }
        return resolver.replacementOrReason(
            for: 0, on: kept ?? [], asOf: try CalendarDate(parsing: ResolutionRequest.today))
    }

    static func failure(_ rows: [Row], on hardware: String? = nil) throws -> NoReplacement? {
        guard case .failure(let none) = try outcome(rows, on: hardware) else { return nil }
        return none
    }

    @Test(
        "the reason says what is missing",
        arguments: [
            ([Stated.row("old", "deprecated")], "Engine has no supported runtime"),
            ([Row("old")], "Engine has no other supported runtime"),
            ([Stated.row("old", "deprecated"), Stated.row("b", "removed")], "Engine has no supported runtime"),
            (
                [Stated.row("old", "deprecated", "2027-06-30"), Row("b", ["purposes": ["notebook", "training"]])],
                "Engine has no other supported runtime for inference"
            ),
            (
                [Stated.row("old", "deprecated", "2027-06-30"), Stated.row("b", "deprecated", "2027-06-30")],
                "every other supported runtime of Engine leaves as soon"
            ),
            (
                [
                    Stated.row("old", "deprecated", "2027-06-30"), Stated.row("b", "removed", "2027-01-01"),
                    Row("c", ["hardware": ["gpu"]]),
                ],
                "no supported runtime of Engine keeps cpu for longer; the nearest without it is 'c'"
            ),
            (
                [Stated.row("old", "deprecated", to: "x"), Row("c", ["hardware": ["gpu"]])],
                "no supported runtime of Engine keeps cpu; the nearest without it is 'c'; "
                    + "the stated replacement 'x' is not in the catalog"
            ),
        ])
    func reason(_ rows: [Row], _ text: String) throws {
        let none = try Self.failure(rows)
        #expect(none?.description == text)
        #expect(none?.byHardware.isEmpty == true)
    }

    @Test("an index that is none is told apart")
    func unknown() throws {
        let date = try CalendarDate(parsing: ResolutionRequest.today)
        guard case .failure(let none) = try Sample(Row("a")).resolver().replacementOrReason(for: 1, asOf: date) else {
            Issue.record("there is no such runtime to replace")
            return
        }
        #expect(none.description == "the catalog has no such runtime")
    }

    @Test("the nearest runtime without the hardware comes with what changes")
    func nearest() throws {
        let rows = [
            Stated.row("old", "deprecated", with: ["hardware": ["gpu"], "python": "3.6"]),
            Row("far", ["python": "2.7"]),
            Row("near", ["python": "3.7"]),
        ]
        let none = try Self.failure(rows)
        #expect(none?.nearest?.runtime.name == "near")
        #expect(none?.nearest?.changes == ["python 3.6 -> 3.7", "gpu lost"])
        #expect(none?.nearest?.move == .breaking)
    }

    @Test("each kind of hardware has its own replacement where no single one keeps all")
    func byHardware() throws {
        let rows = [
            Stated.row("old", "deprecated", with: ["hardware": ["gpu", "ascend", "cpu"]]),
            Row("c", ["python": "2.7"]), Row("c2", ["engineVersion": "2"]), Row("g", ["hardware": ["gpu"]]),
        ]
        let none = try Self.failure(rows)
        #expect(none?.byHardware.map(\.hardware) == ["cpu", "gpu"])
        #expect(none?.byHardware.map(\.replacement.runtime.name) == ["c", "g"])
        #expect(none?.byHardware.map(\.replacement.move) == [.minor, .minor])
        #expect(
            none?.description == "no supported runtime of Engine keeps ascend; the nearest without it is 'g'")
        // asked about one kind there is nothing to tell apart
        #expect(try Self.failure(rows, on: "ascend")?.byHardware.isEmpty == true)
        guard case .success(let found) = try Self.outcome(rows, on: "cpu") else {
            Issue.record("there is one for cpu")
            return
        }
        #expect(found.runtime.name == "c")
    }
}
