import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Ranking rules") struct RankingRuleTests {
    /// Two runtimes that only one rule tells apart. The better one has the later name, so that the name never helps.
    struct Pair: Sendable, CustomTestStringConvertible {
        let rule: RankingRule
        let better: [String: JSONValue]
        let worse: [String: JSONValue]
        var words: KeyValuePairs<String, String> = [:]
        let because: String
        var testDescription: String { "\(rule): \(because)" }
    }

    static let supportedLegacy: [String: JSONValue] = ["generation": "legacy", "overridesName": true]
    static let unified: [String: JSONValue] = ["generation": "unified", "overridesName": true]

    static func deprecated(_ next: String?) -> [String: JSONValue] {
        let end: [String: JSONValue] = next.map { ["discontinued": ["since": .string($0)]] } ?? [:]
        let events = end.merging(["deprecated": ["since": .null]]) { $1 }
        return ["lifecycle": .object(events.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) })]
    }

    static func toolkit(_ family: String, _ version: String?) -> [String: JSONValue] {
        [
            "accelerator": version.map { ["family": .string(family), "version": .string($0)] } ?? [
                "family": .string(family)
            ]
        ]
    }

    static let announced: [String: JSONValue] = [
        "lifecycle": ["deprecated": ["since": .null], "discontinued": ["announced": true]]
    ]

    static let pairs: [Pair] = [
        Pair(
            rule: .priority, better: ["priority": 1], worse: [:],
            because: "the catalog gives it priority 1, the other 0"),
        Pair(
            rule: .priority, better: [:], worse: ["priority": -1],
            because: "the catalog gives it priority 0, the other -1"),
        Pair(
            rule: .preferDefault, better: ["aliases": ["default"]], worse: [:], words: ["prefer": "default"],
            because: "it is the engine's documented default"),
        Pair(
            rule: .lifecycle, better: [:], worse: deprecated(nil), because: "it is supported, the other deprecated"),
        Pair(
            rule: .lifecycle, better: deprecated(nil), worse: ["lifecycle": ["discontinued": ["since": "2026-01-01"]]],
            words: ["allow": "discontinued"], because: "it is deprecated, the other discontinued"),
        Pair(
            rule: .lifecycle, better: deprecated("2027-12-31"), worse: deprecated("2027-06-30"),
            because: "it ends on 2027-12-31, the other ends on 2027-06-30"),
        Pair(
            rule: .lifecycle, better: deprecated(nil), worse: deprecated("2027-06-30"),
            because: "it has no announced end, the other ends on 2027-06-30"),
        Pair(
            rule: .lifecycle, better: deprecated(nil), worse: announced,
            because: "it has no announced end, the other is to end on a day not published"),
        Pair(
            rule: .lifecycle, better: announced, worse: deprecated("2027-06-30"),
            because: "it is to end on a day not published, the other ends on 2027-06-30"),
        Pair(rule: .recommended, better: ["recommended": true], worse: [:], because: "the platform recommends it"),
        Pair(
            rule: .generation, better: unified, worse: supportedLegacy,
            because: "unified images come before legacy ones"),
        Pair(rule: .generation, better: supportedLegacy, worse: [:], because: "legacy images come before other ones"),
        Pair(
            rule: .engineVersion, better: ["engineVersion": "1.10"], worse: ["engineVersion": "1.9"],
            because: "it holds Engine 1.10, the other 1.9"),
        Pair(
            rule: .engineVersion, better: ["engineVersion": "1.0"], worse: ["engineVersion": "2.0rc1"],
            because: "it holds Engine 1.0, the other 2.0rc1, a pre-release"),
        Pair(
            rule: .engineVersion, better: ["engineVersion": "2.0.rc1"], worse: ["engineVersion": "2.0.alpha003"],
            because: "it holds Engine 2.0.rc1, the other 2.0.alpha003"),
        Pair(
            rule: .hardwareFit, better: ["hardware": ["cpu"]], worse: ["hardware": ["cpu", "gpu"]],
            words: ["hardware": "cpu"], because: "it runs on cpu alone, the other on cpu, gpu"),
        Pair(
            rule: .hardwareFit, better: ["hardware": ["ascend"]], worse: ["hardware": ["cpu", "ascend"]],
            words: ["chip": "910b"], because: "it runs on ascend alone, the other on cpu, ascend"),
        Pair(
            rule: .accelerator, better: toolkit("cuda", "11.2"), worse: toolkit("cuda", "10.2"),
            because: "it holds cuda 11.2, the other 10.2"),
        Pair(
            rule: .accelerator, better: toolkit("cuda", "11.2"), worse: toolkit("cuda", nil),
            because: "it holds cuda 11.2, the other does not say"),
        Pair(
            rule: .accelerator, better: toolkit("cuda", nil), worse: [:],
            because: "it holds cuda, the other states none"),
        Pair(
            rule: .accelerator, better: toolkit("cann", "5.1"), worse: toolkit("cuda", "12.0"),
            because: "it holds cann, the other cuda, and between the two only the name decides"),
        Pair(
            rule: .python, better: ["python": "3.10"], worse: ["python": ["3.8", "3.9"]],
            because: "it holds Python 3.10, the other 3.9"),
        Pair(
            rule: .python, better: ["python": "2.7"], worse: [:], because: "it holds Python 2.7, the other does not say"
        ),
        Pair(
            rule: .os, better: ["os": ["name": "ubuntu", "version": "20.04"]],
            worse: ["os": ["name": "ubuntu", "version": "18.04"]], because: "it holds ubuntu 20.04, the other 18.04"),
        Pair(
            rule: .os, better: ["os": ["name": "euler", "version": "2.8"]],
            worse: ["os": ["name": "ubuntu", "version": "22.04"]],
            because: "it holds euler, the other ubuntu, and between the two only the name decides"),
    ]

    @Test("a rule by itself puts the better runtime first and is named as what decided", arguments: pairs)
    func decides(_ pair: Pair) throws {
        var sample = Sample(Row("a", pair.worse), Row("b", pair.better))
        sample.engines = [["id": "Engine", "defaultRuntime": "default"]]
        if pair.rule != .preferDefault { sample.engines = [["id": "Engine"]] }
        for _ in 1...2 {
            let answer = try sample.resolve(pair.words)
            #expect(answer.names == ["b", "a"])
            #expect(answer.decidedBy == pair.rule)
            #expect(
                answer.reasons.last == "first of 2 that satisfy the request; before 'a' because \(pair.because)")
            sample.rows.reverse()
        }
    }

    @Test("at last the name decides, byte by byte")
    func name() throws {
        let answer = try Sample(Row("b"), Row("B"), Row("a-1"), Row("a")).resolve([:])
        #expect(answer.names == ["B", "a", "a-1", "b"])
        #expect(answer.decidedBy == .name)
        #expect(answer.reasons.last?.hasSuffix("its name comes first, and no other rule tells the two apart") == true)
    }

    @Test("an earlier rule beats every later one")
    func precedence() throws {
        let steps: [[String: JSONValue]] = [
            ["os": ["name": "ubuntu", "version": "22.04"]], ["python": "3.12"],
            ["accelerator": ["family": "cuda", "version": "12.4"]], ["hardware": ["cpu"]], ["engineVersion": "2.0"],
            ["generation": "unified", "overridesName": true], ["recommended": true], ["lifecycle": .null],
            ["aliases": ["default"]], ["priority": 1],
        ]
        let plain: [String: JSONValue] = [
            "hardware": ["cpu", "gpu"], "lifecycle": ["deprecated": ["since": .null]],
        ]
        let rows = steps.enumerated().map { Row("step\($0)", plain.merging($1) { $1 }) } + [Row("name", plain)]
        var sample = Sample(rows: rows.shuffled())
        sample.engines = [["id": "Engine", "defaultRuntime": "default"]]
        let answer = try sample.resolve(["hardware": "cpu", "prefer": "default"])
        #expect(answer.names == (0...9).reversed().map { "step\($0)" } + ["name"])
    }

    @Test("prefer newest leaves out recommendation and naming grammar, prefer recommended leaves out the default")
    func preferences() throws {
        var sample = Sample(
            Row("marked", ["recommended": true]), Row("new", ["engineVersion": "9"]),
            Row("tensorflow_1.0-cpu-py_3.7-ubuntu_18.04-x86_64"), Row("standard"))
        sample.engines = [["id": "Engine", "defaultRuntime": "standard"]]
        #expect(try sample.resolve(["prefer": "recommended"]).names.first == "marked")
        #expect(try sample.resolve(["prefer": "newest"]).names.first == "new")
        #expect(try sample.resolve(["prefer": "newest"]).decidedBy == .engineVersion)
        #expect(try sample.resolve(["prefer": "default"]).names.first == "standard")
        #expect(try sample.resolve(["prefer": "recommended"]).names.last == "standard")
    }

    @Test("the rules are published in this order under these names")
    func published() {
        #expect(
            RankingRule.allCases.map(\.rawValue) == [
                "loads", "priority", "default", "lifecycle", "frameworkVersion", "recommended", "generation",
                "engineVersion", "hardwareFit", "accelerator", "packagePython", "python", "os", "name",
            ])
    }
}
