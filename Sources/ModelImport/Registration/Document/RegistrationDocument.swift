public import Jansson

/// A registration document, made in code: what `runtimectl import -f` reads.
///
/// ```swift
/// let name = Placeholder(name: "model_name", placeholderType: .str)
/// let step = ModelStep(
///     name: "model_registration",
///     inputs: [ModelInput(name: "model_input", data: .obsPath("/bucket/resnet/"))],
///     outputs: [ModelOutput(name: "model_output", modelConfig: ModelConfig(modelName: .placeholder(name)))])
/// let registration = try RegistrationDocument(step).registration(settings: [PlaceholderSetting(name: "model_name", value: "resnet")])
/// ```
public struct RegistrationDocument: Hashable, Sendable {
    /// The document.
    public let json: JSONValue

    /// A document with a workflow's model registration step; its placeholders and storages are declared by themselves,
    /// in the order of their first use.
    public init(_ step: ModelStep) {
        self.init("ModelStep", step.json, placeholders: step.placeholders, storages: step.storages)
    }

    /// A document with the SDK's parameters for creating a model.
    public init(_ model: CreateModel) {
        self.init("create_model", model.json, placeholders: model.placeholders, storages: model.storages)
    }

    /// The document as a file holds it, with a line feed at the end.
    public var text: String { json.text(.indented) + "\n" }

    /// Reads the document back, as from a file: every check of the reader is made.
    /// - Parameters:
    ///   - settings: values of placeholders, by name.
    ///   - facts: what the platform's catalog knows of templates and model types.
    /// - Throws: ``RegistrationError`` with all faults.
    public func registration(
        settings: [PlaceholderSetting] = [], facts: ImportFacts = ImportFacts()
    ) throws(RegistrationError) -> Registration {
        try Registration(bytes: Array(text.utf8), origin: "<registration>", settings: settings, facts: facts)
    }

    private init(_ key: String, _ content: JSONValue, placeholders: [Placeholder], storages: [Storage]) {
        var fields = JSONFields()
        fields["schemaVersion"] = 1
        let placeholders = Self.withoutRepetition(placeholders)
        fields["placeholders"] = placeholders.isEmpty ? nil : .array(placeholders.map(\.json))
        let storages = Self.withoutRepetition(storages)
        fields["storages"] = storages.isEmpty ? nil : .array(storages.map(\.json))
        fields[key] = content
        json = fields.json
    }

    /// The same one only once; two of one name that differ both stay, and the reader refuses them.
    private static func withoutRepetition<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
