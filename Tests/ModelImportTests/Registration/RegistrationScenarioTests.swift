import EngineKit
import Foundation
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// The workflow's six scenarios of the page Creating a Model Registration Phase, a model type that is left
/// open, and the SDK's parameters.
@Suite struct RegistrationScenarioTests {
    struct Scenario: CustomTestStringConvertible {
        let name: String
        let source: ImportSource
        let settings: [String]
        var testDescription: String { name }
    }

    static let scenarios = [
        Scenario(
            name: "job-output", source: .training,
            settings: ["model_name=resnet", "training_job.train_url=obs://results/17/"]),
        Scenario(name: "obs", source: .obs, settings: ["model_name=resnet", "model_files=/models/resnet"]),
        Scenario(name: "template", source: .template, settings: ["model_name=flowers", "models=obs://our-models"]),
        Scenario(
            name: "custom-image", source: .container,
            settings: ["model_name=own", "image=registry.example.org/ml/own:1.0"]),
        Scenario(
            name: "custom-image-and-obs", source: .container,
            settings: ["model_name=own", "image=registry.example.org/ml/own:1.0", "model_files=obs://models/own/"]),
        Scenario(
            name: "subscribed-model-and-obs", source: .gallery,
            settings: ["model_name=bought", "model_files=file:/srv/models/bought"]),
        Scenario(
            name: "model-type-placeholder", source: .obs,
            settings: ["model_name=open", "model_files=obs://models/open/", "model_type=PyTorch"]),
        Scenario(name: "create-model", source: .training, settings: []),
        Scenario(
            name: "every-field", source: .training,
            settings: [
                "model_type=PyTorch", "large_job.train_url=obs://results/large/", "deployments=[\"batch\"]",
                "prebuilt=true", "configuration={\"model_algorithm\": \"flowers\", \"model_type\": \"PyTorch\"}",
            ]),
    ]

    @Test("each asks for what its golden file says", arguments: scenarios)
    func golden(_ scenario: Scenario) throws {
        let registration = try RegistrationFixture.registration("\(scenario.name).json", scenario.settings)
        #expect(registration.requests.first?.source == scenario.source)
        let requests = registration.requests.map(RegistrationFixture.printed)
        let findings = registration.findings.map { RegistrationFixture.printed($0) + "\n" }
        let file = RegistrationFixture.folder.appendingPathComponent("expected/\(scenario.name).txt")
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        let problem = try Snapshot.problem(
            of: (requests + findings).joined(separator: "\n"), in: file, isRecording: isRecording)
        #expect(problem == nil)
    }

    @Test(
        "each is accepted by the checks, with warnings at most",
        arguments: scenarios.filter { $0.name != "every-field" })
    func accepted(_ scenario: Scenario) throws {
        let registration = try RegistrationFixture.registration("\(scenario.name).json", scenario.settings)
        for request in registration.requests {
            #expect(request.check().filter { $0.severity == .error }.map(RegistrationFixture.printed).isEmpty)
        }
    }

    @Test("the model type that is left open has a default, and takes only the values of its list")
    func modelType() throws {
        let settings = ["model_name=open", "model_files=obs://models/open/"]
        let open = try RegistrationFixture.registration("model-type-placeholder.json", settings)
        #expect(open.requests.map(\.modelType) == ["TensorFlow"])
        let text = try RegistrationFixture.text("model-type-placeholder.json")
        #expect(
            try RegistrationFixture.problems(text, settings + ["model_type=Pytorhc"]) == [
                "--set model_type: 'Pytorhc' is none of the placeholder's values; did you mean 'PyTorch'?"
            ])
    }

    @Test("a model type that is not given is the one that the platform's workflow takes, and that is noted")
    func defaultModelType() throws {
        let text = """
            {"schemaVersion": 1, "ModelStep": {"name": "s",
             "inputs": {"name": "i", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}},
             "outputs": {"name": "o", "model_config": {}}}}
            """
        let facts = ImportFacts(defaultModelType: "TensorFlow")
        let registration = try Registration(bytes: Array(text.utf8), origin: "r.json", facts: facts)
        #expect(registration.requests.map(\.modelType) == ["TensorFlow"])
        #expect(registration.findings.map(\.code) == ["registration-default-model-type"])
        let unknown = try Registration(bytes: Array(text.utf8), origin: "r.json")
        #expect(unknown.requests.map(\.modelType) == [nil])
    }
}
