import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Life cycle in requests") struct AllowanceTests {
    static func row(_ name: String, _ events: JSONValue) -> Row { Row(name, ["lifecycle": events]) }

    static let sample = Sample(
        Row("supported"), row("undated", ["deprecated": ["since": .null]]),
        row("announced", ["deprecated": ["since": "2027-01-01"], "discontinued": ["since": "2027-07-01"]]),
        row("discontinued", ["discontinued": ["since": "2026-06-30"]]),
        row("leaving", ["discontinued": ["since": "2026-01-01"], "removed": ["since": "2027-03-01"]]),
        row("removed", ["removed": ["since": .null]]))

    @Test(
        "each allowance lets through what is that far and no further, as of the day",
        arguments: [
            ("supported", "2026-11-20", ["announced", "supported"]),
            ("deprecated", "2026-11-20", ["announced", "supported", "undated"]),
            ("discontinued", "2026-11-20", ["announced", "supported", "undated", "discontinued", "leaving"]),
            ("supported", "2025-12-31", ["announced", "discontinued", "leaving", "supported"]),
            ("supported", "2026-12-31", ["announced", "supported"]), ("supported", "2027-01-01", ["supported"]),
            ("deprecated", "2027-01-01", ["supported", "undated", "announced"]),
            ("deprecated", "2027-06-30", ["supported", "undated", "announced"]),
            ("deprecated", "2027-07-01", ["supported", "undated"]),
            ("discontinued", "2027-03-01", ["supported", "undated", "announced", "discontinued"]),
        ])
    func allow(_ allow: String, _ day: String, _ names: [String]) throws {
        #expect(try Self.sample.resolve(["allow": allow, "asOf": day]).names == names)
    }

    @Test(
        "a removed runtime never resolves, not by name, not by stage, and is never the nearest",
        arguments: [
            ["runtime": "removed", "allow": "discontinued"], ["status": "removed", "allow": "discontinued"],
            ["runtime": "leaving", "allow": "discontinued", "asOf": "2027-03-01"],
        ] as [KeyValuePairs<String, String>])
    func removed(_ words: KeyValuePairs<String, String>) throws {
        let answer = try Self.sample.resolve(words)
        #expect(answer.runtime == nil)
        #expect(!answer.nearest.isEmpty)
        let stages = answer.nearest.map { $0.runtime.lifecycle.stage(asOf: answer.request.asOf) }
        #expect(!stages.contains(.removed))
    }

    @Test("where all is removed nothing is near")
    func allRemoved() throws {
        let answer = try Sample(Self.row("a", ["removed": ["since": .null]])).resolve(["hardware": "gpu"])
        #expect(answer.runtime == nil)
        #expect(answer.nearest.isEmpty)
        #expect(answer.eliminated.map(\.constraint) == ["lifecycle", "hardware"])
    }

    @Test("what is too far along is offered as nearest, with the stage to allow")
    func nearest() throws {
        let answer = try Self.sample.resolve(["runtime": "discontinued"])
        #expect(answer.nearestTexts.first == "allow discontinued -> discontinued")
        let supported = try Sample(Self.row("old", ["deprecated": ["since": .null]])).resolve(["allow": "supported"])
        #expect(supported.nearestTexts == ["allow deprecated -> old"])
        #expect(supported.verdict("lifecycle", of: "old")?.asked == "supported")
        #expect(supported.verdict("lifecycle", of: "old")?.has == "deprecated")
    }

    @Test("a list shows every stage unless it is asked for some")
    func list() throws {
        let resolver = try Self.sample.resolver()
        #expect(try resolver.list(.asking([:])).count == 6)
        #expect(try resolver.list(.asking(["allow": "supported"])).count == 6)
        let removed = try resolver.list(.asking(["status": "removed"])).map { resolver.catalog.runtimes[$0].name }
        #expect(removed == ["removed"])
    }
}
