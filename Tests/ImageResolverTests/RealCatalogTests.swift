import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// Answers that must hold whatever becomes of the rules.
@Suite("The built-in catalog") struct RealCatalogTests {
    @Test(
        "well-known requests have well-known answers",
        arguments: [
            (
                "PyTorch", ["hardware": "ascend", "python": "3.7"],
                "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64"
            ),
            ("pytorch", ["cann": "6.3"], "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64"),
            ("PyTorch", ["hardware": "gpu"], "pytorch_1.8.2-cuda_11.1-py_3.7-ubuntu_18.04-x86_64"),
            ("TensorFlow", ["hardware": "cpu"], "tensorflow_2.6.0-cuda_11.2-py_3.7-ubuntu_18.04-x86_64"),
            ("tf", ["hardware": "cpu", "engineVersion": "1.13", "python": "3.6"], "tf1.13-python3.6-cpu"),
            ("tensorflow", ["hardware": "npu"], "tensorflow_1.15.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64"),
            ("MindSpore", ["hardware": "ascend"], "mindspore_2.0.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64"),
            ("MindSpore", ["hardware": "cpu"], "mindspore_1.7.0-cpu-py_3.7-ubuntu_18.04-x86_64"),
            ("Caffe", ["hardware": "gpu", "python": "2.7"], "python2.7-gpu"),
        ] as [(String, KeyValuePairs<String, String>, String)])
    func known(_ engine: String, _ words: KeyValuePairs<String, String>, _ name: String) throws {
        #expect(try RealCatalog.resolve(engine, words).runtime?.name == name)
    }

    @Test(
        "a variable that the image does not depend on is told, one that it does is not",
        arguments: [
            ("gpu", "registry", true), ("gpu", "publishedRegistry", false), ("gpu", "region", false),
            ("ascend", "registry", false), ("ascend", "publishedRegistry", true), ("ascend", "region", false),
        ])
    func variables(_ hardware: String, _ variable: String, _ isTold: Bool) throws {
        var request = ResolutionRequest(asOf: try CalendarDate(parsing: "2026-11-20"))
        request.modelTypes = ["PyTorch"]
        request.hardware = [hardware]
        request.purposes = ["inference"]
        request.variables = [variable: "example.org"]
        let answer = try Resolver(catalog: try RealCatalog.modelarts.get()).resolve(request)
        #expect(answer.warnings.contains { $0.code == "unused-variable" } == isTold)
    }

