import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Exact runtimes") struct NamedRuntimeTests {
    static let sample: Sample = {
        var sample = Sample(
            Row("python3.6", ["hardware": ["cpu", "gpu"], "python": "3.6", "aliases": ["py36"]]),
            Row("python3.7", ["hardware": ["cpu"], "python": "3.7"]),
            Row("python3.6", of: "Other", ["python": "3.6"]),
            Row("unique", of: "Other", ["aliases": ["python3.7"]]))
        sample.engines = [["id": "Engine", "aliases": ["eng"]], ["id": "Other"]]
        return sample
    }()

    @Test(
        "a runtime is found by name, alias or ENGINE/NAME",
        arguments: [
            ("Engine", "python3.6", "Engine/python3.6"), ("Other", "python3.6", "Other/python3.6"),
            (nil, "Other/python3.6", "Other/python3.6"), (nil, "ENG/py36", "Engine/python3.6"),
            ("eng", "Engine/python3.6", "Engine/python3.6"), (nil, "unique", "Other/unique"),
            (nil, "py36", "Engine/python3.6"), ("Other", "python3.7", "Other/unique"),
        ] as [(String?, String, String)])
    func found(_ modelType: String?, _ text: String, _ expected: String) throws {
        let answer = try Self.sample.resolve(["runtime": text], modelType: modelType)
        #expect(answer.runtime?.qualifiedName == expected)
        #expect(answer.ranked.count == 1)
        #expect(answer.decidedBy == nil)
        #expect(answer.reasons.last == "it is the runtime asked for, and contradicts nothing of the request")
    }

    @Test("within an engine a name counts for more than another runtime's alias")
    func nameBeforeAlias() throws {
        let sample = Sample(Row("a", ["aliases": ["b"]]), Row("b"))
        #expect(try sample.resolve(["runtime": "b"]).names == ["b"])
        #expect(try sample.resolve(["runtime": "a"]).names == ["a"])
    }

    @Test("a runtime that contradicts the request is not replaced by another, and the answer says what contradicts")
    func contradiction() throws {
        let answer = try Self.sample.resolve(["runtime": "python3.6", "python": "3.7", "hardware": "ascend"])
        #expect(answer.runtime == nil)
        #expect(answer.examined == 1)
        #expect(answer.eliminated.map { "\($0.constraint) \($0.count)" } == ["hardware 1", "python 1"])
        #expect(answer.candidates.map(\.runtime.name) == ["python3.6"])
        #expect(answer.verdict("runtime", of: "python3.6")?.verdict == .satisfied)
        #expect(answer.verdict("python", of: "python3.6")?.verdict == .unsatisfied)
        #expect(answer.verdict("hardware", of: "python3.6")?.verdict == .unsatisfied)
    }

    @Test("nearest offers to change the request, or another runtime, named so that it is understood")
    func nearest() throws {
        let byEngine = try Self.sample.resolve(["runtime": "python3.6", "python": "3.7"])
        #expect(byEngine.nearestTexts == ["python 3.6 -> python3.6", "runtime python3.7 -> python3.7"])
        let byName = try Self.sample.resolve(["runtime": "Engine/python3.6", "python": "3.7"], modelType: nil)
        #expect(byName.nearestTexts == ["python 3.6 -> python3.6", "runtime Engine/python3.7 -> python3.7"])
    }

    @Test("a runtime that alone is asked for needs no model type, and its engine is understood")
    func understood() throws {
        let answer = try Self.sample.resolve(["runtime": "unique"], modelType: nil)
        #expect(answer.engines == ["Other"])
        #expect(answer.understoodRequest.first?.value == "Other")
    }
}
