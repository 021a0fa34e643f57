import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// What an import comes to: whose model it is, which runtime, and what is said about it.
@Suite struct ImportExaminationTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private static func configuration(_ type: String?, _ more: String = "") -> String {
        let type = type.map { ", \"model_type\": \"\($0)\"" } ?? ""
        return "{\"model_algorithm\": \"image_classification\"\(type)\(more)}"
    }

    // MARK: model type

    @Test("whose model it is: the import says, else config.json, else the files")
    func precedence() async throws {
        let configured = ["config.json": Self.configuration("TensorFlow")]
        let said = try await fixture.answer(model: "tf_savedmodel", configured) { $0.modelType = "tensorflow" }
        #expect(said.engine == "TensorFlow" && said.decisions.first?.from == "the import")
        let read = try await fixture.answer(model: "tf_savedmodel", configured)
        #expect(read.engine == "TensorFlow" && read.decisions.first?.from == "config.json")
        let seen = try await fixture.answer(model: "tf_savedmodel")
        #expect(seen.engine == "TensorFlow" && seen.decisions.first?.from.hasPrefix("saved_model.pb") == false)
        #expect(seen.decisions.first?.from.contains("saved_model.pb") == true)
    }

    @Test("nothing says whose model it is")
    func unknown() async throws {
        let answer = try await fixture.answer(["notes.txt": "x"])
        #expect(answer.codes(.error).contains("model-type-unknown") && !answer.isAccepted)
    }

    @Test("files of one engine under the name of another are refused, and the two names told")
    func mismatch() async throws {
        let answer = try await fixture.answer(
            model: "tf_savedmodel", ["config.json": Self.configuration("PyTorch")])
        let finding = try #require(answer.finding("model-type-mismatch"))
        #expect(finding.severity == .error && finding.file == "model/config.json" && finding.pointer == "/model_type")
        #expect(finding.message.contains("'PyTorch'") && finding.message.contains("TensorFlow"))
    }

    @Test("an import that contradicts config.json is told, and goes by the import")
    func contradictions() async throws {
        let files = ["config.json": Self.configuration("PyTorch", ", \"runtime\": \"python2.7\"")]
        let answer = try await fixture.answer(model: "tf_savedmodel", files) {
            ($0.modelType, $0.runtime) = ("TensorFlow", "tf9")
        }
        #expect(answer.codes(.warning).isSuperset(of: ["model-type-overridden", "runtime-overridden"]))
        #expect(answer.codes(.error).contains("unknown-runtime"))
    }

    @Test(
        "a model type that nobody knows",
        arguments: [("Pytorhc", "did you mean 'PyTorch'?"), ("xyzzy", "known: 'Caffe', 'Custom', 'Image'")])
    func unknownModelType(word: String, offer: String) throws {
        let answer = try fixture.answer {
            ($0.modelType, $0.location) = (word, .obs(bucket: "bucket", path: "a/"))
        }
        let finding = try #require(answer.finding("import-model-type"))
        #expect(finding.remedy?.hasPrefix(offer) == true)
        #expect(answer.findings.first { $0.finding == finding }?.platformCode == "ModelArts.3053")
    }

    // MARK: no model

    @Test(
        "a package without a model of its model type is refused, by the rules of the engine",
        arguments: [
            ("TensorFlow", 3), ("PyTorch", 1), ("MindSpore", 1), ("MXNet", 2), ("Caffe", 2), ("Spark_MLlib", 1),
            ("XGBoost", 1), ("Scikit_Learn", 1),
        ])
    func noModel(type: String, count: Int) async throws {
        for more in [[:], ["model.onnx": "\u{8}\u{7}", "model.safetensors": "x", "tmp.om": ""]] {
            let answer = try await fixture.answer(
                ["config.json": Self.configuration(type), "customize_service.py": "x = 1"].merging(more) { $1 })
            #expect(answer.findings.count { $0.finding.code == "model-file-missing" } == count)
            #expect(!answer.isAccepted && answer.finding("model-file-missing")?.remedy != nil)
        }
        let said = try await fixture.answer(["notes.txt": "x"]) { $0.modelType = type }
        #expect(said.codes(.error).isSuperset(of: ["model-file-missing", "config-missing"]))
    }

    @Test("a model in an image has none of an engine's files", arguments: ["Image", "Custom"])
    func imageWithoutModel(type: String) async throws {
        let answer = try await fixture.answer(["config.json": Self.configuration(type)]) {
            ($0.source, $0.modelType) = (.container, type)
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.finding("model-file-missing") == nil)
    }

    @Test("files of another engine are one fault, and not that the model type's own are missing")
    func otherFiles() async throws {
        let answer = try await fixture.answer(
            model: "tf_savedmodel", ["config.json": Self.configuration("PyTorch")])
        #expect(answer.finding("model-type-mismatch") != nil)
        #expect(answer.findings.allSatisfy { !$0.finding.message.contains("*.pth") })
    }

    @Test("a model file alone has no config.json, which is told as the rest is")
    func singleFile() throws {
        let file = ImportFixture.models.appendingPathComponent("pytorch_legacy/model.pth").path
        let answer = try fixture.answer(at: file)
        #expect(answer.finding("config-missing")?.severity == .warning && answer.isAccepted)
        let other = try fixture.answer(at: #filePath) { $0.modelType = "PyTorch" }
        #expect(other.codes(.error) == ["model-file-missing"] && other.finding("config-missing") == nil)
    }

    @Test("an empty folder has neither")
    func emptyFolder() async throws {
        let answer = try await fixture.answer([:])
        #expect(answer.codes(.error) == ["config-missing", "model-type-unknown"])
        let said = try await fixture.answer([:]) { $0.modelType = "PyTorch" }
        #expect(said.codes(.error) == ["config-missing", "model-file-missing"])
    }

    // MARK: a configuration that cannot be read

    @Test(
        "nothing follows from a configuration that cannot be read",
        arguments: [
            "{\"model_type\": \"PyTorch\", \"runtime\": \"pyt", "[]", "", "{\"model_type\": \"PyTorch\" \"runtime\" 3}",
        ])
    func lostConfiguration(text: String) async throws {
        let answer = try await fixture.answer(model: "pytorch_legacy", ["config.json": text])
        #expect(answer.codes(.error).allSatisfy { $0.hasPrefix("config-") } && !answer.isAccepted)
        #expect(answer.codes(.warning).isDisjoint(with: Self.guesses))
        #expect(answer.runtime == nil && answer.image == nil)
        let named = try await fixture.answer(model: "pytorch_legacy", ["config.json": text]) {
            $0.runtime = "pytorch_1.8.2-cuda_11.1-py_3.7-ubuntu_18.04-x86_64"
        }
        #expect(named.runtime != nil)
    }

    @Test("a runtime that is no text is not forgotten for another", arguments: ["3.6", "{}", "[\"python3.6\"]"])
    func unreadRuntime(value: String) async throws {
        let answer = try await fixture.answer(
            model: "pytorch_legacy", ["config.json": Self.configuration("PyTorch", ", \"runtime\": \(value)")])
        #expect(answer.codes(.error) == ["config-wrong-type"] && answer.runtime == nil)
        #expect(answer.codes(.warning).isDisjoint(with: Self.guesses))
    }

    /// What follows from the choice of a runtime that nobody named.
    private static let guesses: Set<String> = [
        "runtime-one-hardware", "runtime-one-architecture", "arm-from-obs", "runtime-not-default", "runtime-deprecated",
        "default-runtime-aging", "runtime-one-chip",
    ]

    // MARK: options

    @Test("what an option asks for is no fault of config.json")
    func options() async throws {
        let files = ["config.json": Self.configuration("PyTorch", ", \"runtime\": \"python3.7\"")]
        let cases: [(String, String, (inout ResolutionRequest) throws -> Void)] = [
            ("--hardware", "unknown-hardware", { $0.hardware = ["gpuu"] }),
            ("--chip", "unknown-chip", { $0.chips = ["x9"] }),
            ("--purpose", "unknown-purpose", { $0.purposes = ["fun"] }),
            ("--set", "unknown-variable", { $0.variables = ["foo": "1"] }),
            ("--region", "image-unusable", { $0.variables = ["region": "eu nl"] }),
            ("--python", "runtime-unresolved", { $0.python = [try PythonSpecifier(parsing: "3.9")] }),
            ("--arch", "runtime-unresolved", { $0.architectures = [try Architecture(parsing: "aarch64")] }),
        ]
        for (option, code, change) in cases {
            var question = try ImportFixture.question
            try change(&question)
            let answer = try await fixture.answer(files, asking: question)
            let finding = answer.finding(code)
            #expect(finding?.pointer == option && finding?.file == nil && finding?.line == nil, "\(option)")
        }
        let unknown = try await fixture.answer(
            ["config.json": Self.configuration("PyTorch", ", \"runtime\": \"nope\"")])
        #expect(unknown.finding("unknown-runtime")?.pointer == "/runtime")
    }

    // MARK: a name that nobody gave

    @Test("a model without a name is called after what the request says, which is told")
    func generatedName() throws {
        func name(_ path: String) throws -> ImportAnswer {
            try fixture.answer {
                ($0.name, $0.modelType, $0.location) = (nil, "PyTorch", .obs(bucket: "bucket", path: path))
            }
        }
        let first = try name("a/")
        #expect(first.request.name?.hasPrefix("model-") == true && first.request.name?.count == 14)
        #expect(first.finding("import-name-generated")?.severity == .warning)
        #expect(try name("a/").request.name == first.request.name)
        #expect(try name("b/").request.name != first.request.name)
    }

    // MARK: runtime

    @Test("the runtime that is named, by the import before config.json")
    func named() async throws {
        let files = ["config.json": Self.configuration("PyTorch", ", \"runtime\": \"python3.6\"")]
        let configured = try await fixture.answer(files)
        #expect(configured.runtime?.name == "python3.6" && configured.decisions.last?.from == "config.json")
        let said = try await fixture.answer(files) { $0.runtime = "python3.7" }
        #expect(said.runtime?.name == "python3.7" && said.decisions.last?.from == "the import")
        #expect(said.finding("runtime-overridden") != nil)
    }

    @Test("else the one that loads what the files say")
    func byVersion() async throws {
        let answer = try await fixture.answer(model: "tf_savedmodel")
        #expect(answer.decisions.last?.from == "the version of the framework that wrote the model, 2.15.1")
        #expect(answer.runtime?.engineVersion?.components.first == 2)
    }

    @Test("else the documented default; one that is deprecated is told with a supported one")
    func byDefault() throws {
        let answer = try fixture.answer {
            ($0.modelType, $0.location) = ("PyTorch", .obs(bucket: "bucket", path: "a/"))
        }
        #expect(answer.runtime?.name == "python3.6")
        #expect(answer.decisions.last?.from == "the documented default of PyTorch")
        let finding = try #require(answer.finding("default-runtime-aging"))
        #expect(finding.remedy?.contains("'pytorch_1.8.2-cuda_11.1-py_3.7-ubuntu_18.04-x86_64'") == true)
        #expect(answer.codes(.note) == ["package-not-at-hand"] && answer.isAccepted)
    }

    @Test("a named runtime that does not load the model is refused, with the rule and one that does")
    func doesNotLoad() async throws {
        let answer = try await fixture.answer(model: "tf_savedmodel") { $0.runtime = "python2.7" }
        let finding = try #require(answer.finding("runtime-unresolved"))
        #expect(finding.message == "the runtime 'python2.7' does not fit")
        #expect(finding.reasons.first?.contains("2.15.1") == true)
        #expect(
            finding.reasons.last?.hasPrefix("see ") == true && finding.reasons.last?.contains("versions.md") == true)
        #expect(finding.remedy?.contains("tensorflow_2.6.0") == true)
        #expect(answer.image == nil && !answer.isAccepted)
    }

    @Test(
        "an unknown runtime, and one of another engine",
        arguments: [
            ("pythn3.6", "unknown-runtime"), ("PyTorch/python3.6", "other-engine"),
        ])
    func wrongRuntime(name: String, code: String) async throws {
        let answer = try await fixture.answer(model: "tf_savedmodel") { $0.runtime = name }
        #expect(answer.codes(.error).contains(code))
    }

    @Test("of an unknown model type the runtime is still looked up")
    func runtimeOfUnknownType() async throws {
        for (runtime, isKnown) in [("nope", false), ("python3.6", true)] {
            let answer = try await fixture.answer([
                "config.json": Self.configuration("pytroch", ", \"runtime\": \"\(runtime)\"")
            ])
            #expect(answer.codes(.error).contains("config-unknown-model-type"))
            #expect(answer.codes(.error).contains("unknown-runtime") == !isKnown)
        }
    }

    // MARK: the service

    @Test("what only Python 2 reads is a fault on Python 3, and none on Python 2")
    func pythonTwo() async throws {
        for (runtime, severity) in [("python2.7", nil), ("python3.6", PackageFinding.Severity.error)] {
            let answer = try await fixture.answer([
                "config.json": Self.configuration("PyTorch", ", \"runtime\": \"\(runtime)\""),
                "customize_service.py": "print 'x'\n",
            ])
            #expect(answer.finding("service-python-2")?.severity == severity)
        }
    }

    // MARK: dependencies

    @Test("a runtime that is offered for a pin of the framework loads the model")
    func offerThatLoads() async throws {
        let dependencies = """
            , "runtime": "pytorch_1.8.2-cuda_11.1-py_3.7-ubuntu_18.04-x86_64", "dependencies": [
              {"installer": "pip", "packages": [
               {"package_name": "torch", "package_version": "1.4.0", "restraint": "ATMOST"}]}]
            """
        let files = ["config.json": Self.configuration("PyTorch", dependencies)]
        let empty = try await fixture.answer(files)
        #expect(empty.finding("dependency-framework-version")?.remedy?.contains("'pytorch1.4-python3.7'") == true)
        let script = try await fixture.answer(model: "torchscript", files)
        #expect(
            script.finding("dependency-framework-version")?.remedy == "remove it and use the version of the runtime")
    }

    @Test("a pin of the framework itself is named, with the runtime that has that version")
    func pin() async throws {
        let dependencies = """
            , "runtime": "python3.6", "dependencies": [{"installer": "pip", "packages": [
              {"package_name": "torch", "package_version": "1.8.2", "restraint": "EXACT"}]}]
            """
        let answer = try await fixture.answer(["config.json": Self.configuration("PyTorch", dependencies)])
        let finding = try #require(answer.finding("dependency-framework-version"))
        #expect(finding.severity == .warning && finding.line == 2)
        #expect(finding.remedy?.contains("pytorch_1.8.2-cuda_11.1") == true)
    }

    @Test("wheels that contradict the runtime are found, whether dependencies name them or not")
    func wheels() async throws {
        let files = [
            "config.json": Self.configuration("PyTorch", ", \"runtime\": \"python3.7\""),
            "a-1.0-cp36-cp36m-linux_x86_64.whl": "x", "b-1.0-py3-none-manylinux2014_aarch64.whl": "x",
            "c-1.0-py3-none-any.whl": "x",
        ]
        let answer = try await fixture.answer(files)
        let python = answer.findings.map(\.finding).filter { $0.code == "dependency-wheel-python" }
        let platform = answer.findings.map(\.finding).filter { $0.code == "dependency-wheel-platform" }
        #expect(python.map(\.file) == ["model/a-1.0-cp36-cp36m-linux_x86_64.whl"])
        #expect(platform.map(\.file) == ["model/b-1.0-py3-none-manylinux2014_aarch64.whl"])
        #expect((python + platform).allSatisfy { $0.severity == .warning })
    }

    private static func packages(_ packages: String) -> String {
        ", \"dependencies\": [{\"installer\": \"pip\", \"packages\": [\(packages)]}]"
    }

    @Test(
        "files to install are looked for where they are named",
        arguments: [
            ("a-1.0-py3-none-any.whl", "model/a-1.0-py3-none-any.whl", nil),
            ("sub/a-1.0-py3-none-any.whl", "model/sub/a-1.0-py3-none-any.whl", nil),
            ("sub/a-1.0-py3-none-any.whl", "model/a-1.0-py3-none-any.whl", "/home/mind/model/a-1.0-py3-none-any.whl'"),
            ("a-1.0-py3-none-any.whl", "a-1.0-py3-none-any.whl", "outside of the model's folder"),
            ("a-1.0.tar.gz", "model/a-1.0.tar.gz", nil), ("a-1.0.tar.gz", "model/b.txt", "put it there"),
            ("a.zip", "model/q/long-name.zip", "put it there"), ("source/pack", "model/source/pack/setup.py", nil),
            ("source/pack", "model/source/setup.py", "put it there"),
        ] as [(String, String, String?)])
    func files(named: String, file: String, remedy: String?) async throws {
        let configuration = Self.configuration(
            "PyTorch", Self.packages("{\"package_name\": \"/home/mind/model/\(named)\"}"))
        let answer = try await TemporaryFolder.with { folder in
            _ = try folder.file("model/config.json", holding: configuration)
            _ = try folder.file(file, holding: "x")
            return try fixture.answer(at: folder.url.path)
        }
        let finding = answer.finding("dependency-wheel-missing")
        #expect((finding == nil) == (remedy == nil), "\(answer.told)")
        if let remedy { #expect(finding?.remedy?.contains(remedy) == true, "\(finding?.remedy ?? "")") }
    }

    @Test("dependencies are checked with whatever else is wrong, on the runtime that is named")
    func dependenciesOfUnfitRuntime() async throws {
        let packages = Self.packages(
            """
            {"package_name": "tensorflow", "package_version": "2.15.1", "restraint": "EXACT"},
            {"package_name": "/home/mind/model/nope-1.0-cp36-cp36m-linux_x86_64.whl"}
            """)
        let files = ["config.json": Self.configuration("TensorFlow", ", \"runtime\": \"python2.7\"" + packages)]
        let answer = try await fixture.answer(model: "tf_savedmodel", files)
        #expect(
            answer.codes(.error).isSuperset(of: [
                "runtime-unresolved", "dependency-wheel-missing", "dependency-wheel-python",
            ]))
        #expect(answer.finding("dependency-framework-version")?.message.contains("'python2.7'") == true)
        var unnamed = files
        unnamed["config.json"] = Self.configuration("TensorFlow", packages)
        let other = try await fixture.answer(model: "tf_savedmodel", unnamed) { $0.runtime = "pythn" }
        #expect(other.codes(.error).isSuperset(of: ["unknown-runtime", "dependency-wheel-missing"]))
    }

    @Test("a runtime whose name says less than the pin is offered")
    func offer() async throws {
        let packages = Self.packages(
            "{\"package_name\": \"tensorflow-gpu\", \"package_version\": \"1.13.1\", \"restraint\": \"EXACT\"}")
        let answer = try await fixture.answer(
            ["config.json": Self.configuration("TensorFlow", ", \"runtime\": \"tf2.1-python3.7\"" + packages)])
        #expect(
            answer.finding("dependency-framework-version")?.remedy?.contains("'tf1.13-python3.7-gpu'") == true,
            "\(answer.finding("dependency-framework-version")?.remedy ?? "none")")
    }

    @Test("a request that is made in code is held to the same names")
    func packagesInCode() throws {
        for package in [
            ModelConfiguration.Package(name: "-ihttp://evil.example"), .init(name: " numpy"), .init(name: "a/../b"),
            .init(name: "numpy", version: "1\nx", restraint: .exact), .init(name: "numpy", version: "1"),
        ] {
            let answer = try fixture.answer {
                ($0.modelType, $0.location) = ("PyTorch", .obs(bucket: "bucket", path: "a/"))
                $0.dependencies = [.init(installer: "pip", packages: [package])]
            }
            #expect(!answer.isAccepted && answer.codes(.error).count == 1, "\(answer.told)")
        }
    }

    // MARK: images

    @Test("an image of the import's own needs no runtime")
    func image() throws {
        let answer = try fixture.answer {
            ($0.source, $0.modelType) = (.container, "Image")
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.isAccepted && answer.runtime == nil && answer.engine == "Image")
        #expect(answer.image?.description == "registry.example.org/ml/own:1.0")
    }

    @Test("a subscribed model has an image that the platform alone knows")
    func subscription() throws {
        let answer = try fixture.answer {
            ($0.source, $0.modelType) = (.gallery, "Custom")
            $0.subscription = ModelSubscription(id: "s", version: "1")
            $0.location = .obs(bucket: "bucket", path: "a/")
        }
        #expect(answer.isAccepted && answer.image == nil)
        #expect(answer.codes(.note) == ["image-of-subscription", "package-not-at-hand"])
    }

    @Test("dependencies of config.json are no good for an image that the import brings")
    func imageWithDependencies() async throws {
        let text = ", \"dependencies\": [{\"installer\": \"pip\", \"packages\": [{\"package_name\": \"numpy\"}]}]"
        let answer = try await fixture.answer(["config.json": Self.configuration("PyTorch", text)]) {
            ($0.source, $0.modelType) = (.container, "Custom")
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.codes(.error) == ["image-with-dependencies"])
        #expect(answer.finding("image-with-dependencies")?.pointer == "/dependencies")
    }

    @Test("a model of type Image without an image is refused")
    func noImage() async throws {
        let answer = try await fixture.answer(["config.json": Self.configuration("Image")])
        #expect(!answer.isAccepted && !answer.codes(.error).isEmpty && answer.image == nil)
    }
}
