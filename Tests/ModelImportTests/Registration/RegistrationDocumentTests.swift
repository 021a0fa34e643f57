import EngineKit
import Jansson
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// Documents made in Swift: the same as those written by hand, and read back to the same requests.
@Suite struct RegistrationDocumentTests {
    static let name = Placeholder(name: "model_name", placeholderType: .str)
    static let image = ModelInput(name: "image", data: .swrImagePlaceholder(name: "image"))
    static let files = ModelInput(name: "files", data: .obsPlaceholder(name: "model_files", objectType: .directory))

    static func step(
        _ config: ModelConfig, title: String? = "Model Registration", inputs: [ModelInput], after: [String] = []
    ) -> RegistrationDocument {
        RegistrationDocument(
            ModelStep(
                name: "model_registration", title: title, inputs: inputs,
                outputs: [ModelOutput(name: "model_output", modelConfig: config)], dependSteps: after))
    }

    static let documents: [String: RegistrationDocument] = [
        "job-output": step(
            ModelConfig(modelName: .placeholder(name), modelType: "TensorFlow"),
            inputs: [ModelInput(name: "model_input", data: .obsConsumption(step: "training_job", output: "train_url"))],
            after: ["training_job"]),
        "obs": step(
            ModelConfig(modelName: .placeholder(name), modelType: "TensorFlow"),
            inputs: [
                ModelInput(name: "model_input", data: .obsPlaceholder(name: "model_files", objectType: .directory))
            ]),
        "template": step(
            ModelConfig(
                modelName: .placeholder(name), modelType: "Template",
                template: Template(
                    templateID: "TensorFlow-py36 general template", inferFormat: "image processing",
                    templateInputs: [
                        TemplateInputs(
                            inputID: "model_folder",
                            input: Storage(name: "models", title: "Model files").join("flowers/model/"))
                    ])), inputs: []),
        "custom-image": step(
            ModelConfig(modelName: .placeholder(name), modelType: "Image"),
            inputs: [ModelInput(name: "input", data: .swrImagePlaceholder(name: "image"))]),
        "custom-image-and-obs": step(
            ModelConfig(modelName: .placeholder(name), modelType: "Custom", dynamicLoadMode: "Single"),
            inputs: [image, files]),
        "subscribed-model-and-obs": step(
            ModelConfig(modelName: .placeholder(name), modelType: "Custom", dynamicLoadMode: "Single"),
            inputs: [
                ModelInput(
                    name: "base_model",
                    data: .galleryModel(subscriptionID: "fake_subscription_id", versionNum: "fake_version")), files,
            ]),
        "model-type-placeholder": step(
            ModelConfig(
                modelName: .placeholder(name),
                modelType: .placeholder(
                    Placeholder(
                        name: "model_type", placeholderType: .enum, default: "TensorFlow", description: "Model type",
                        enumList: [
                            "TensorFlow", "MXNet", "Caffe", "Spark_MLlib", "Scikit_Learn", "XGBoost", "Image",
                            "PyTorch",
                            "Template", "Custom",
                        ]))), title: nil,
            inputs: [
                ModelInput(name: "model_input", data: .obsPlaceholder(name: "model_files", objectType: .directory))
            ]),
        "create-model": RegistrationDocument(
            CreateModel(
                modelName: "digit_recognition", modelVersion: "1.0.0", publish: true, sourceLocationType: .obs,
                sourceLocation: "/modelarts-examples/mnist/", sourceJobID: "4a7b", sourceJobVersion: "2",
                modelType: "MXNet", modelAlgorithm: "image_classification", description: "Digits by hand",
                executionCode: "obs://modelarts-examples/mnist/model/customize_service.py",
                inputParams: [.init(url: "/", name: "images", type: "string", description: "A picture")],
                outputParams: [.init(url: "/", name: "score", type: "number", minimum: 0, maximum: 1)],
                dependencies: .packages([
                    .init(
                        installer: "pip",
                        packages: [
                            .init(name: "numpy", version: "1.15.0", restraint: .exact),
                            .init(name: "h5py", version: "2.8.0", restraint: .exact),
                        ])
                ]))),
    ]

