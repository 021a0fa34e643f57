import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Requests that cannot be answered") struct RequestProblemTests {
    static let sample: Sample = {
        var sample = Sample(
            Row("python3.6", ["os": ["name": "ubuntu", "version": "18.04"], "aliases": ["old"]]),
            Row("torch_1.8", ["hardware": ["gpu"], "accelerator": ["family": "cuda", "version": "10.2"]]),
            Row("python3.6", of: "Other"),
            Row(
                "onlyOther", of: "Other",
                ["hardware": ["ascend"], "accelerator": ["family": "cann", "version": "8.0"]]),
            Row("mixed", of: "Other", ["hardware": ["gpu"], "accelerator": ["family": "cuda", "version": "10.2"]]))
        sample.engines = [["id": "Engine", "aliases": ["eng"]], ["id": "Other"]]
        sample.drivers = [Sample.driver("cuda", ">=10", ">=440"), Sample.driver("cann", ">=8", ">=24")]
        return sample
    }()

    static func problem(_ words: KeyValuePairs<String, String>, _ modelType: String?) throws -> RequestProblem? {
        do {
            _ = try sample.resolve(words, modelType: modelType)
            return nil
        } catch let problem as RequestProblem {
            return problem
        }
    }

    @Test(
        "an unknown word is refused with the nearest known ones",
        arguments: [
            ("Engin", [:], "unknown-engine", "unknown engine 'Engin'; did you mean 'Engine'?"),
            ("", [:], "unknown-engine", "unknown engine ''; known are Engine, Other"),
            ("zzz", [:], "unknown-engine", "unknown engine 'zzz'; known are Engine, Other"),
            ("eng", ["hardware": "gpus"], "unknown-hardware", "unknown hardware 'gpus'; did you mean 'gpu'?"),
            ("eng", ["hardware": "nvida"], "unknown-hardware", "unknown hardware 'nvida'; did you mean 'nvidia'?"),
            ("eng", ["hardware": "tpu9"], "unknown-hardware", "unknown hardware 'tpu9'; known are cpu, gpu, ascend"),
            ("eng", ["chip": "ascend-910c"], "unknown-chip", "did you mean 'ascend-910' or 'ascend-910b'?"),
            ("eng", ["chip": "h100"], "unknown-chip", "known are ascend-910, ascend-910b"),
            ("eng", ["purpose": "inferense"], "unknown-purpose", "did you mean 'inference'?"),
            ("eng", ["os": "centos_7"], "unknown-os", "unknown operating system 'centos'; known are ubuntu"),
            ("eng", ["os": "ubunto"], "unknown-os", "did you mean 'ubuntu'?"),
            ("eng", ["rocm": "6.0"], "unknown-accelerator", "unknown accelerator 'rocm'; known are cann, cuda"),
            (
                "eng", ["runtime": "python3.7"], "unknown-runtime",
                "unknown runtime 'python3.7'; did you mean 'python3.6'?"
            ),
            ("eng", ["runtime": "nonsense"], "unknown-runtime", "known are Engine/python3.6, Engine/torch_1.8"),
            (nil, ["runtime": "TORCH-1.8"], "unknown-runtime", "did you mean 'torch_1.8'?"),
            (nil, ["runtime": "onlyothers"], "unknown-runtime", "did you mean 'onlyOther'?"),
            (nil, ["runtime": "nonsense"], "unknown-runtime", "torch_1.8, Other/python3.6 and 2 more"),
            (nil, ["runtime": "Othr/python3.6"], "unknown-engine", "did you mean 'Other'?"),
            ("eng", ["variables.regon": "x"], "unknown-variable", "unknown variable 'regon'; did you mean 'region'?"),
        ] as [(String?, KeyValuePairs<String, String>, String, String)])
    func unknown(_ modelType: String?, _ words: KeyValuePairs<String, String>, _ code: String, _ text: String) throws {
        let problem = try #require(try Self.problem(words, modelType))
        #expect(problem.code == code)
        #expect(problem.description.contains(text), "\(problem)")
    }

    @Test("what is said when words are known but do not tell which runtime is meant")
    func unclear() throws {
        #expect(
            try Self.problem([:], nil)?.description
                == "the model type is missing; give --model-type, one of Engine, Other")
        #expect(try Self.problem([:], nil) == .missingModelType(known: ["Engine", "Other"]))
        #expect(
            try Self.problem(["runtime": "python3.6"], nil)?.description
                == "several runtimes are called 'python3.6'; give one of 'Engine/python3.6', 'Other/python3.6'")
        #expect(
            try Self.problem(["runtime": "onlyOther"], "eng")?.description
                == "'onlyOther' is not a runtime of Engine; it belongs to Other")
        #expect(
            try Self.problem(["runtime": "Other/python3.6"], "eng")?.description
                == "'Other/python3.6' is not a runtime of Engine; it belongs to Other")
        #expect(
            try Self.problem(["driver": "450"], "Other")?.description
                == "driver '450' may be one for cann or for cuda; say which hardware it drives with --hardware")
    }

    @Test("an unknown word is refused before anything is answered, whatever else is asked")
    func everyWordCounts() throws {
        #expect(try Self.problem(["hardware": "gpu", "hardware": "gpuu"], "eng")?.code == "unknown-hardware")
        #expect(try Self.problem(["engineVersion": "99", "variables.zone": "x"], "eng")?.code == "unknown-variable")
        #expect(throws: RequestProblem.self) { try Self.sample.resolver().list(.asking(["hardware": "gpuu"])) }
    }

    @Test(
        "suggestions for scripts are the nearest words, else the known ones",
        arguments: [
            ("Engin", [:], ["Engine"]), ("zzz", [:], ["Engine", "Other"]), (nil, [:], ["Engine", "Other"]),
            (nil, ["runtime": "python3.6"], ["Engine/python3.6", "Other/python3.6"]),
            ("eng", ["runtime": "onlyOther"], ["Other"]), ("Other", ["driver": "450"], ["cann", "cuda"]),
        ] as [(String?, KeyValuePairs<String, String>, [String])])
    func suggestions(_ modelType: String?, _ words: KeyValuePairs<String, String>, _ expected: [String]) throws {
        #expect(try Self.problem(words, modelType)?.suggestions == expected)
    }

    @Test("a catalog without such words says that it has none")
    func none() throws {
        var sample = Sample(Row("a"))
        sample.hardware = [["id": "cpu"]]
        #expect(throws: RequestProblem.unknown(kind: .chip, word: "910b", nearest: [], known: [])) {
            try sample.resolve(["chip": "910b"])
        }
        let problem = RequestProblem.unknown(kind: .chip, word: "910b", nearest: [], known: [])
        #expect(problem.description == "unknown chip '910b'; the catalog has none")
    }
}
