import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// Which runtime an import gets, and what its Python means for the service.
@Suite struct ImportRuntimeTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test("the runtime that is named, by the import before config.json")
    func named() async throws {
        let files = ["config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"python3.6\"")]
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
                "config.json": ImportFixture.configuration("pytroch", ", \"runtime\": \"\(runtime)\"")
            ])
            #expect(answer.codes(.error).contains("config-unknown-model-type"))
            #expect(answer.codes(.error).contains("unknown-runtime") == !isKnown)
        }
    }

    @Test("what only Python 2 reads is a fault on Python 3, and none on Python 2")
    func pythonTwo() async throws {
        for (runtime, severity) in [("python2.7", nil), ("python3.6", PackageFinding.Severity.error)] {
            let answer = try await fixture.answer([
                "config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"\(runtime)\""),
                "customize_service.py": "print 'x'\n",
            ])
            #expect(answer.finding("service-python-2")?.severity == severity)
        }
    }
}