    @Test(
        "the Swift of a scenario asks for the same as its file",
        arguments: RegistrationScenarioTests.scenarios.filter { $0.name != "every-field" })
    func same(_ scenario: RegistrationScenarioTests.Scenario) throws {
        let settings = scenario.settings.map { PlaceholderSetting($0) }
        let document = try #require(Self.documents[scenario.name])
        let made = try document.registration(settings: settings)
        let written = try RegistrationFixture.registration("\(scenario.name).json", scenario.settings)
        #expect(Self.withoutPlaces(made.requests) == Self.withoutPlaces(written.requests))
        #expect(made.findings.map(\.code) == written.findings.map(\.code))
    }

    private static func withoutPlaces(_ requests: [ImportRequest]) -> [ImportRequest] {
        requests.map { request in
            var request = request
            request.places = [:]
            for group in (request.dependencies ?? []).indices {
                for index in request.dependencies?[group].packages.indices ?? 0..<0 {
                    request.dependencies?[group].packages[index].place = nil
                }
            }
            return request
        }
    }

    @Test("each of the SDK's and the API's parameters has a property, and is read back")
    func parameters() throws {
        let text = Placeholder(name: "text", placeholderType: .str, default: "1.2.3")
        let flag = Placeholder(name: "flag", placeholderType: .bool, default: false)
        let list = Placeholder(
            name: "list", placeholderType: .list, default: ["flowers"], placeholderFormat: "str")
        let config = Placeholder(name: "config", placeholderType: .json, default: ["model_algorithm": "flowers"])
        let model = CreateModel(
            modelName: "flowers", modelVersion: .placeholder(text), publish: .placeholder(flag),
            sourceLocationType: .local, sourceLocation: "models/flowers", environment: "python3.7",
            sourceJobID: "job", sourceJobVersion: .placeholder(text), sourceType: "auto", modelType: "PyTorch",
            modelAlgorithm: "image_classification", description: "Flowers",
            executionCode: "obs://bucket/model/customize_service.py",
            inputParams: [.init(url: "/", name: "a", type: "file")],
            outputParams: [.init(url: "/", name: "b", type: "string")],
            dependencies: .packages([.init(installer: "pip", packages: [.init(name: "numpy")])]),
            apis: .literal([["url": "/"]]), runtime: "python3.7", modelMetrics: .literal(["f1": 0.5]),
            initialConfig: .placeholder(config), workspaceID: "7",
            modelDocs: [ModelDocument(name: "guide", url: "https://example.org/")], installType: ["batch"],
            template: Template(templateID: "t", templateInputs: []), sourceCopy: .placeholder(flag),
            labels: .placeholder(list))
        let document = RegistrationDocument(model)
        guard case .object(let members)? = document.json["create_model"] else { throw RegistrationProblem.noObject }
        #expect(members.count == 26 && Set(members.map(\.key)).count == 26)
        let request = try #require(try document.registration().requests.first)
        #expect(request.name == "flowers" && request.version == "1.2.3" && !request.publish && !request.sourceCopy)
        #expect(request.location == .local(path: "models/flowers") && request.environment == "python3.7")
        #expect(request.sourceJobID == "job" && request.sourceJobVersion == "1.2.3" && request.sourceType == "auto")
        #expect(request.modelType == "PyTorch" && request.runtime == "python3.7" && request.labels == ["flowers"])
        #expect(request.initialConfiguration?.modelAlgorithm == "flowers" && request.apis?.count == 1)
        #expect(request.docs == [ModelDocument(name: "guide", url: "https://example.org/")])
        #expect(request.metrics?.map(\.name) == ["f1"] && request.installTypes == [.batch])
        #expect(request.workspace == "7" && request.template?.id == "t" && request.inputParameters.count == 1)
    }

