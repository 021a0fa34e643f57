import BuiltInPlugins
import EngineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Ranking for a model to load") struct PackageRankingTests {
    /// Versions of an engine, in the order in which the nearest to a model's comes first.
    @Test(
        "the engine nearest to the one that wrote the model comes first",
        arguments: [
            ("1.13.1", nil, ["1.13.2", "1.13.0", "1.15", "1.16", "1.12", "1.8", "2.6", "2.1", "3.0", "0.9"]),
            ("2.6.0", nil, ["2.6.3", "2.7", "2.1", "3.1", "4.0", "1.15", "0.9"]),
            ("1.7", nil, ["1.7.6", "1.7.0", "1.8", "1.6"]),
            (nil, ">1.13.1,<2", ["1.16", "1.15", "1.12", "1.8", "2.1"]),
            (nil, "==2.15.*", ["2.15.1", "2.16", "2.12", "3.0", "1.15"]), (nil, nil, ["3.0", "2.6", "1.8"]),
        ] as [(String?, String?, [String])])
    func nearness(_ version: String?, _ range: String?, _ order: [String]) throws {
        let artifact = ModelArtifact.sample(version, range: range, rules: [])
        let rows = order.map { Row($0, ["engineVersion": .string($0)]) }
        for rows in [rows, rows.reversed()] {
            #expect(try Sample(rows: rows).resolve(loading: artifact).names == order)
        }
    }

    static let supported = Row("supported", ["engineVersion": "2.1"])
    static let old = Row("old", ["engineVersion": "2.6", "lifecycle": ["deprecated": ["since": .null]]])
    static let marked = Row("marked", ["engineVersion": "2.1", "recommended": true])
    static let near = Row("near", ["engineVersion": "2.6", "generation": "legacy", "overridesName": true])
    static let py38 = Row("py38", ["engineVersion": "2.6", "python": "3.8"])
    static let py37 = Row("py37", ["engineVersion": "2.6", "python": ["3.6", "3.7"]])

    @Test(
        "each rule puts the better runtime first, and is named as what decided",
        arguments: [
            (
                [supported, old], CompatibilityRule.sample, [:], .loads,
                "it loads the model, and nobody knows of the other"
            ),
            (
                [Row("new", ["engineVersion": "2.9", "priority": 5]), near], CompatibilityRule.sample,
                ["prefer": "newest"], .loads, "it loads the model, the other may not"
            ),
            ([old, supported], [], [:], .lifecycle, "it is supported, the other deprecated"),
            (
                [marked, near], [], [:], .frameworkVersion,
                "it holds Engine 2.6, nearer to the model's 2.6.2 than the other's, 2.1"
            ),
            (
                [py38, py37], [], [:], .packagePython,
                "it holds Python 3.7, which wrote the model, and the other does not"
            ),
            (
                [near, Row("far", ["engineVersion": "2.9"])], [], ["prefer": "newest"], .engineVersion,
                "it holds Engine 2.9, the other 2.6"
            ),
        ] as [([Row], [CompatibilityRule], KeyValuePairs<String, String>, RankingRule, String)])
    func decides(
        _ rows: [Row], _ rules: [CompatibilityRule], _ words: KeyValuePairs<String, String>, _ rule: RankingRule,
        _ because: String
    ) throws {
        for rows in [rows, rows.reversed()] where rows.count == 2 {
            let answer = try Sample(rows: rows).resolve(words, loading: .sample("2.6.2", python: "3.7", rules: rules))
            #expect(answer.decidedBy == rule)
            #expect(answer.reasons.last?.hasSuffix("because \(because)") == true, "\(answer.reasons)")
        }
    }

    @Test("the engine's default comes first among those that load the model, and is missed where it does not")
    func preferDefault() throws {
        var sample = Sample(Self.near, Row("far", ["engineVersion": "2.1"]))
        sample.engines = [["id": "Engine", "defaultRuntime": "far"]]
        let free = try sample.resolve(["prefer": "default"], loading: .sample("2.6.2", rules: []))
        #expect(free.names == ["far", "near"])
        #expect(free.decidedBy == .preferDefault)
        let bound = try sample.resolve(["prefer": "default"], loading: .sample("2.6.2"))
        #expect(bound.names == ["near", "far"])
        #expect(bound.warning("not-default")?.hasPrefix("'far', the documented default of Engine, is not") == true)
    }

    @Test("the built-in rows and catalog take a model to its own version, unless that is on its way out")
    func builtIn() throws {
        let plugin = try #require(try BuiltInPlugins.load().first { $0.manifest.id == "TensorFlow" })
        let recognition = PackageRecognition(
            .certain, format: "SavedModel", frameworkVersion: .recorded(try ReleaseVersion(parsing: "1.13.1")),
            files: ["saved_model.pb"])
        var request = try ResolutionRequest.asking(["purpose": "inference"])
        request.artifact = ModelArtifact(
            .init(engine: "TensorFlow", recognition: recognition), rules: plugin.manifest.compatibility)
        let answer = try Resolver(catalog: RealCatalog.modelarts.get()).resolve(request)
        #expect(answer.runtime?.name == "tensorflow_1.15.5-cuda_11.4-py_3.8-ubuntu_20.04-x86_64")
        #expect(answer.loading?.outcome == .fine)
        let deprecated = answer.names.filter { !$0.hasPrefix("tensorflow") }
        let places = ["tf1.13-python3.7-gpu", "tf1.15-aarch64-c75-d910", "tf2.1-python3.7"].map { name in
            deprecated.firstIndex(of: name)
        }
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted() && !places.contains(nil), "\(deprecated)")
    }

    @Test("without a package no rule of it takes part")
    func without() throws {
        let sample = Sample(Self.marked, Self.near, Self.py37, Self.py38)
        #expect(try sample.resolve([:]).names == ["marked", "near", "py38", "py37"])
        #expect(try sample.resolve([:]).loading == nil)
    }
}
