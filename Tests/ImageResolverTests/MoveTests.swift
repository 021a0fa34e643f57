import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Moves") struct MoveTests {
    typealias Facets = [String: JSONValue]

    static func cuda(_ version: String) -> Facets {
        ["hardware": ["gpu"], "accelerator": ["family": "cuda", "version": .string(version)]]
    }

    static func chips(_ id: String...) -> Facets { ["hardware": ["ascend"], "chips": .strings(id)] }

    @Test("moves are ordered by what they ask")
    func order() {
        #expect(Move.allCases.shuffled().sorted() == [.dropIn, .minor, .breaking])
        #expect(Move.allCases.map(\.rawValue) == ["drop-in", "minor", "breaking"])
    }

    @Test(
        "each change has its weight and says what changes",
        arguments: [
            ([:], [:], .dropIn, nil),
            (["engineVersion": "1.8"], ["engineVersion": "1.8.0"], .dropIn, nil),
            (["engineVersion": "1.8.0"], ["engineVersion": "1.8.1"], .minor, "engine 1.8.0 -> 1.8.1"),
            (["engineVersion": "1.8.1"], ["engineVersion": "1.8.0"], .minor, "engine 1.8.1 -> 1.8.0"),
            (["engineVersion": "1.8.0"], ["engineVersion": "1.15.0"], .minor, "engine 1.8.0 -> 1.15.0"),
            (["engineVersion": "2.0rc1"], ["engineVersion": "2.0"], .minor, "engine 2.0rc1 -> 2.0"),
            (["engineVersion": "1.15"], ["engineVersion": "1.8"], .breaking, "engine 1.15 -> 1.8"),
            (["engineVersion": "1.15"], ["engineVersion": "2.1"], .breaking, "engine 1.15 -> 2.1"),
            (["engineVersion": "2.1"], ["engineVersion": "1.15"], .breaking, "engine 2.1 -> 1.15"),
            (["engineVersion": "0.18.1"], ["engineVersion": "0.18.2"], .minor, "engine 0.18.1 -> 0.18.2"),
            (["engineVersion": "0.18.1"], ["engineVersion": "0.23"], .breaking, "engine 0.18.1 -> 0.23"),
            (["engineVersion": "2"], ["engineVersion": "2.1"], .minor, "engine 2 -> 2.1"),
            (["python": "3.6"], ["python": "3.7"], .minor, "python 3.6 -> 3.7"),
            (["python": "2.7"], ["python": "3.7"], .breaking, "python 2.7 -> 3.7"),
            (["python": "3.7"], ["python": "3.6"], .breaking, "python 3.7 -> 3.6"),
            (["python": "3.7"], ["python": ["3.6", "3.7"]], .dropIn, nil),
            (["python": ["2.7", "3.6"]], ["python": "3.6"], .breaking, "python 2.7, 3.6 -> 3.6"),
            (["python": ["3.6", "3.7"]], ["python": "3.7"], .minor, "python 3.6, 3.7 -> 3.7"),
            ([:], ["python": "3.7"], .minor, "python not stated -> 3.7"),
            (["python": "3.7"], [:], .minor, "python 3.7 -> not stated"),
            (
                ["architectures": ["x86_64"]], ["architectures": ["aarch64"]], .breaking,
                "architecture x86_64 -> aarch64"
            ),
            (["architectures": ["x86_64"]], ["architectures": ["aarch64", "x86_64"]], .dropIn, nil),
            (
                ["architectures": ["aarch64", "x86_64"]], ["architectures": ["x86_64"]], .breaking,
                "architecture aarch64, x86_64 -> x86_64"
            ),
            ([:], ["architectures": ["x86_64"]], .minor, "architecture not stated -> x86_64"),
            (cuda("10.2"), cuda("11.4"), .minor, "accelerator cuda 10.2 -> cuda 11.4"),
            (cuda("11.4"), cuda("10.2"), .minor, "accelerator cuda 11.4 -> cuda 10.2"),
            (
                cuda("11.4"), ["hardware": ["gpu"], "accelerator": ["family": "rocm"]], .breaking,
                "accelerator cuda 11.4 -> rocm"
            ),
            (["hardware": ["gpu"]], cuda("11.4"), .minor, "accelerator not stated -> cuda 11.4"),
            (cuda("11.4"), ["hardware": ["gpu"]], .minor, "accelerator cuda 11.4 -> not stated"),
            // a toolkit is nothing to a runtime that needs none
            ([:], cuda("11.4").merging(["hardware": ["cpu", "gpu"]]) { $1 }, .dropIn, nil),
            (chips("ascend-910"), chips("ascend-910b"), .breaking, "chips ascend-910 -> ascend-910b"),
            (chips("ascend-910"), chips("ascend-910", "ascend-910b"), .dropIn, nil),
            (chips("ascend-910"), ["hardware": ["ascend"]], .dropIn, nil),
            (["hardware": ["ascend"]], chips("ascend-910b"), .minor, "chips any -> ascend-910b"),
            (["os": ["name": "ubuntu"]], ["os": ["name": "euler"]], .minor, "os ubuntu -> euler"),
            ([:], ["os": ["name": "ubuntu", "version": "18.04"]], .minor, "os not stated -> ubuntu 18.04"),
            (["hardware": ["cpu", "gpu"]], [:], .breaking, "gpu lost"),
            ([:], ["hardware": ["cpu", "gpu"]], .dropIn, nil),
        ] as [(Facets, Facets, Move, String?)])
    func weight(_ before: Facets, _ after: Facets, _ move: Move, _ change: String?) throws {
        let found = try ReplacementTests.replacement(
            ReplacementTests.old(before, events: ["deprecated": ["since": .null], "replacement": "new"]),
            [Row("new", after)])
        #expect(found?.move == move)
        #expect(found?.changes == (change.map { [$0] } ?? []))
    }

    @Test("the largest of several changes is the move's")
    func largest() throws {
        let old = ReplacementTests.old(["engineVersion": "1.8.0", "python": "2.7"])
        let found = try ReplacementTests.replacement(old, [Row("new", ["engineVersion": "1.15.0", "python": "3.7"])])
        #expect(found?.move == .breaking)
        #expect(found?.changes == ["engine 1.8.0 -> 1.15.0", "python 2.7 -> 3.7"])
    }

    @Test("another engine breaks, even of the same version")
    func otherEngine() throws {
        var sample = Sample(
            ReplacementTests.old(events: ["deprecated": ["since": .null], "replacement": "Other/new"]),
            Row("new", of: "Other"))
        sample.engines = [["id": "Engine"], ["id": "Other"]]
        let date = try CalendarDate(parsing: ResolutionRequest.today)
        let found = try sample.resolver().replacement(for: 0, on: [], asOf: date)
        #expect(found?.move == .breaking)
        #expect(found?.changes == ["engine 1.0 -> Other 1.0"])
    }

    @Test("hardware that was not to be kept breaks nothing when it goes")
    func otherHardware() throws {
        let old = ReplacementTests.old(["hardware": ["cpu", "gpu"]])
        let found = try ReplacementTests.replacement(old, [Row("new")], on: ["cpu"])
        #expect(found?.changes == ["gpu lost"])
        #expect(found?.move == .minor)
    }
}