    private enum RegistrationProblem: Error { case noObject }

    @Test("every kind of data, every field and every placeholder is written so that it can be read back")
    func everything() throws {
        let text = Placeholder(name: "text", placeholderType: .str, default: "flowers")
        let flag = Placeholder(name: "flag", placeholderType: .bool, default: false, delay: true)
        let list = Placeholder(
            name: "list", placeholderType: .list, default: ["batch"], placeholderFormat: "str", required: false)
        let config = Placeholder(name: "config", placeholderType: .json, default: ["model_algorithm": "flowers"])
        let root = Storage(
            name: "root", title: "t", description: "d", default: "obs://models", createDir: true, withExecutionID: false
        )
        let step = ModelStep(
            name: "s", title: "t", description: "d",
            inputs: [
                ModelInput(
                    name: "files",
                    data: .dataConsumptionSelector([
                        .obsConsumption(step: "a", output: "o", sourceJobID: "1", sourceJobVersion: "2"),
                        .obsPath(root.join("a/")),
                    ])),
                ModelInput(
                    name: "image",
                    data: .swrImagePlaceholder(name: "image", default: "a/b:1", delay: true, description: "d")),
            ],
            outputs: [
                ModelOutput(
                    name: "o",
                    modelConfig: ModelConfig(
                        modelName: .placeholder(text), modelType: "Custom", modelVersion: "1.1.1", runtime: "python3.6",
                        description: "d", executionCode: "obs://models/a/customize_service.py",
                        dependencies: .packages([.init(installer: "pip", packages: [.init(name: "numpy")])]),
                        modelMetrics: .literal(["f1": 0.5]), apis: .literal([["url": "/"]]),
                        initialConfig: .placeholder(config), dynamicLoadMode: "Single", prebuild: .placeholder(flag),
                        installType: .placeholder(list)))
            ], policy: StepPolicy(pollIntervalSeconds: 1, maxExecutionMinutes: 2), dependSteps: ["a"])
        let registration = try RegistrationDocument(step).registration()
        let request = try #require(registration.requests.first)
        #expect(request.name == "flowers")
        #expect(request.location == .obs(bucket: "models", path: "a/"))
        #expect(request.swrImage?.description == "a/b:1")
        #expect(request.installTypes == [.batch])
        #expect(request.initialConfiguration?.modelAlgorithm == "flowers")
        #expect(request.places.count == 15)
        // the interface is held to what a batch service needs
        #expect(
            registration.findings.map(\.code) == [
                "registration-ignored", "config-body-incomplete", "config-body-incomplete",
            ])
    }

    @Test("two placeholders of one name are refused, because each is a value of its own")
    func twice() {
        let step = ModelStep(
            name: "s", inputs: [ModelInput(name: "i", data: .obsPath("obs://bucket/a/"))],
            outputs: [
                ModelOutput(
                    name: "o",
                    modelConfig: ModelConfig(
                        modelName: .placeholder(Placeholder(name: "p", placeholderType: .str, default: "a")),
                        modelType: .placeholder(Placeholder(name: "p", placeholderType: .str, default: "b"))))
            ])
        #expect(throws: RegistrationError.self) { try RegistrationDocument(step).registration() }
    }

    @Test("a fault of a document made in code is told by its pointer")
    func fault() {
        let step = ModelStep(
            name: "1st", inputs: [ModelInput(name: "i", data: .obsPath("models"))],
            outputs: [ModelOutput(name: "o", modelConfig: ModelConfig())])
        do throws(RegistrationError) {
            _ = try RegistrationDocument(step).registration()
            Issue.record("it was not refused")
        } catch {
            #expect(error.problems.map(\.pointer) == ["/ModelStep/name", "/ModelStep/inputs/0/data/OBSPath/obs_path"])
        }
    }
}
