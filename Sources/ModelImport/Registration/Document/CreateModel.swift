public import Jansson

/// The SDK's parameters for creating a model: `Model(session, model_name=…, …)` (page Importing a Model, table 2), and those that only
/// the API behind it takes (`POST /v1/{project_id}/models`).
///
/// ``ImportRequest`` says what each field means, and what holds when it is left out.
public struct CreateModel: Hashable, Sendable {
    /// The model's name.
    public var modelName: Setting<String>?
    /// The model's version; mandatory.
    public var modelVersion: Setting<String>
    /// The engine, `Image` or `Template`; mandatory.
    public var modelType: Setting<String>
    /// Where the model is: object storage, a local folder, or an image for model type `Image`; none for a template.
    public var sourceLocation: StoredPath?
    /// What `sourceLocation` is. Default: `OBS_SOURCE`.
    public var sourceLocationType: SourceLocationType?
    /// Packages to install.
    public var dependencies: Setting<JSONValue>?
    /// What the model takes.
    public var inputParams: [InferenceParameter]
    /// What the model gives.
    public var outputParams: [InferenceParameter]
    /// A template, for model type `Template`.
    public var template: Template?
    /// The other parameters, by the platform's names: `description`, `publish`, `source_job_id`, `runtime` …
    public var others: JSONValue

    /// What `source_location` is.
    public enum SourceLocationType: String, Hashable, Sendable, CaseIterable {
        /// A path in object storage.
        case obs = "OBS_SOURCE"
        /// A path of this machine.
        case local = "LOCAL_SOURCE"
    }

    /// Makes the parameters.
    public init(
        modelName: Setting<String>? = nil, modelVersion: Setting<String>, modelType: Setting<String>,
        sourceLocation: StoredPath? = nil, sourceLocationType: SourceLocationType? = nil,
        dependencies: Setting<JSONValue>? = nil, inputParams: [InferenceParameter] = [],
        outputParams: [InferenceParameter] = [], template: Template? = nil, others: JSONValue = [:]
    ) {
        self.modelName = modelName
        self.modelVersion = modelVersion
        self.modelType = modelType
        self.sourceLocation = sourceLocation
        self.sourceLocationType = sourceLocationType
        self.dependencies = dependencies
        self.inputParams = inputParams
        self.outputParams = outputParams
        self.template = template
        self.others = others
    }

    var placeholders: [Placeholder] {
        (modelName?.placeholders ?? []) + modelVersion.placeholders + modelType.placeholders
            + (sourceLocation?.placeholders ?? []) + (dependencies?.placeholders ?? []) + (template?.placeholders ?? [])
    }

    var storages: [Storage] { (sourceLocation?.storages ?? []) + (template?.storages ?? []) }

    var json: JSONValue {
        var fields = JSONFields()
        fields["model_name"] = modelName?.json
        fields["model_version"] = modelVersion.json
        fields["model_type"] = modelType.json
        fields["source_location_type"] = sourceLocationType.map { .string($0.rawValue) }
        fields["source_location"] = sourceLocation?.json
        fields["dependencies"] = dependencies?.json
        fields["input_params"] = inputParams.isEmpty ? nil : .array(inputParams.map(\.json))
        fields["output_params"] = outputParams.isEmpty ? nil : .array(outputParams.map(\.json))
        fields["template"] = template?.json
        if case .object(let members) = others { for other in members { fields[other.key] = other.value } }
        return fields.json
    }
}

extension InferenceParameter {
    /// As the SDK's `Params` writes it.
    var json: JSONValue {
        var fields = JSONFields()
        fields["url"] = .string(url)
        fields["param_name"] = .string(name)
        fields["param_type"] = .string(type)
        fields["min"] = minimum.map(JSONValue.real)
        fields["max"] = maximum.map(JSONValue.real)
        fields["param_desc"] = description.map(JSONValue.string)
        return fields.json
    }
}
