import EngineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("A model to load") struct PackageTests {
    static func row(_ version: String, python: String = "3.7", _ facets: [String: JSONValue] = [:]) -> Row {
        Row("e\(version)", ["engineVersion": .string(version), "python": .string(python)].merging(facets) { $1 })
    }

    static let versions = Sample(rows: ["1.8", "1.15.5", "2.1.0", "2.6.1", "2.6.3", "2.9", "3.1"].map { row($0) })

    @Test(
        "the engine's rules judge every runtime",
        arguments: [
            ("1.8", .unsatisfied, .refuse), ("2.1.0", .unknown, .unknown), ("2.6.1", .satisfied, .fine),
            ("2.9", .unknown, .warn), ("3.1", .unknown, .unknown),
        ] as [(String, Verdict, ModelLoading.Outcome)])
    func verdicts(_ version: String, _ verdict: Verdict, _ outcome: ModelLoading.Outcome) throws {
        let detail = try #require(
            try Self.versions.resolve(loading: .sample("2.6.2")).verdict("package", of: "e\(version)"))
        #expect(detail.verdict == verdict)
        #expect(detail.has == version)
        #expect(detail.asked == "loads a model of Engine 2.6.2 (Format)")
        #expect(detail.loading?.outcome == outcome)
        #expect(detail.loading?.rule?.source == (outcome == .unknown ? nil : "a page"))
    }

    @Test("a runtime that does not load the model is no answer, one of which nobody knows is, after all others")
    func refused() throws {
        let answer = try Self.versions.resolve(loading: .sample("2.6.2"))
        #expect(answer.names == ["e2.6.3", "e2.6.1", "e2.9", "e2.1.0", "e3.1"])
        #expect(answer.decidedBy == .engineVersion)
        #expect(answer.loading?.outcome == .fine)
        #expect(
            answer.reasons.first
                == "package: a model of Engine 2.6.2 (Format) loads on 2.6.3 (the catalog states it): it wrote it (a page)"
        )
        #expect(answer.warnings.isEmpty)
        #expect(answer.understoodRequest.map(\.key) == ["modelType", "allow", "prefer"])
        #expect(answer.askedByPackage.map(\.key) == ["package"])
    }

    @Test(
        "an answer that is not certain to load the model says so, with the rule and its source",
        arguments: [
            ("2.9", "may-not-load: a model of Engine 2.6.2 (Format) may not load on 2.9: a page"),
            (
                "2.1.0",
                "load-unknown: no rule says whether a model of Engine 2.6.2 (Format) loads on 2.1.0; "
                    + "try it before you rely on it"
            ),
        ] as [(String, String)])
    func warnings(_ version: String, _ expected: String) throws {
        let answer = try Sample(Self.row(version)).resolve(loading: .sample("2.6.2"))
        #expect(answer.warnings.map { "\($0.code): \($0.message)" } == [expected])
        #expect(!answer.reasons.contains { $0.hasPrefix("package:") })
    }

    @Test(
        "a version that is not recorded is named as such",
        arguments: [
            (ModelArtifact.sample(), "a model of Engine of unknown version (Format)"),
            (.sample(range: ">2.1,<2.6"), "a model of Engine >2.1,<2.6 (Format)"),
        ])
    func unrecorded(_ artifact: ModelArtifact, _ phrase: String) throws {
        let answer = try Sample(Self.row("2.6.2")).resolve(loading: artifact)
        #expect(answer.askedByPackage.map(\.value) == ["loads \(phrase)"])
    }

    @Test("rules that hold for any version hold for a model without one")
    func anyVersion() throws {
        let rule = CompatibilityRule(formats: ["Format"], verdict: .fine, source: "a page")
        let answer = try Self.versions.resolve(loading: .sample(rules: [rule]))
        #expect(answer.loading?.outcome == .fine)
        #expect(answer.names.count == 7 && answer.warnings.isEmpty)
    }

    @Test("only Pythons that read the pickle will do; one that nobody states is accepted with a warning")
    func pickles() throws {
        let sample = Sample(
            Row("new", ["engineVersion": "2.6", "python": "3.8"]),
            Row("old", ["engineVersion": "2.6", "python": "2.7"]), Row("silent", ["engineVersion": "2.6"]))
        let answer = try sample.resolve(loading: .sample("2.6.2", loadsOn: ">=3.4"))
        #expect(answer.names == ["new", "silent"])
        #expect(answer.decidedBy == .loads)
        #expect(answer.verdict("packagePython", of: "old")?.verdict == .unsatisfied)
        #expect(
            answer.verdict("packagePython", of: "old")?.asked == "a Python that reads the model's pickle, >=3.4")
        let silent = try sample.resolve(["runtime": "silent"], loading: .sample("2.6.2", loadsOn: ">=3.4"))
        #expect(
            silent.warnings.map { "\($0.code): \($0.message)" } == [
                "load-unknown: nothing states the Python of 'silent'; only Python >=3.4 reads the model's pickle"
            ])
    }

    @Test("a package's demands are counted, and never given up: something else changes")
    func nearest() throws {
        let sample = Sample(
            Self.row("1.8", python: "3.6"), Self.row("2.6", python: "3.7"),
            Self.row("2.9", python: "3.9", ["hardware": ["gpu"]]))
        let answer = try sample.resolve(["python": "3.6", "hardware": "cpu"], loading: .sample("2.6.2"))
        #expect(answer.names.isEmpty)
        #expect(answer.eliminated.map { "\($0.constraint) \($0.count)" } == ["python 2", "package 1", "hardware 1"])
        #expect(answer.nearestTexts == ["python 3.7 -> e2.6"])
        let named = try sample.resolve(["runtime": "e1.8"], loading: .sample("2.6.2"))
        #expect(named.nearestTexts.first == "runtime Engine/e2.6 -> e2.6")
        #expect(try Sample(Self.row("1.8")).resolve(loading: .sample("2.6.2")).nearest.isEmpty)
    }

    @Test("what is asked beside the package holds beside it")
    func beside() throws {
        let answer = try Self.versions.resolve(["engineVersion": "2.9"], loading: .sample("2.6.2"))
        #expect(answer.names == ["e2.9"])
        let none = try Self.versions.resolve(["engineVersion": "1.8"], loading: .sample("2.6.2"))
        #expect(none.names.isEmpty)
        #expect(none.nearestTexts.first == "engineVersion 2.1.0 -> e2.1.0")
    }

    @Test("a replacement that does not load the model is told")
    func replacement() throws {
        let sample = Sample(
            Self.row("1.8"), Self.row("2.6", ["lifecycle": ["deprecated": ["since": .null]]]))
        let answer = try sample.resolve(loading: .sample("2.6.2"))
        #expect(answer.warning("replacement")?.hasSuffix("; it does not load the package's model") == true)
    }

    @Test("the engine comes from the package; another one is refused, by name or by a runtime of its own")
    func engines() throws {
        var sample = Sample(Self.row("2.6"), Row("other", of: "Other"))
        sample.engines = [["id": "Engine", "aliases": ["eng"]], ["id": "Other"]]
        #expect(try sample.resolve(loading: .sample("2.6.2")).engines == ["Engine"])
        #expect(try sample.resolve(["modelType": "eng"], loading: .sample("2.6.2")).engines == ["Engine"])
        func problem(_ words: KeyValuePairs<String, String>, _ artifact: ModelArtifact) -> RequestProblem? {
            do {
                _ = try sample.resolve(words, loading: artifact)
                return nil
            } catch { return error as? RequestProblem }
        }
        let other = try #require(problem(["modelType": "Other"], .sample("2.6.2")))
        #expect(other.code == "other-package-engine")
        #expect(
            other.description
                == "the package holds a model of Engine, and Other is asked for; leave out --model-type")
        #expect(problem(["runtime": "other"], .sample("2.6.2"))?.code == "other-engine")
        let unknown = try #require(problem([:], .sample("1", engine: "Strange")))
        #expect(unknown.code == "unknown-engine")
        #expect(unknown.description.hasPrefix("the package holds a model of Strange, of which the catalog has no"))
    }
}
