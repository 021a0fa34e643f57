import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Replacements") struct ReplacementTests {
    static func old(_ facets: [String: JSONValue] = [:], events: JSONValue = ["deprecated": ["since": .null]]) -> Row {
        Row("old", ["lifecycle": events].merging(facets) { $1 })
    }

    static func replacement(_ old: Row, _ others: [Row], on hardware: [String] = [], for purposes: [String] = [])
        throws -> Replacement?
    {
        let resolver = try Sample(rows: [old] + others).resolver()
        let catalog = resolver.catalog
        let kept = hardware.compactMap(catalog.hardware.hardware(named:)).map { HardwareSet(index: $0) }
        return try resolver.replacement(
            for: #require(catalog.runtimes(named: "old").first),
            on: kept.reduce(into: []) { $0.formUnion($1) }, purposes: purposes.compactMap(catalog.purpose(named:)),
            asOf: CalendarDate(parsing: ResolutionRequest.today))
    }

    @Test("a stated replacement counts before any that could be found")
    func stated() throws {
        let old = Self.old(
            ["hardware": ["cpu", "gpu"]], events: ["deprecated": ["since": .null], "replacement": "chosen"])
        let found = try Self.replacement(
            old, [Row("chosen", ["hardware": ["gpu"], "python": "3.9"]), Row("near", ["hardware": ["cpu", "gpu"]])])
        #expect(found?.runtime.name == "chosen")
        #expect(found?.isStated == true)
        #expect(found?.changes == ["python not stated -> 3.9", "cpu lost"])
        #expect(found?.note == nil)
    }

    @Test("a stated replacement that has been removed replaces nothing")
    func statedButRemoved() throws {
        let old = Self.old(events: ["deprecated": ["since": .null], "replacement": "gone"])
        let gone = Row("gone", ["lifecycle": ["removed": ["since": "2026-01-01"]]])
        #expect(try Self.replacement(old, [gone, Row("near")])?.runtime.name == "near")
        #expect(try Self.replacement(old, [gone]) == nil)
    }

    @Test("a stated replacement may be of another engine, and the warning says so")
    func otherEngine() throws {
        func warnings(_ new: [String: JSONValue]) throws -> Resolution {
            var sample = Sample(
                Self.old(events: ["deprecated": ["since": .null], "replacement": "Other/new"]),
                Row("new", of: "Other", ["engineVersion": "7"].merging(new) { $1 }))
            sample.engines = [["id": "Engine"], ["id": "Other"]]
            return try sample.resolve(["runtime": "old"])
        }
        #expect(
            try warnings([:]).warning("replacement")
                == "replace it by 'Other/new', stated by the catalog: engine 1.0 -> Other 7")
        #expect(
            try warnings(["lifecycle": ["deprecated": ["since": .null]]]).warning("no-replacement")
                == "Engine has no supported runtime; the stated replacement 'Other/new' is itself deprecated")
    }

    @Test(
        "the nearest supported runtime is found, by what changes least",
        arguments: [
            // an architecture in common before everything else
            (
                [
                    Row("far", ["architectures": ["aarch64"]]),
                    Row("b", ["architectures": ["x86_64"], "python": "3.12"]),
                ], "b"
            ),
            // the same major version of the engine before the same Python
            (
                [
                    Row("b", ["engineVersion": "2.0", "python": "3.6"]),
                    Row("c", ["engineVersion": "1.9", "python": "3.9"]),
                ], "c"
            ),
            // the same Python major version before the fewest minor ones
            ([Row("b", ["python": "2.7"]), Row("c", ["python": "3.10"])], "c"),
            ([Row("b", ["python": "3.9"]), Row("c", ["python": "3.7"]), Row("d", ["python": "3.4"])], "c"),
            // up rather than down, then as the ranking goes
            ([Row("b", ["engineVersion": "0.9"]), Row("c", ["engineVersion": "1.1"])], "c"),
            ([Row("b", ["engineVersion": "1.1"]), Row("c", ["engineVersion": "1.5"])], "c"),
            // nothing older before the fewest minor versions of Python
            ([Row("b", ["engineVersion": "0.9"]), Row("c", ["engineVersion": "0.9.1", "python": "3.4"])], "b"),
            ([Row("b", ["python": "3.5"]), Row("c", ["python": "3.8"])], "c"),
            ([Row("b"), Row("c", ["recommended": true])], "c"),
            // a purpose that is kept before any of them
            (
                [
                    Row("b", ["purposes": ["training"]]),
                    Row("c", ["purposes": ["inference", "training"], "python": "2.7"]),
                ], "c"
            ),
            // never what is on its way out itself, or on other hardware, or for something else
            ([Row("b", ["lifecycle": ["deprecated": ["since": .null]]]), Row("c", ["python": "2.7"])], "c"),
            ([Row("b", ["hardware": ["gpu"]])], nil), ([Row("b", ["purposes": ["notebook"]])], nil), ([], nil),
        ] as [([Row], String?)])
    func found(_ others: [Row], _ name: String?) throws {
        let old = Self.old([
            "architectures": ["x86_64"], "python": "3.6", "purposes": ["inference", "training"],
        ])
        let others = others.map { $0.adding(["architectures": ["x86_64"], "python": "3.6"]) }
        let found = try Self.replacement(old, others)
        #expect(found?.runtime.name == name)
        #expect(found?.isStated != true)
    }

    @Test("what is kept is the hardware asked for, or else all that the runtime has")
    func hardware() throws {
        let old = Self.old(["hardware": ["cpu", "gpu"]])
        let others = [Row("cpu"), Row("gpu", ["hardware": ["gpu"]])]
        #expect(try Self.replacement(old, others) == nil)
        #expect(try Self.replacement(old, others, on: ["cpu"])?.runtime.name == "cpu")
        #expect(try Self.replacement(old, others, on: ["gpu"])?.changes == ["cpu lost"])
        #expect(try Self.replacement(old, others, on: ["ascend"]) == nil)
    }

    @Test("a purpose that is asked for is kept")
    func purpose() throws {
        let old = Self.old(["purposes": ["inference", "training"], "python": "3.7"])
        let others = [Row("t", ["purposes": ["training"], "python": "3.7"]), Row("i", ["python": "2.7"])]
        #expect(try Self.replacement(old, others, for: ["inference"])?.runtime.name == "i")
        #expect(try Self.replacement(old, others, for: ["training"])?.runtime.name == "t")
    }

    @Test("a runtime that is announced to leave is replaced neither by itself nor by one that leaves no later")
    func announced() throws {
        func leaving(_ name: String, _ day: String) -> Row {
            Row(name, ["lifecycle": ["deprecated": ["since": .string(day)]]])
        }
        let old = leaving("old", "2027-06-30")
        #expect(try Self.replacement(old, []) == nil)
        #expect(try Self.replacement(Row("old"), []) == nil)
        #expect(try Self.replacement(old, [leaving("withIt", "2027-06-30")]) == nil)
        #expect(try Self.replacement(old, [leaving("sooner", "2027-01-01")]) == nil)
        #expect(try Self.replacement(old, [leaving("later", "2027-07-01")])?.runtime.name == "later")
        #expect(try Self.replacement(old, [Row("stays")])?.runtime.name == "stays")
    }

    @Test("the changes on the way are named, equal versions in another spelling are not")
    func changes() throws {
        let old = Self.old([
            "engineVersion": "1.13", "python": "2.7", "architectures": ["x86_64"], "os": ["name": "ubuntu"],
            "hardware": ["cpu", "gpu"], "accelerator": ["family": "cuda", "version": "10.0"],
        ])
        let new = Row(
            "new",
            [
                "engineVersion": "1.15", "python": ["3.7", "3.8"], "architectures": ["x86_64", "aarch64"],
                "os": ["name": "ubuntu", "version": "20.04"], "hardware": ["gpu"],
                "accelerator": ["family": "cuda", "version": "11.4"],
            ])
        #expect(
            try Self.replacement(old, [new], on: ["gpu"])?.changes == [
                "engine 1.13 -> 1.15", "python 2.7 -> 3.7, 3.8",
                "accelerator cuda 10.0 -> cuda 11.4", "os ubuntu -> ubuntu 20.04", "cpu lost",
            ])
        let respelled = Self.old(["engineVersion": "1.15"])
        #expect(try Self.replacement(respelled, [Row("new", ["engineVersion": "1.15.0"])])?.changes == [])
    }

    @Test("an index that is none has no replacement")
    func wrongIndex() throws {
        let resolver = try Sample(Row("a")).resolver()
        let date = try CalendarDate(parsing: ResolutionRequest.today)
        #expect(resolver.replacement(for: 1, on: [], asOf: date) == nil)
        #expect(resolver.replacement(for: -1, on: [], asOf: date) == nil)
    }

    @Test(
        "where nothing replaces a runtime the warning says what is missing",
        arguments: [
            ([], [:], "Engine has no supported runtime"),
            ([Row("b", ["purposes": ["notebook"]])], [:], "Engine has no supported runtime for inference"),
            (
                [Row("b", ["hardware": ["cpu"]])], [:],
                "no supported runtime of Engine keeps gpu; the nearest without it is 'b'"
            ),
            (
                [Row("b", ["hardware": ["cpu"]])], ["hardware": "gpu"],
                "no supported runtime of Engine keeps gpu; the nearest without it is 'b'"
            ),
            (
                [Row("b", ["hardware": ["ascend"]])], [:],
                "no supported runtime of Engine keeps cpu or gpu; the nearest without them is 'b'"
            ),
            (
                [Row("b", ["hardware": ["cpu"]]), Row("c", ["hardware": ["gpu"]])], [:],
                "no supported runtime of Engine keeps cpu and gpu together; on cpu it is 'b', on gpu it is 'c'"
            ),
        ] as [([Row], KeyValuePairs<String, String>, String)])
    func missing(_ others: [Row], _ words: KeyValuePairs<String, String>, _ text: String) throws {
        let old = Self.old(["hardware": ["cpu", "gpu"]])
        let all = words.map { ($0.key, $0.value) } + [("runtime", "old")]
        let answer = try Sample(rows: [old] + others).resolver().resolve(.asking(all, modelType: "Engine"))
        #expect(answer.warning("no-replacement") == text)
    }
}

extension Row {
    /// The row with more facets, which give way to its own.
    fileprivate func adding(_ facets: [String: JSONValue]) -> Row {
        guard case .object(let members) = json else { return self }
        return Row(name, facets.merging(Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })) { $1 })
    }
}
