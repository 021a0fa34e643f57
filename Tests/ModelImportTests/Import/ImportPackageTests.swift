import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// Packages without a model, and configurations that cannot be read.
@Suite struct ImportPackageTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test(
        "a package without a model of its model type is refused, by the rules of the engine",
        arguments: [
            ("TensorFlow", 3), ("PyTorch", 1), ("MindSpore", 1), ("MXNet", 2), ("Caffe", 2), ("Spark_MLlib", 1),
            ("XGBoost", 1), ("Scikit_Learn", 1),
        ])
    func noModel(type: String, count: Int) async throws {
        for more in [[:], ["model.onnx": "\u{8}\u{7}", "model.safetensors": "x", "tmp.om": ""]] {
            let answer = try await fixture.answer(
                ["config.json": ImportFixture.configuration(type), "customize_service.py": "x = 1"].merging(more) { $1 }
            )
            #expect(answer.findings.count { $0.finding.code == "model-file-missing" } == count)
            #expect(!answer.isAccepted && answer.finding("model-file-missing")?.remedy != nil)
        }
        let said = try await fixture.answer(["notes.txt": "x"]) { $0.modelType = type }
        #expect(said.codes(.error).isSuperset(of: ["model-file-missing", "config-missing"]))
    }

    @Test("a model in an image has none of an engine's files", arguments: ["Image", "Custom"])
    func imageWithoutModel(type: String) async throws {
        let answer = try await fixture.answer(["config.json": ImportFixture.configuration(type)]) {
            ($0.source, $0.modelType) = (.container, type)
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.finding("model-file-missing") == nil)
    }

    @Test("files of another engine are one fault, and not that the model type's own are missing")
    func otherFiles() async throws {
        let answer = try await fixture.answer(
            model: "tf_savedmodel", ["config.json": ImportFixture.configuration("PyTorch")])
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
            model: "pytorch_legacy", ["config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \(value)")])
        #expect(answer.codes(.error) == ["config-wrong-type"] && answer.runtime == nil)
        #expect(answer.codes(.warning).isDisjoint(with: Self.guesses))
    }

    /// What follows from the choice of a runtime that nobody named.
    private static let guesses: Set<String> = [
        "runtime-one-hardware", "runtime-one-architecture", "arm-from-obs", "runtime-not-default", "runtime-deprecated",
        "default-runtime-aging", "runtime-one-chip",
    ]
}
