import EngineKit
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// Templates of the built-in catalog: what goes into them, and their input and output mode.
@Suite struct TemplateImportTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    static func document(_ id: String, mode: String? = nil, input: String = "model_folder", more: String = "") -> String
    {
        let mode = mode.map { "\"infer_format\": \"\($0)\"," } ?? ""
        return """
            {"schemaVersion": 1, "ModelStep": {"name": "s", "outputs": {"name": "o", "model_config": {
             "model_name": "flowers", "model_type": "Template", "template": {"template_id": "\(id)", \(mode)
             "template_inputs": [
              {"input_id": "\(input)", "input": "obs://bucket/model/"}]}\(more)}}}}
            """
    }

    private static let general = "TensorFlow-py36 general template"
    private static let fixed = "TensorFlow image classification template"

    private func answer(_ document: String) throws -> ImportAnswer {
        try #require(try fixture.answers(document).first)
    }

    @Test(
        "a mode that the platform does not have",
        arguments: [("nonsense", "known: 'object detection'"), ("image procesing", "did you mean 'image processing'?")])
    func unknownMode(mode: String, offer: String) throws {
        let answer = try answer(Self.document(Self.general, mode: mode))
        #expect(answer.codes(.error) == ["import-template-mode"])
        let found = try #require(answer.findings.first)
        #expect(found.platformCode == "ModelArts.3019" && found.finding.remedy?.hasPrefix(offer) == true)
        #expect(found.finding.pointer == "/ModelStep/outputs/model_config/template/infer_format")
    }

    @Test("an input that the template does not have is one finding, with those it has")
    func unknownInput() throws {
        let answer = try answer(Self.document(Self.general, mode: "image processing", input: "whatever"))
        let errors = answer.findings.filter { $0.finding.severity == .error }
        #expect(errors.map(\.finding.code) == ["import-template-input"])
        #expect(errors.first?.platformCode == "ModelArts.3024")
        #expect(errors.first?.finding.remedy == "known: 'model_folder'" && errors.first?.finding.line == 4)
    }

    @Test("a template that the platform does not have")
    func unknownTemplate() throws {
        let answer = try answer(Self.document("TensorFlow-py63 general template"))
        #expect(answer.findings.first?.platformCode == "ModelArts.3021")
        #expect(answer.findings.first?.finding.remedy?.contains("'\(Self.general)'") == true)
    }

    @Test(
        "every mode of the catalog can be chosen, in any spelling",
        arguments: try BuiltInCatalog.load().importModes.flatMap { [$0.name, $0.name.uppercased()] + $0.aliases })
    func modes(mode: String) throws {
        let answer = try answer(Self.document(Self.general, mode: mode))
        #expect(answer.isAccepted, "\(answer.told)")
    }

    @Test(
        "a batch service needs a mode that is defined; the one that is chosen counts",
        arguments: [
            (general, nil, true), (general, "undefined mode", true), (general, "Undefined", true),
            (general, "image processing", false), (general, "predictive-analytics", false), (fixed, nil, false),
        ] as [(String, String?, Bool)])
    func batch(template: String, mode: String?, refused: Bool) throws {
        let answer = try answer(Self.document(template, mode: mode, more: ", \"install_type\": [\"batch\"]"))
        #expect(answer.codes(.error).contains("template-not-batch") == refused, "\(answer.told)")
        if !refused { #expect(answer.isAccepted && answer.finding("batch-without-inputs") == nil, "\(answer.told)") }
    }

    @Test(
        "a mode that is built in cannot be replaced; naming it is no harm",
        arguments: [(nil, false), ("image processing", false), ("object detection", true)] as [(String?, Bool)])
    func fixedMode(mode: String?, refused: Bool) throws {
        let answer = try answer(Self.document(Self.fixed, mode: mode))
        #expect(answer.codes(.error) == (refused ? ["template-mode-fixed"] : []))
        if refused { #expect(answer.findings.first?.platformCode == "ModelArts.3030") }
    }

    @Test("templates are known by their names in other letters")
    func spelling() throws {
        let answer = try answer(Self.document("tensorflow-py36 General Template", mode: "image processing"))
        #expect(answer.isAccepted && answer.runtime?.name == "python3.6")
    }
}
