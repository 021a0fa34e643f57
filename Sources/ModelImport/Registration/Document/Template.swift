internal import Jansson

/// A template of the platform, filled in (SDK class `Template`, page Creating a Model Registration Phase, table 5).
public struct Template: Hashable, Sendable {
    /// Which template.
    public var templateID: Setting<String>
    /// The input and output mode that takes the place of the template's own.
    public var inferFormat: Setting<String>?
    /// What goes into it.
    public var templateInputs: [TemplateInputs]

    /// Makes a template.
    public init(templateID: Setting<String>, inferFormat: Setting<String>? = nil, templateInputs: [TemplateInputs]) {
        self.templateID = templateID
        self.inferFormat = inferFormat
        self.templateInputs = templateInputs
    }

    var placeholders: [Placeholder] {
        templateID.placeholders + (inferFormat?.placeholders ?? [])
            + templateInputs.flatMap { $0.inputID.placeholders + $0.input.placeholders }
    }

    var storages: [Storage] { templateInputs.flatMap(\.input.storages) }

    var json: JSONValue {
        var fields = JSONFields()
        fields["template_id"] = templateID.json
        fields["infer_format"] = inferFormat?.json
        fields["template_inputs"] = .array(templateInputs.map(\.json))
        return fields.json
    }
}

/// What goes into one of a template's inputs (SDK class `TemplateInputs`, page Creating a Model Registration Phase, table 6).
public struct TemplateInputs: Hashable, Sendable {
    /// The input, as the template's details name it.
    public var inputID: Setting<String>
    /// A file or folder in object storage.
    public var input: StoredPath

    /// Makes an input.
    public init(inputID: Setting<String>, input: StoredPath) {
        self.inputID = inputID
        self.input = input
    }

    var json: JSONValue { ["input_id": inputID.json, "input": input.json] }
}
