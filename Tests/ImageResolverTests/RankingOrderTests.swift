import EngineKit
import Foundation
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Ranking as a total order") struct RankingOrderTests {
    /// Runtimes whose few facets are drawn from few values, so that every rule meets ties and absent values.
    static func rows(_ count: Int, seed: UInt64) -> [Row] {
        var dice = Dice(seed: seed)
        let events: [JSONValue] = [
            .null, .null, ["deprecated": ["since": .null]],
            ["deprecated": ["since": .null], "discontinued": ["since": "2027-06-30"]],
            ["deprecated": ["since": "2026-01-01"], "discontinued": ["since": "2028-06-30"]],
            ["discontinued": ["since": "2026-06-30"]],
        ]
        let toolkits: [JSONValue] = [
            .null, ["family": "cuda"], ["family": "cuda", "version": "10.2"], ["family": "cuda", "version": "11"],
            ["family": "cann", "version": "8.0.rc1"],
        ]
        let systems: [JSONValue] = [
            .null, ["name": "ubuntu"], ["name": "ubuntu", "version": "18.04"], ["name": "euler", "version": "2.8.3"],
        ]
        return (0..<count).map { number in
            Row(
                "r\(number)",
                [
                    "priority": dice.one(of: [0, 0, 0, 0, 1]), "lifecycle": dice.one(of: events),
                    "recommended": .boolean(dice.once(in: 3)),
                    "generation": dice.one(of: ["legacy", "unified", "other"]), "overridesName": true,
                    "engineVersion": dice.one(of: ["1.15", "1.15.0", "2.0rc1", "2.0", "2.0.alpha003"]),
                    "hardware": dice.one(of: [["cpu"], ["cpu", "gpu"], ["cpu", "gpu", "ascend"]]),
                    "accelerator": dice.one(of: toolkits),
                    "python": dice.one(of: [.null, "3.7", "3.10", ["3.6", "3.10"]]), "os": dice.one(of: systems),
                ])
        }
    }

    static let words: [KeyValuePairs<String, String>] = [
        ["hardware": "cpu", "allow": "discontinued"], ["prefer": "newest", "allow": "discontinued"],
        ["prefer": "default", "allow": "discontinued", "hardware": "cpu"],
    ]

    static func sample(_ rows: [Row]) -> Sample {
        var sample = Sample(rows: rows)
        sample.engines = [["id": "Engine", "defaultRuntime": "r17"]]
        return sample
    }

    @Test("the order does not depend on the order of rows", arguments: words)
    func rowOrder(_ words: KeyValuePairs<String, String>) throws {
        let rows = Self.rows(200, seed: 7)
        let answer = try Self.sample(rows).resolve(words)
        #expect(answer.names.count == 200)
        var dice = Dice(seed: 8)
        for _ in 0..<5 {
            let shuffled = try Self.sample(rows.shuffled(using: &dice)).resolve(words)
            #expect(shuffled.names == answer.names)
            #expect(shuffled.decidedBy == answer.decidedBy)
        }
    }

    /// That any two, and any three, rank among themselves as they do among all is antisymmetry and transitivity.
    @Test("any few runtimes rank among themselves as they do among all", arguments: words)
    func subsets(_ words: KeyValuePairs<String, String>) throws {
        let rows = Self.rows(100, seed: 9)
        let order = try Self.sample(rows).resolve(words).names
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var dice = Dice(seed: 10)
        for round in 0..<100 {
            let few = rows.shuffled(using: &dice).prefix(2 + round % 2)
            let expected = few.map(\.name).sorted { (place[$0] ?? 0) < (place[$1] ?? 0) }
            let answer = try Self.sample(Array(few)).resolve(words)
            #expect(answer.names == expected)
            #expect(answer.decidedBy != nil)
        }
    }

    static let artifacts: [ModelArtifact] = [
        .sample("1.15.2", python: "3.6", loadsOn: ">=3.7"), .sample("2.0", rules: []),
        .sample(range: ">=1.16,<2", python: "3.7"), .sample(),
    ]

    @Test("with a model to load the order is total too", arguments: artifacts, words)
    func package(_ artifact: ModelArtifact, _ words: KeyValuePairs<String, String>) throws {
        let rows = Self.rows(80, seed: 12)
        let order = try Self.sample(rows).resolve(words, loading: artifact).names
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var dice = Dice(seed: 13)
        for round in 0..<60 {
            let few = rows.filter { place[$0.name] != nil }.shuffled(using: &dice).prefix(2 + round % 2)
            let expected = few.map(\.name).sorted { (place[$0] ?? 0) < (place[$1] ?? 0) }
            let answer = try Self.sample(Array(few)).resolve(words, loading: artifact)
            #expect(answer.names == expected)
            #expect(answer.decidedBy != nil)
        }
    }

    @Test("the order does not depend on which file a row stands in")
    func fileOrder() async throws {
        let rows = Self.rows(60, seed: 11)
        let order = try Self.sample(rows).resolve(Self.words[0]).names
        let shared = Self.sample([]).json
        for names in [["a.json", "b.json"], ["b.json", "a.json"]] {
            try await TemporaryFolder.with { folder in
                _ = try folder.file("0.json", holding: shared)
                for (index, name) in names.enumerated() {
                    let half = rows.enumerated().filter { $0.offset % 2 == index }.map(\.element.json)
                    let text = (["schemaVersion": 1, "runtimes": .array(half)] as JSONValue).text(.compact)
                    _ = try folder.file(name, holding: text)
                }
                let catalog = try Catalog.load([folder.url.path], registry: .empty)
                let answer = try Resolver(catalog: catalog).resolve(.asking(Self.words[0], modelType: "Engine"))
                #expect(answer.names == order)
            }
        }
    }

    @Test("two engines with the same runtime name have a fixed order too")
    func twoEngines() throws {
        var sample = Sample(Row("x", of: "Beta"), Row("x", of: "Alpha"))
        sample.engines = [["id": "Beta"], ["id": "Alpha"]]
        for _ in 1...2 {
            let answer = try sample.resolver().resolve(.asking(["modelType": "Alpha", "modelType": "Beta"]))
            #expect(answer.ranked.map { answer.catalog.runtimes[$0].qualifiedName } == ["Alpha/x", "Beta/x"])
            sample.engines.reverse()
        }
    }
}
