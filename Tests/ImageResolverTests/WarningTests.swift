import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Warnings and reasons") struct WarningTests {
    @Test("a plain answer warns of nothing, and an answer that is none neither")
    func none() throws {
        let sample = Sample(Row("a", ["architectures": ["x86_64", "aarch64"]]), Row("b"))
        #expect(try sample.resolve([:]).warnings.isEmpty)
        #expect(try sample.resolve(["hardware": "gpu"]).warnings.isEmpty)
        #expect(try sample.resolve(["hardware": "gpu"]).reasons.isEmpty)
    }

    @Test(
        "a runtime on its way out says since when, until when, and what to use instead",
        arguments: [
            (
                ["deprecated": ["since": .null, "note": "use another"]], "2026-11-20",
                ["deprecated: 'old' is deprecated (date not published); use another"]
            ),
            (
                ["deprecated": ["since": "2026-01-01"], "discontinued": ["since": "2027-06-30"]], "2026-11-20",
                [
                    "deprecated: 'old' is deprecated since 2026-01-01",
                    "announced: 'old' will be discontinued on 2027-06-30",
                ]
            ),
            (
                ["deprecated": ["since": "2027-01-01"]], "2026-11-20",
                ["announced: 'old' will be deprecated on 2027-01-01"]
            ),
            (
                ["deprecated": ["since": .null], "discontinued": ["announced": true, "note": "use another"]],
                "2026-11-20",
                [
                    "deprecated: 'old' is deprecated (date not published)",
                    "announced: 'old' will be discontinued (date not published); use another",
                ]
            ),
            (
                ["discontinued": ["since": "2026-01-01"]], "2026-11-20",
                ["discontinued: 'old' is discontinued since 2026-01-01"]
            ),
            (
                ["deprecated": ["since": "2027-01-01"]], "2027-01-01",
                ["deprecated: 'old' is deprecated since 2027-01-01"]
            ),
        ] as [(JSONValue, String, [String])])
    func lifecycle(_ events: JSONValue, _ day: String, _ expected: [String]) throws {
        let sample = Sample(Row("old", ["lifecycle": events, "python": "3.6"]), Row("new", ["python": "3.7"]))
        let answer = try sample.resolve(["runtime": "old", "asOf": day, "allow": "discontinued"])
        let texts = answer.warnings.map { "\($0.code): \($0.message)" }
        #expect(
            texts == expected + ["replacement: replace it by 'new', the nearest supported one: python 3.6 -> 3.7"])
    }

    @Test("what nobody states and was accepted all the same is named")
    func unknown() throws {
        let answer = try Sample(Row("python3.6")).resolve(["architecture": "arm64", "os": "ubuntu"], known: "ubuntu")
        #expect(answer.names == ["python3.6"])
        #expect(answer.warnings.map(\.code) == ["unknown-architecture", "unknown-os"])
        #expect(
            answer.warning("unknown-os") == "nothing states its os; accepted because legacy names never do")
    }

    @Test("what the answer decides without having been asked is named")
    func unasked() throws {
        let sample = Sample(
            Row("gpu", ["engineVersion": "2", "hardware": ["gpu"], "architectures": ["x86_64"]]),
            Row(
                "npu",
                ["engineVersion": "3", "hardware": ["ascend"], "architectures": ["aarch64"], "chips": ["ascend-910"]]),
            Row("both", ["hardware": ["cpu", "gpu"]]))
        let any = try sample.resolve([:])
        #expect(
            any.warnings.map { "\($0.code): \($0.message)" } == [
                "one-hardware: the image runs on ascend only, alternatives on cpu and gpu; give --hardware to be sure",
                "one-chip: the image is built for ascend-910 only; give --chip to be sure",
                "one-architecture: the image exists for aarch64 only; give --arch to be sure",
            ])
        #expect(try sample.resolve(["chip": "910b"]).names.isEmpty)
        #expect(try sample.resolve(["chip": "d910", "architecture": "arm64"]).warnings.isEmpty)
        #expect(try sample.resolve(["hardware": "gpu"]).warnings.map(\.code) == ["one-architecture"])
        #expect(try sample.resolve(["runtime": "npu"]).warnings.map(\.code) == ["one-chip", "one-architecture"])
    }

    @Test("who asks for the default hears when there is none, or when it is not the answer")
    func notDefault() throws {
        var sample = Sample(Row("a", ["python": "3.7"]), Row("b", ["python": "2.7"]))
        #expect(
            try sample.resolve(["prefer": "default"]).warning("not-default")
                == "the catalog documents no default runtime for Engine; the runtime that ranks first was taken")
        sample.engines = [["id": "Engine", "defaultRuntime": "b"]]
        #expect(try sample.resolve(["prefer": "default"]).warnings.isEmpty)
        #expect(try sample.resolve(["prefer": "default"]).names.first == "b")
        #expect(
            try sample.resolve(["prefer": "default", "python": "3.7"]).warning("not-default")
                == "'b', the documented default of Engine, is not the answer; the runtime that ranks first was taken")
        #expect(try sample.resolve(["python": "3.7"]).warnings.isEmpty)
        #expect(try sample.resolve(["prefer": "default", "runtime": "a"]).warnings.isEmpty)
    }

    @Test("reasons name each facet asked about with its origin, and why the answer came first")
    func reasons() throws {
        let sample = Sample(
            Row("python3.6", ["hardware": ["cpu", "gpu"]]),
            Row("python3.7", ["lifecycle": ["removed": ["since": .null]]]))
        let only = try sample.resolve(["python": "py36", "hardware": "nvidia", "purpose": "inference"])
        #expect(
            only.reasons == [
                "hardware: asked gpu, has cpu, gpu (the catalog states it)",
                "python: asked ==3.6, has 3.6 (from its name)",
                "it is the only one of 2 that satisfies the request",
            ])
        #expect(try Sample(Row("a")).resolve([:]).reasons == ["it is the only runtime there is"])
    }

    @Test("asking the same twice gives the same answer, text for text")
    func deterministic() throws {
        let rows = RankingOrderTests.rows(40, seed: 3)
        for words in [["hardware": "cpu"], ["python": "9.9"], ["hardware": "gpu", "os": "euler"]]
            as [KeyValuePairs<String, String>]
        {
            let first = try Sample(rows: rows).resolve(words)
            let second = try Sample(rows: rows).resolve(words)
            #expect(first.reasons == second.reasons)
            #expect(first.warnings == second.warnings)
            #expect(first.nearestTexts == second.nearestTexts)
            #expect(first.candidates.map(\.verdicts) == second.candidates.map(\.verdicts))
        }
    }
}

extension Sample {
    /// Resolves in a catalog whose other engine knows an operating system.
    fileprivate func resolve(_ words: KeyValuePairs<String, String>, known system: String) throws -> Resolution {
        var sample = self
        sample.rows.append(Row("elsewhere", of: "Other", ["os": ["name": .string(system)]]))
        sample.engines.append(["id": "Other"])
        return try sample.resolve(words)
    }
}
