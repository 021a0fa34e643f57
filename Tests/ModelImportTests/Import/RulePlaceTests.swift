import EngineKit
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// The platform's rules hold for what `config.json` says as for what the import says, and every finding has a place.
@Suite struct RulePlaceTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private static let image = """
        {"model_algorithm": "a", "model_type": "Image", "swr_location": "registry.example.org/ml/own:1.0",
         "runtime": "python3.6",
         "dependencies": [{"installer": "pip", "packages": [{"package_name": "numpy"}]}]}
        """

    @Test(
        "what config.json says is told by the rules of the catalog, once, where it stands",
        arguments: [
            ("image-with-dependencies", "error", 3, "/dependencies"), ("image-with-runtime", "warning", 2, "/runtime"),
            ("config-health-missing", "warning", 1, ""),
        ])
    func configured(rule: String, severity: String, line: Int, pointer: String) async throws {
        let answer = try await fixture.answer(["config.json": Self.image])
        let found = answer.findings.map(\.finding).filter { $0.code == rule }
        #expect(found.map(\.severity.rawValue) == [severity])
        #expect(
            found.first?.file == "model/config.json" && found.first?.line == line && found.first?.pointer == pointer)
        #expect(
            answer.findings.filter { $0.finding.severity == .error }.map(\.finding.code) == ["image-with-dependencies"])
    }

    @Test("a batch service whose input nothing describes, and one that config.json describes")
    func batch() async throws {
        let described =
            ", \"apis\": [{\"request\": {\"Content-type\": \"application/json\", \"data\": {}}, "
            + "\"response\": {\"Content-type\": \"application/json\", \"data\": {}}}]"
        for (more, isTold) in [("", true), (described, false)] {
            let text = "{\"model_algorithm\": \"a\", \"model_type\": \"PyTorch\"\(more)}"
            let answer = try await fixture.answer(["config.json": text]) {
                $0.installTypes = [.batch]
                $0.places[.installTypes] = FieldPlace(option: "--install-type")
            }
            let found = answer.findings.filter { $0.platformCode == "ModelArts.3514" }.map(\.finding)
            #expect(found.map(\.code) == (isTold ? ["batch-without-inputs"] : []))
            #expect(found.allSatisfy { $0.pointer == "--install-type" })
        }
    }

    @Test("rules about a document stand where it says what they are about")
    func document() throws {
        let more = ", \"install_type\": [\"batch\"]"
        let answer = try #require(
            try fixture.answers(TemplateImportTests.document("TensorFlow-py36 general template", more: more)).first)
        let config = "/ModelStep/outputs/model_config"
        #expect(answer.finding("template-not-batch")?.pointer == "\(config)/install_type")
        #expect(answer.finding("template-mode-missing")?.pointer == "\(config)/template/template_id")
        #expect(
            answer.finding("template-not-batch")?.line == 4 && answer.finding("template-not-batch")?.file == "r.json")
    }

    @Test(
        "every finding has a place, a message and a remedy",
        arguments: [
            "sdk", "workflow", "template", "image", "package", "nothing", "deprecated", "unknown",
        ])
    func complete(which: String) async throws {
        let answer: ImportAnswer
        switch which {
        case "package":
            answer = try await fixture.answer(model: "tf_savedmodel", ["config.json": Self.image]) { Self.place(&$0) }
        case "nothing":
            answer = try await fixture.answer(["notes.txt": "x"]) { Self.place(&$0) }
        case "deprecated":
            let text = "{\"model_algorithm\": \"a\", \"model_type\": \"PyTorch\"}"
            answer = try await fixture.answer(["config.json": text]) { Self.place(&$0) }
        case "unknown":
            answer = try await fixture.answer(model: "tf_savedmodel") {
                Self.place(&$0)
                $0.runtime = "no-such"
            }
        default: answer = try #require(try fixture.answers(Self.documents[which] ?? "").first)
        }
        #expect(!answer.findings.isEmpty)
        for found in answer.findings.map(\.finding) {
            let place = (found.file ?? "") + (found.pointer ?? "")
            #expect(!place.isEmpty && !found.message.isEmpty && found.remedy?.isEmpty == false, "\(found)")
        }
    }

    private static func place(_ request: inout ImportRequest) {
        request.places[.location] = FieldPlace(option: "PACKAGE")
    }

    private static let documents = [
        "template": TemplateImportTests.document("TensorFlow-py36 general template"),
        "workflow": """
        {"schemaVersion": 1, "ModelStep": {"name": "s", "inputs": {"name": "i", "data": {"OBSPath": {"obs_path":
         "obs://bucket/a/"}}}, "outputs": {"name": "o", "model_config": {"model_name": "2nd", "prebuild": true,
         "model_type": "MindSpore", "install_type": ["batch"],
         "dependencies": [{"installer": "pip", "packages": [{"package_name": "mindspore", "package_version": "9.0",
          "restraint": "EXACT"}]}]}}}}
        """,
        "sdk": """
        {"schemaVersion": 1, "create_model": {"model_version": "0.0.1", "model_type": "PyTorch", "workspace_id": "7",
         "source_type": "auto", "source_location": "obs://bucket/a/", "environment": "python2.7"}}
        """,
        "image": """
        {"schemaVersion": 1, "create_model": {"model_version": "0.0.1", "model_type": "Image", "source_copy": false,
         "source_location": "registry.example.org/ml/own:1.0", "runtime": "python3.6"}}
        """,
    ]
}
