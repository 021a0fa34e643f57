internal import Jansson

extension RegistrationReader {
    /// Reads a template that is filled in.
    func template(_ object: JSONObject, _ draft: inout RequestDraft) -> TemplateRequest? {
        object.allowOnly(["template_id", "infer_format", "template_inputs"])
        let id = requiredText("template_id", of: object)
        if let id { draft.note(.template, id.filled) }
        let format = text(.inferFormat, of: object, &draft)
        let list = object.required("template_inputs")
        if let list { draft.note(.templateInputs, FilledNode(use: list, value: list, faults: faults)) }
        let inputs = list?.array()?.compactMap { $0.object() }.compactMap(templateInput) ?? []
        guard let id else { return nil }
        return TemplateRequest(id: id.text, inferFormat: format, inputs: inputs)
    }

    private func templateInput(_ object: JSONObject) -> TemplateRequest.Input? {
        object.allowOnly(["input_id", "input"])
        let id = requiredText("input_id", of: object)
        let location = location("input", of: object)
        guard let id, let location else { return nil }
        return TemplateRequest.Input(id: id.text, location: location.location)
    }
}
