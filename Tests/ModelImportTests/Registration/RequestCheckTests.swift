import EngineKit
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// What is wrong with a request by itself.
@Suite struct RequestCheckTests {
    struct Case: CustomTestStringConvertible {
        let what: String
        let findings: [String]
        let request: ImportRequest
        var testDescription: String { what }

        /// A change of a request that is right as it is.
        init(
            _ what: String, _ findings: [String], from base: ImportRequest = RequestCheckTests.plain,
            _ change: (inout ImportRequest) -> Void
        ) {
            self.what = what
            self.findings = findings
            var request = base
            change(&request)
            self.request = request
        }
    }

    static let plain: ImportRequest = {
        var request = ImportRequest(source: .obs, interface: .workflow)
        request.name = "flowers"
        request.version = "1.1.1"
        request.modelType = "TensorFlow"
        request.location = .obs(bucket: "models", path: "flowers/")
        return request
    }()

    static let image: ImportRequest = {
        var request = ImportRequest(source: .container, interface: .workflow)
        request.modelType = "Image"
        request.swrImage = try? ImageReference(parsing: "registry.example.org/ml/own:1.0")
        return request
    }()

    static let template: ImportRequest = {
        var request = ImportRequest(source: .template, interface: .workflow)
        request.modelType = "Template"
        request.template = TemplateRequest(
            id: "general", inputs: [.init(id: "model_path", location: .obs(bucket: "models", path: "flowers/"))])
        return request
    }()

    static let facts = ImportFacts(
        modelTypes: ["TensorFlow", "MindSpore", "Image", "Custom"].map { .init(id: $0) },
        interfaces: [
            .init(interface: .workflow, types: ["TensorFlow", "Image", "Custom"], source: "workflow page"),
            .init(interface: .sdk, types: ["TensorFlow", "MindSpore", "Image"], source: "SDK page"),
        ],
        templates: [
            TemplateFacts(id: "general", inputs: [.init(id: "model_path", target: "/model")]),
            TemplateFacts(
                id: "pair", inputs: [.init(id: "first", target: "/model"), .init(id: "second", target: "/model")]),
            TemplateFacts(id: "Pictures template"),
        ],
        inferFormats: [.init("image processing", aliases: ["pictures"]), .init("predictive analytics")])

    static func input(_ id: String, _ path: String) -> TemplateRequest.Input {
        .init(id: id, location: .obs(bucket: "models", path: path))
    }

    static let sources: [Case] = [
        Case("nothing wrong", []) { _ in },
        Case("no place", ["error import-missing"]) { $0.location = nil },
        Case("a job's output without its place", ["error import-missing"]) {
            ($0.source, $0.location) = (.training, nil)
        },
        Case("a space in the path", ["warning import-location"]) { $0.location = .obs(bucket: "models", path: "a b/") },
        Case("a local path may have spaces", []) { $0.location = .local(path: "/srv/a b") },
        Case("job version without job", ["warning import-missing"]) { $0.sourceJobVersion = "1" },
        Case("job with version", []) { ($0.sourceJobID, $0.sourceJobVersion) = ("a", "1") },
        Case("source type", ["error import-source-type"]) { $0.sourceType = "manual" },
        Case("another script", ["error import-execution-code"]) { $0.executionCode = "obs://models/a/service.py" },
        Case("a script that is nowhere", ["error import-execution-code"]) { $0.executionCode = "customize_service.py" },
        Case("the script", []) { $0.executionCode = "/models/a/model/customize_service.py" },
        Case("a label too many", ["error import-labels"]) { $0.labels = ["a", "b", "c", "d", "e", "f"] },
        Case("labels", ["error import-labels", "warning import-labels"]) { $0.labels = ["1", "a", "猫"] },
        Case("documents", ["error import-docs", "error import-docs", "error import-docs"]) {
            $0.docs = (0..<4).map { ModelDocument(name: "\($0)a".suffix(2).description, url: "https://example.org") }
            $0.docs[1] = ModelDocument(name: "b", url: "example.org")
            $0.docs[0].name = "a"
            $0.docs[2].name = "c"
        },
        Case("names of parameters", ["error import-parameter", "error import-parameter"]) {
            $0.inputParameters = [.init(url: "/", name: NamingRulesTests.letters(65), type: "string")]
            $0.outputParameters = [
                .init(url: "/", name: "a", type: "string", description: NamingRulesTests.letters(101))
            ]
        },
        Case("limits of parameters", ["warning import-parameter", "error import-parameter"]) {
            $0.inputParameters = [
                .init(url: "/", name: "a", type: "string", minimum: 1),
                .init(url: "/", name: "b", type: "int", minimum: 1),
                .init(url: "/", name: "c", type: "number", minimum: 2, maximum: 1),
            ]
        },
        Case("type of a parameter", ["warning import-parameter"]) {
            $0.inputParameters = [.init(url: "/", name: "a", type: "box")]
        },
    ]