    @Test("an old Python on GPU resolves to the old image, with its deprecation and a replacement that keeps the GPU")
    func oldPython() throws {
        let answer = try RealCatalog.resolve("tensorflow", ["hardware": "gpu", "python": "2.7"])
        #expect(answer.names.first == "tf1.13-python2.7-gpu")
        #expect(
            answer.warning("deprecated")?.hasPrefix("'tf1.13-python2.7-gpu' is deprecated (date not published)") == true
        )
        let replacement = try #require(answer.warning("replacement"))
        #expect(replacement.contains("tensorflow_1.15.5-cuda_11.4-py_3.8-ubuntu_20.04-x86_64"))
        #expect(replacement.contains("engine 1.13 -> 1.15.5, python 2.7 -> 3.8"))
    }

    @Test("the platform's default is found although it is deprecated, with a warning")
    func platformDefault() throws {
        let answer = try RealCatalog.resolve("TensorFlow", ["prefer": "default"])
        #expect(answer.names.first == "python2.7")
        #expect(answer.decidedBy == .preferDefault)
        #expect(answer.warnings.map(\.code).prefix(3) == ["deprecated", "announced", "replacement"])
        #expect(
            try RealCatalog.resolve("TensorFlow", ["prefer": "default", "allow": "supported"]).warning("not-default")
                != nil)
    }

    @Test(
        "every spelling of an engine is that engine",
        arguments: ["sklearn", "Scikit-Learn", "scikit learn", "SKLEARN", "Scikit_Learn", "scikit_learn"])
    func spelling(_ word: String) throws {
        let answer = try RealCatalog.resolve(word)
        #expect(answer.engines == ["Scikit_Learn"])
        #expect(answer.runtime?.qualifiedName == "Scikit_Learn/python3.6")
    }

    @Test("an engine without such hardware is refused with a verdict on each of its runtimes")
    func noSuchHardware() throws {
        let answer = try RealCatalog.resolve("MXNet", ["hardware": "ascend"])
        #expect(answer.runtime == nil)
        let catalog = try RealCatalog.modelarts.get()
        let engine = try #require(catalog.engine(named: "MXNet"))
        #expect(answer.candidates.count == catalog.runtimes(ofEngine: engine).count)
        #expect(
            answer.candidates.allSatisfy {
                $0.verdicts.contains { $0.constraint == "hardware" && $0.verdict == .unsatisfied }
            })
        #expect(answer.nearestTexts == ["hardware cpu -> python3.7", "hardware gpu -> python3.7"])
    }

    @Test("a machine never gets the image of another architecture, and where nobody says which it is, a warning")
    func arm() throws {
        #expect(try RealCatalog.resolve("PyTorch", ["hardware": "cpu", "architecture": "arm64"]).runtime == nil)
        for engine in try RealCatalog.modelarts.get().engines {
            for architecture in Architecture.allCases {
                let answer = try RealCatalog.resolve(engine.id, [("architecture", architecture.name)])
                for index in answer.ranked {
                    let has = answer.catalog.runtimes[index].architectures
                    #expect(has.isEmpty || has.contains(architecture))
                }
                let isUnknown = answer.runtime?.architectures.isEmpty == true
                #expect(isUnknown == (answer.warning("unknown-architecture") != nil))
            }
        }
    }

    @Test("Python 3.1 is not Python 3.10")
    func pythonPrefix() throws {
        #expect(try RealCatalog.resolve("PyTorch", ["python": "3.1", "purpose": "training"]).runtime == nil)
        #expect(
            try RealCatalog.resolve("PyTorch", ["python": "3.10", "purpose": "training"]).names
                == ["pytorch_2.1.0-cuda_12.1-py_3.10.6-ubuntu_22.04-x86_64"])
    }

    @Test("a misspelt engine is refused with the right one")
    func misspelt() throws {
        let error = #expect(throws: RequestProblem.self) { try RealCatalog.resolve("pytroch") }
        #expect(error?.description == "unknown engine 'pytroch'; did you mean 'PyTorch'?")
    }

    @Test("every runtime is found by its name as ENGINE/NAME, with an image")
    func everyRuntime() throws {
        let catalog = try RealCatalog.modelarts.get()
        for runtime in catalog.runtimes {
            let words = [("runtime", runtime.qualifiedName), ("allow", "discontinued")]
            let answer = try Resolver(catalog: catalog).resolve(.asking(words))
            #expect(answer.runtime?.qualifiedName == runtime.qualifiedName)
            _ = try answer.image(of: runtime)
        }
    }

    @Test("a list of Ascend runtimes has all of them, of both architectures")
    func ascend() throws {
        let list = try RealCatalog.list(["hardware": "ascend"])
        let catalog = try RealCatalog.modelarts.get()
        let ascend = HardwareSet(index: try #require(catalog.hardware.hardware(named: "ascend")))
        #expect(list.count == catalog.runtimes.count { $0.hardware.isSuperset(of: ascend) })
        #expect(Set(list.flatMap(\.architectures)).isSuperset(of: [.x86_64, .aarch64]))
        #expect(Set(list.map(\.qualifiedName)).count == list.count)
        let engines = list.map(\.engineIndex)
        #expect(engines == engines.sorted())
    }

    @Test("the newest final CANN for a chip and a system has a reference that can be pulled")
    func cann() throws {
        let catalog = try RealCatalog.ascendHub.get()
        let answer = try Resolver(catalog: catalog).resolve(
            .asking(["chip": "910B", "os": "openeuler", "architecture": "arm64"], modelType: "CANN"))
        let runtime = try #require(answer.runtime)
        #expect(runtime.engineVersion?.isPreRelease == false)
        let finals = answer.ranked.compactMap { catalog.runtimes[$0].engineVersion }.filter { !$0.isPreRelease }
        #expect(finals.max() == runtime.engineVersion)
        let image = try answer.image(of: runtime)
        #expect("\(image)".hasPrefix("quay.io/ascend/cann:"))
        #expect(try ImageReference(parsing: "\(image)") == image)
        #expect(image.tag?.contains("910b-openeuler") == true)
    }
}
