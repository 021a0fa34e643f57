import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// Whose model it is, what it is called, and where faults are told.
@Suite struct ImportExaminationTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test("whose model it is: the import says, else config.json, else the files")
    func precedence() async throws {
        let configured = ["config.json": ImportFixture.configuration("TensorFlow")]
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
            model: "tf_savedmodel", ["config.json": ImportFixture.configuration("PyTorch")])
        let finding = try #require(answer.finding("model-type-mismatch"))
        #expect(finding.severity == .error && finding.file == "model/config.json" && finding.pointer == "/model_type")
        #expect(finding.message.contains("'PyTorch'") && finding.message.contains("TensorFlow"))
    }

    @Test("an import that contradicts config.json is told, and goes by the import")
    func contradictions() async throws {
        let files = ["config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"python2.7\"")]
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

    @Test("what an option asks for is no fault of config.json")
    func options() async throws {
        let files = ["config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"python3.7\"")]
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
            ["config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"nope\"")])
        #expect(unknown.finding("unknown-runtime")?.pointer == "/runtime")
    }

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
}
