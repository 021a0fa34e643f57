import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Nearest answers") struct NearestTests {
    static let versions = Sample(
        rows: ["1.8", "1.11.0", "2.1.0", "2.1.1", "2.6.0rc1"].map { version in
            Row("e\(version)", ["engineVersion": .string(version), "python": "3.9"])
        })

    @Test(
        "the smallest change is offered with the value to ask for, the nearest value first",
        arguments: [
            (["engineVersion": "2.0"], ["2.1.0 -> e2.1.0", "1.11.0 -> e1.11.0", "2.1.1 -> e2.1.1", "1.8 -> e1.8"]),
            (["engineVersion": "9"], ["2.6.0rc1 -> e2.6.0rc1", "2.1.1 -> e2.1.1", "2.1.0 -> e2.1.0"]),
            (["engineVersion": "0.1"], ["1.8 -> e1.8", "1.11.0 -> e1.11.0", "2.1.0 -> e2.1.0"]),
        ] as [(KeyValuePairs<String, String>, [String])])
    func versionNeighbours(_ words: KeyValuePairs<String, String>, _ expected: [String]) throws {
        let nearest = try Self.versions.resolve(words).nearestTexts
        #expect(Array(nearest.prefix(expected.count)) == expected.map { "engineVersion \($0)" })
        #expect(nearest.count == 5)
    }

    @Test("each wish can be what has to change")
    func eachKey() throws {
        let sample = Sample(
            Row(
                "cuda",
                [
                    "engineVersion": "2.1.0", "hardware": ["gpu"], "python": "3.7", "architectures": ["x86_64"],
                    "accelerator": ["family": "cuda", "version": "10.1"], "purposes": ["training"],
                    "os": ["name": "ubuntu", "version": "18.04"], "chips": ["ascend-910"],
                    "lifecycle": ["deprecated": ["since": .null]],
                ]), Row("other", of: "Other", ["os": ["name": "euler"], "hardware": ["ascend"]]))
        var both = sample
        both.engines = [["id": "Engine"], ["id": "Other"]]
        let asked: [(String, String, String)] = [
            ("engineVersion", "3", "engineVersion 2.1.0"), ("hardware", "ascend", "hardware gpu"),
            ("chip", "910b", "chip ascend-910"), ("cuda", "11", "cuda 10.1"), ("cann", "6", "cann -"),
            ("architecture", "arm64", "architecture x86_64"), ("python", "3.10", "python 3.7"),
            ("os", "euler_2.8", "os ubuntu_18.04"), ("purpose", "inference", "purpose training"),
            ("generation", "legacy", "generation other"), ("allow", "supported", "allow deprecated"),
        ]
        for (key, value, change) in asked {
            #expect(try both.resolve([key: value]).nearestTexts == ["\(change) -> cuda"], "\(key)")
        }
    }

    @Test("what a runtime does not say can only be left out")
    func leftOut() throws {
        let sample = Sample(Row("silent"), Row("other", of: "Other", ["os": ["name": "euler"]]))
        var both = sample
        both.engines = [["id": "Engine"], ["id": "Other"]]
        for (key, value) in [("python", "3.7"), ("architecture", "arm64"), ("os", "euler")] {
            #expect(try both.resolve([key: value]).nearestTexts == ["\(key) - -> silent"])
        }
    }

    @Test("a key is not left out where there is a value to ask for")
    func valueBeforeNothing() throws {
        let sample = Sample(Row("silent"), Row("py", ["python": "2.7"]))
        #expect(try sample.resolve(["python": "3.7"]).nearestTexts.contains("python 2.7 -> py"))
        let twelve = Sample(Row("silent"), Row("py", ["python": "3.9"]))
        #expect(try twelve.resolve(["python": "3.7"]).nearestTexts == ["python 3.9 -> py"])
    }

    @Test("sets of changes are smallest: none contains another that would do")
    func smallest() throws {
        let sample = Sample(
            Row("a", ["hardware": ["gpu"], "python": "3.7"]), Row("b", ["hardware": ["cpu"], "python": "3.9"]),
            Row("c", ["hardware": ["cpu"], "python": "3.7", "purposes": ["training"]]))
        let answer = try sample.resolve(["hardware": "gpu", "python": "3.9", "purpose": "inference"])
        #expect(answer.nearestTexts == ["python 3.7 -> a", "hardware cpu -> b"])
        let two = try sample.resolve(["hardware": "ascend", "python": "3.8"])
        #expect(two.nearestTexts.prefix(2) == ["hardware cpu, python 3.9 -> b", "hardware gpu, python 3.7 -> a"])
        #expect(two.nearest.allSatisfy { $0.change.count == 2 })
    }

    @Test("an image for two kinds of hardware is two proposals, and the runtime named is what they resolve to")
    func twoWays() throws {
        let sample = Sample(
            Row("both", ["hardware": ["cpu", "gpu"]]), Row("cpu", ["hardware": ["cpu"]]))
        #expect(
            try sample.resolve(["hardware": "ascend"]).nearestTexts == ["hardware cpu -> cpu", "hardware gpu -> both"])
    }

    @Test("an answered request has no nearest ones")
    func satisfied() throws {
        #expect(try Self.versions.resolve([:]).nearest.isEmpty)
    }
}
