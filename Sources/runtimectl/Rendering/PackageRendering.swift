import CommandLineKit
import EngineKit
import ImageResolver
import Jansson
import RuntimeVocabulary

/// What a package made of a request: each field, its value, and where that was read.
struct PackageRendering {
    private let model: PackagedModel
    private let inspection: InspectionRendering

    init(_ model: PackagedModel) {
        self.model = model
        inspection = InspectionRendering(model.inspection)
    }

    private typealias Evidence = PackageRecognition.Evidence

    private var recognition: PackageRecognition { model.candidate.recognition }

    /// Where a field was read; what says of no field says of what engine the model is.
    private func evidence(of field: PackageRecognition.Field?) -> [Evidence] {
        recognition.evidence.filter { $0.field == field }
    }

    /// Where the engine was read. A file that says nothing of it but a version of that engine says it thereby.
    private var engineEvidence: [Evidence] {
        let found = evidence(of: nil)
        return found.isEmpty ? Array(recognition.evidence.prefix(1)) : found
    }

    private var loadsOnPython: String? { recognition.loadsOnPython?.description }
}

extension PackageRendering {
    /// - Parameter loading: how the model fares on the runtime of the answer; `nil` without one.
    func json(loading: ModelLoading?) -> JSONValue {
        [
            "path": .string(model.inspection.package.path), "engine": .string(model.candidate.engine),
            "confidence": .string(recognition.confidence.rawValue), "format": .string(recognition.format),
            "frameworkVersion": RuntimeJSON.optional(recognition.frameworkVersion.recorded?.text),
            "frameworkVersionReason": RuntimeJSON.optional(inspection.reason),
            "frameworkVersionRange": RuntimeJSON.optional(recognition.frameworkVersionRange?.description),
            "python": RuntimeJSON.optional(inspection.python),
            "loadsOnPython": RuntimeJSON.optional(loadsOnPython), "read": .array(read),
            "loads": loading.map(Self.json) ?? .null,
            "findings": .array(model.inspection.findings.map(FindingRendering.json)),
        ]
    }

    static func json(_ loading: ModelLoading) -> JSONValue {
        [
            "verdict": .string(loading.outcome.rawValue), "source": RuntimeJSON.optional(loading.rule?.source),
            "note": RuntimeJSON.optional(loading.rule?.note),
        ]
    }

    private var read: [JSONValue] {
        let recorded = recognition.frameworkVersion.recorded
        let isBound = recorded == nil && recognition.frameworkVersionRange != nil
        return entries("modelType", model.candidate.engine, engineEvidence)
            + entries(
                isBound ? "frameworkVersionRange" : "frameworkVersion",
                recorded?.text ?? recognition.frameworkVersionRange?.description, evidence(of: .frameworkVersion))
            + entries("python", inspection.python, evidence(of: .python))
            + entries("loadsOnPython", loadsOnPython, [])
    }

    /// One entry for each place; a value whose place the plugin does not name has its file alone.
    private func entries(_ field: String, _ value: String?, _ evidence: [Evidence]) -> [JSONValue] {
        guard let value else { return [] }
        guard !evidence.isEmpty else {
            let file = RuntimeJSON.optional(recognition.files.first)
            return [["field": .string(field), "value": .string(value), "file": file, "what": .null, "offset": .null]]
        }
        return evidence.map { place in
            [
                "field": .string(field), "value": .string(value), "file": .string(place.file),
                "what": .string(place.what), "offset": place.offset.map { .integer($0) } ?? .null,
            ]
        }
    }
}

extension PackageRendering {
    /// The block above the answer.
    /// - Parameter layout: where labels and values stand, as in the answer below.
    func text(_ layout: LabelledText, _ style: Style) -> String {
        var text = layout
        let engine = "\(model.candidate.engine) (\(recognition.confidence.rawValue)), \(recognition.format)"
        text.add("model type", [.init(engine)] + places(evidence(of: nil).prefix(1)))
        text.add("version", [.init(inspection.version)] + places(evidence(of: .frameworkVersion)))
        if let python = inspection.python { text.add("python", [.init(python)] + places(evidence(of: .python))) }
        text.add("loads on", loadsOnPython.map { "Python \($0) only" })
        let title = "read from '\(TerminalText.escaped(model.inspection.package.path))'"
        return ([style.bold(title)] + text.lines).map { $0 + "\n" }.joined()
    }

    private func places(_ evidence: some Sequence<Evidence>) -> [LabelledText.Value] {
        evidence.map { .init("in \(inspection.text($0))") }
    }
}