    static let types: [Case] = [
        Case("unknown", ["error import-model-type"]) { $0.modelType = "TensorFlw" },
        Case("in other letters", []) { $0.modelType = "tensorflow" },
        Case("not through this interface", ["warning import-model-type"]) { $0.modelType = "MindSpore" },
        Case("through its interface", []) { ($0.interface, $0.modelType) = (.sdk, "MindSpore") },
        Case("through an interface of which nothing is known", []) {
            ($0.interface, $0.modelType) = (.commandLine, "MindSpore")
        },
        Case("Image without an image", ["error import-missing"]) { $0.modelType = "image" },
        Case("Custom without an image", ["error import-missing"]) { $0.modelType = "Custom" },
        Case("Template without a template", ["error import-template-missing"]) { $0.modelType = "Template" },
        Case("dynamic loading without an image", ["warning import-superfluous"]) { $0.dynamicLoadMode = "Single" },
        Case("an image's switch", ["warning import-superfluous"]) { $0.sourceCopy = false },
        Case("prebuilt", ["note registration-ignored"]) { $0.prebuild = true },
        Case("of automatic learning", ["note registration-ignored"]) { $0.sourceType = "auto" },
        Case("of a workspace", ["note registration-ignored"]) { $0.workspace = "17" },
        Case("of the workspace that all have", []) { $0.workspace = "0" },
    ]

    static let images: [Case] = [
        Case("an image", [], from: image) { _ in },
        Case("of an engine, as in the platform's own example", ["warning import-model-type"], from: image) {
            $0.modelType = "TensorFlow"
        },
        Case("of type Custom, alone", ["error import-model-type"], from: image) { $0.modelType = "Custom" },
        Case("of type Image, with files", ["error import-model-type"], from: image) {
            $0.location = .obs(bucket: "models", path: "a/")
        },
        Case("of type Custom, with files", [], from: image) {
            ($0.modelType, $0.location, $0.dynamicLoadMode) = ("Custom", .obs(bucket: "models", path: "a/"), "Single")
        },
        Case("without a type", ["error import-missing"], from: image) { $0.modelType = nil },
        Case("loading otherwise", ["error import-dynamic-load-mode"], from: image) { $0.dynamicLoadMode = "single" },
        Case("loading, alone", ["warning import-superfluous"], from: image) { $0.dynamicLoadMode = "Single" },
        Case("without a copy", ["note registration-ignored"], from: image) { $0.sourceCopy = false },
        Case("a subscribed one of an engine", ["error import-model-type"], from: image) {
            ($0.source, $0.swrImage, $0.modelType) = (.gallery, nil, "TensorFlow")
            $0.subscription = .init(id: "a", version: "1")
            $0.location = .obs(bucket: "models", path: "a/")
        },
    ]

