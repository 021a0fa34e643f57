internal import EngineKit
internal import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension RegistrationReader {
    /// The SDK's parameters (page Importing a Model, table 2), then those that only the API has.
    private static let modelKeys =
        [
            "model_name", "model_version", "publish", "source_location_type", "source_location", "environment",
            "source_job_id", "source_job_version", "source_type", "model_type", "model_algorithm", "description",
            "execution_code", "input_params", "output_params", "dependencies", "apis", "runtime",
        ] + [
            "model_metrics", "initial_config", "workspace_id", "model_docs", "install_type", "template", "source_copy",
            "labels",
        ]

    /// Reads the SDK's parameters for creating a model.
    func createModel(_ object: JSONObject) -> [RequestDraft] {
        object.allowOnly(Self.modelKeys)
        var draft = RequestDraft(ImportRequest(source: .obs, interface: .sdk))
        readCommon(object, into: &draft)
        _ = (object.required("model_version"), object.required("model_type"))
        draft.request.version = text(.version, of: object, &draft)
        draft.request.modelType = text(.modelType, of: object, &draft)
        draft.request.modelAlgorithm = text(.modelAlgorithm, of: object, &draft)
        draft.request.sourceJobID = text(.sourceJobID, of: object, &draft)
        draft.request.sourceJobVersion = text(.sourceJobVersion, of: object, &draft)
        draft.request.sourceType = text(.sourceType, of: object, &draft)
        draft.request.environment = text(.environment, of: object, &draft)
        draft.request.workspace = text(.workspace, of: object, &draft)
        draft.request.publish = flag(.publish, of: object, &draft) ?? true
        draft.request.sourceCopy = flag(.sourceCopy, of: object, &draft) ?? true
        draft.request.inputParameters = parameters(.inputParameters, of: object, &draft)
        draft.request.outputParameters = parameters(.outputParameters, of: object, &draft)
        draft.request.labels = labels(of: object, &draft)
        draft.request.docs = docs(of: object, &draft)
        readSource(object, into: &draft)
        readConfiguration(object, into: &draft)
        return [draft]
    }

    private func readSource(_ object: JSONObject, into draft: inout RequestDraft) {
        let types = CreateModel.SourceLocationType.allCases.map(\.rawValue)
        let word = filled("source_location_type", of: object, .text)?.value.choice(of: types, what: "location type")
        let isLocal = word == CreateModel.SourceLocationType.local.rawValue
        let type = draft.request.modelType.flatMap(SpecialModelType.init(word:))
        guard object["source_location"] != nil else {
            if type == .template || draft.request.template != nil {
                draft.request.source = .template
            } else {
                _ = object.required("source_location")
            }
            return
        }
        if type == .image {
            draft.request.source = .container
            guard let filled = filled("source_location", of: object, .text) else { return }
            draft.request.swrImage = filled.parsed(ImageReference.init(parsing:))
            draft.note(.swrImage, filled)
            return
        }
        if draft.request.sourceJobID != nil { draft.request.source = .training }
        if isLocal {
            guard let filled = filled("source_location", of: object, .text), let path = filled.text() else { return }
            draft.request.location = .local(path: path)
            draft.note(.location, filled)
        } else if let (location, filled) = location("source_location", of: object) {
            draft.take(location, filled)
        }
    }

    private func parameters(
        _ field: ImportField, of object: JSONObject, _ draft: inout RequestDraft
    ) -> [InferenceParameter] {
        guard let node = object[field.rawValue] else { return [] }
        draft.note(field, FilledNode(use: node, value: node, faults: faults))
        let keys = ["url", "param_name", "param_type", "min", "max", "param_desc"]
        return (node.objects(allowing: keys) ?? []).compactMap { row in
            let url = requiredText("url", of: row)
            let name = requiredText("param_name", of: row)
            let type = requiredText("param_type", of: row)
            let (least, most) = (row["min"]?.number(), row["max"]?.number())
            let description = filled("param_desc", of: row, .text)?.text()
            guard let url, let name, let type else { return nil }
            return InferenceParameter(
                url: url.text, name: name.text, type: type.text, minimum: least, maximum: most,
                description: description)
        }
    }

    private func labels(of object: JSONObject, _ draft: inout RequestDraft) -> [String] {
        guard let filled = filled("labels", of: object, .texts) else { return [] }
        draft.note(.labels, filled)
        return filled.value.list(atLeast: 0) { $0.text() } ?? []
    }

    private func docs(of object: JSONObject, _ draft: inout RequestDraft) -> [ModelDocument] {
        guard let node = object["model_docs"] else { return [] }
        draft.note(.docs, FilledNode(use: node, value: node, faults: faults))
        return (node.objects(allowing: ["doc_name", "doc_url"]) ?? []).compactMap { row in
            let name = requiredText("doc_name", of: row)
            let url = requiredText("doc_url", of: row)
            guard let name, let url else { return nil }
            return ModelDocument(name: name.text, url: url.text)
        }
    }
}
