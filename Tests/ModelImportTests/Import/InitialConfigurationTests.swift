import EngineKit
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// `initial_config`: a configuration in a registration document, held to the same rules as `config.json`.
@Suite struct InitialConfigurationTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private static func document(_ configurations: String..., more: String = "") -> String {
        let outputs = configurations.enumerated().map { index, text in
            "{\"name\": \"o\(index)\", \"model_config\": {\"model_name\": \"m\(index)\"\(more),\n"
                + "\"initial_config\": \(text)}}"
        }
        return """
            {"schemaVersion": 1, "ModelStep": {"name": "s",
             "inputs": {"name": "i", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}},
             "outputs": [\(outputs.joined(separator: ",\n"))]}}
            """
    }

    private func answers(_ document: String) throws -> [ImportAnswer] { try fixture.answers(document) }

    private static let good = """
        {"model_type": "TensorFlow", "model_algorithm": "x", "runtime": "tf2.1-python3.7",
        "dependencies": [{"installer": "pip", "packages": [{"package_name": "numpy"}]}]}
        """

    @Test("an unknown model type is told as such, with its place, and nothing follows from it")
    func unknownModelType() throws {
        let answer = try #require(
            try answers(Self.document("{\"model_type\": \"Nonsense\", \"model_algorithm\": \"x\"}")).first)
        #expect(answer.codes(.error) == ["config-unknown-model-type"])
        let found = try #require(answer.findings.first)
        #expect(found.platformCode == "ModelArts.3053" && found.finding.line == 4)
        #expect(found.finding.pointer == "/ModelStep/outputs/0/model_config/initial_config/model_type")
    }

    @Test("decisions name the place in the document, not a config.json that is not there")
    func provenance() throws {
        let answer = try #require(try answers(Self.document(Self.good)).first)
        let place = "/ModelStep/outputs/0/model_config/initial_config"
        #expect(
            answer.decisions.map { "\($0.what) by \($0.from)" } == [
                "modelType by r.json:4: \(place)/model_type", "runtime by r.json:4: \(place)/runtime",
                "dependencies by r.json:5: \(place)/dependencies",
            ])
        #expect(answer.isAccepted && answer.runtime?.name == "tf2.1-python3.7")
    }

    @Test("an alias is read as the engine, and what contradicts the import names initial_config")
    func contradiction() throws {
        let text = "{\"model_type\": \"torch\", \"model_algorithm\": \"x\"}"
        let alone = try #require(try answers(Self.document(text)).first)
        #expect(alone.engine == "PyTorch" && alone.finding("config-model-type-spelling") != nil)
        let both = try #require(
            try answers(Self.document(text, more: ", \"model_type\": \"TensorFlow\"")).first)
        #expect(both.finding("model-type-overridden")?.message.hasPrefix("initial_config says") == true)
        #expect(both.finding("model-type-overridden")?.line == 4)
    }

    @Test("what the source and the deployments ask of a configuration is asked of it here too")
    func context() throws {
        let image = try #require(
            try answers(Self.document("{\"model_type\": \"Image\", \"model_algorithm\": \"x\"}")).first)
        #expect(image.codes(.error) == ["config-swr-location-missing"])
        let api = "{\"model_type\": \"PyTorch\", \"model_algorithm\": \"x\", \"apis\": [{\"url\": \"/\"}]}"
        let batch = try #require(try answers(Self.document(api, more: ", \"install_type\": [\"batch\"]")).first)
        #expect(batch.codes(.error) == ["config-body-incomplete"])
    }

    @Test("each model of a document is told of its own configuration")
    func several() throws {
        let bad = "{\"model_type\": \"Nonsense\", \"model_algorithm\": \"x\"}"
        let answers = try answers(Self.document(Self.good, bad))
        #expect(answers.map(\.isAccepted) == [true, false])
        #expect(answers.last?.codes(.error) == ["config-unknown-model-type"])
    }

    @Test("packages of a document's dependencies have their places")
    func packages() throws {
        let text = """
            {"schemaVersion": 1, "create_model": {"model_version": "1.0.0", "model_type": "PyTorch",
             "source_location": "obs://bucket/a/", "runtime": "python3.7", "dependencies": [{"installer": "pip", "packages": [
              {"package_name": "torch", "package_version": "1.8.2", "restraint": "EXACT"}]}]}}
            """
        let finding = try #require(try answers(text).first?.finding("dependency-framework-version"))
        #expect(finding.file == "r.json" && finding.line == 3)
        #expect(finding.pointer == "/create_model/dependencies/0/packages/0")
    }
}