    static let templates: [Case] = [
        Case("a template", [], from: template) { _ in },
        Case("by its name in other letters", [], from: template) {
            $0.template = TemplateRequest(id: "pictures-Template", inputs: [input("a", "b/")])
        },
        Case("unknown", ["error import-template-unknown"], from: template) { $0.template?.id = "generall" },
        Case("of an engine", ["error import-superfluous"], from: template) { $0.modelType = "TensorFlow" },
        Case("without a type", ["error import-missing"], from: template) { $0.modelType = nil },
        Case("with a source", ["error import-superfluous"], from: template) {
            $0.location = .obs(bucket: "models", path: "a/")
        },
        Case("with a runtime", ["warning import-superfluous"], from: template) { $0.runtime = "python3.6" },
        Case("empty", ["error import-template-input", "error import-template-input"], from: template) {
            $0.template?.inputs = []
        },
        Case("an input twice", ["error import-template-input-repeated"], from: template) {
            $0.template?.inputs.append(input("model_path", "other/"))
        },
        Case("an input that it has not", ["error import-template-input"], from: template) {
            $0.template?.inputs.append(input("model_pat", "other/"))
        },
        Case("two files of one name", ["error import-template-input"], from: template) {
            $0.template = TemplateRequest(id: "pair", inputs: [input("first", "a/m.pb"), input("second", "b/m.pb")])
        },
        Case("two files", [], from: template) {
            $0.template = TemplateRequest(id: "pair", inputs: [input("first", "a/m.pb"), input("second", "b/n.pb")])
        },
        Case("a mode instead of none", [], from: template) { $0.template?.inferFormat = "image processing" },
        Case("a mode instead of another", [], from: template) {
            $0.template = TemplateRequest(
                id: "pair", inferFormat: "image processing",
                inputs: [input("first", "a/m.pb"), input("second", "b/n.pb")])
        },
        Case("the mode that is built in", [], from: template) {
            $0.template = TemplateRequest(
                id: "Pictures template", inferFormat: "image processing", inputs: [input("a", "b/")])
        },
        Case("a mode by another word", [], from: template) { $0.template?.inferFormat = "Pictures" },
        Case("an unknown mode", ["error import-template-mode"], from: template) {
            $0.template?.inferFormat = "image procesing"
        },
        Case("a batch service with a mode", [], from: template) {
            $0.installTypes = [.batch]
            $0.template?.inferFormat = "image processing"
        },
    ]

    @Test("is told", arguments: sources + types + images + templates)
    func findings(_ test: Case) {
        let findings = test.request.check(facts: Self.facts)
        let words = findings.map { "\($0.severity.rawValue) \($0.code)" }
        #expect(words == test.findings, "\(findings.map(RegistrationFixture.printed).joined(separator: "\n"))")
        #expect(findings.allSatisfy { $0.remedy?.isEmpty == false })
    }

    @Test("what depends on facts is not told when nothing is known", arguments: types.prefix(3) + templates.prefix(3))
    func withoutFacts(_ test: Case) {
        #expect(test.request.check().isEmpty)
    }

    @Test("a finding stands where the field was said, and names the editions that refuse it")
    func place() throws {
        let text = RegistrationRefusalTests.step(
            #"{"model_name": "2nd", "model_type": "TensorFlow", "model_version": {"placeholder": "v"}}"#,
            placeholders: #"{"name": "v", "placeholder_type": "str"}"#)
        let registration = try Registration(
            bytes: Array(text.utf8), origin: "r.json", settings: [PlaceholderSetting(name: "v", value: "01.1.1")])
        let findings = registration.requests.flatMap { $0.check() }
        #expect(
            findings.map(RegistrationFixture.printed) == [
                "warning import-name r.json:4:/ModelStep/outputs/model_config/model_name: model name '2nd' does not begin "
                    + "with a letter (SDK); other editions of the platform accept it; use 'model-2nd' to be safe",
                "error import-version r.json:4:/ModelStep/outputs/model_config/model_version: model version '01.1.1' has a "
                    + "0 before '1'; give another model version",
            ])
    }

    @Test("a finding about an option names the option")
    func option() {
        var request = Self.plain
        request.version = "1"
        request.places[.version] = FieldPlace(option: "--version")
        #expect(request.check().map(\.pointer) == ["--version"])
    }
}
