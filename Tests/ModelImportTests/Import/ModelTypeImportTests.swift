import EngineKit
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// The model types of the built-in catalog: engines that serve models, and images.
@Suite struct ModelTypeImportTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test("those known are the engines with runtimes for inference, and images")
    func known() {
        let types = ConfigurationContext.ModelType.all(in: fixture.importer.catalog).map(\.id)
        #expect(
            types == [
                "Caffe", "Custom", "Image", "MindSpore", "MXNet", "PyTorch", "Scikit_Learn", "Spark_MLlib",
                "TensorFlow", "XGBoost",
            ])
    }

    @Test(
        "environments of training jobs and notebooks are no model types",
        arguments: ["Horovod", "MPI", "VeRL", "PySpark", "Ascend-Powered-Engine"])
    func training(word: String) async throws {
        let said = try fixture.answer {
            ($0.modelType, $0.location) = (word, .obs(bucket: "bucket", path: "a/"))
        }
        #expect(said.codes(.error) == ["import-model-type"])
        #expect(said.findings.first?.platformCode == "ModelArts.3053")
        #expect(said.findings.first?.finding.remedy?.contains(word) == false)
        let files = ["config.json": "{\"model_algorithm\": \"a\", \"model_type\": \"\(word)\"}"]
        let configured = try await fixture.answer(files)
        #expect(configured.codes(.error) == ["config-unknown-model-type"])
        #expect(configured.findings.first?.platformCode == "ModelArts.3053")
    }

    @Test(
        "what the page of an interface does not list is a warning",
        arguments: [(ImportInterface.workflow, true), (.sdk, false), (.commandLine, false)])
    func interfaces(interface: ImportInterface, isTold: Bool) throws {
        let answer = try fixture.answer {
            ($0.interface, $0.modelType, $0.location) = (interface, "MindSpore", .obs(bucket: "bucket", path: "a/"))
        }
        #expect((answer.finding("import-model-type")?.severity == .warning) == isTold)
        #expect(answer.isAccepted)
    }
}
