public import Jansson

/// The SDK's parameters for creating a model: `Model(session, model_name=…, …)` (page Importing a Model, table 2), and those that only
/// the API behind it takes (`POST /v1/{project_id}/models`).
///
/// ``ImportRequest`` says what each field means, and what holds when it is left out.
public struct CreateModel: Hashable, Sendable {
    /// The model's name: 1 to 64 letters, digits, `-` and `_`, beginning with a letter. Default: one that the platform
    /// makes up.
    public var modelName: Setting<String>?
    /// The version: `digit.digit.digit`, each from 0 to 99; mandatory.
    public var modelVersion: Setting<String>
    /// Whether the model is published. Default: true.
    public var publish: Setting<Bool>?
    /// What `sourceLocation` is. Default: `OBS_SOURCE`.
    public var sourceLocationType: SourceLocationType?
    /// Where the model is: object storage, a local folder, or an image for model type `Image`; none for a template.
    public var sourceLocation: StoredPath?
    /// The Python or the engine's version that the model needs: `python3.7`.
    public var environment: Setting<String>?
    /// The training job that made the model, for tracing.
    public var sourceJobID: Setting<String>?
    /// The version of that job.
    public var sourceJobVersion: Setting<String>?
    /// `auto` for a model of automatic learning, else nothing.
    public var sourceType: Setting<String>?
    /// The engine, `Image` or `Template`; mandatory.
    public var modelType: Setting<String>
    /// What the model does: `image_classification`. Default: as in the configuration file.
    public var modelAlgorithm: Setting<String>?
    /// What the model is: up to 100 characters, without `!<>=&'"`.
    public var description: Setting<String>?
    /// The inference script in object storage. Default: `customize_service.py` in the model's folder.
    public var executionCode: Setting<String>?
    /// What the model takes. Default: as in the configuration file.
    public var inputParams: [InferenceParameter]
    /// What the model gives. Default: as in the configuration file.
    public var outputParams: [InferenceParameter]
    /// Packages to install. Default: those of the configuration file.
    public var dependencies: Setting<JSONValue>?
    /// Inference interfaces, as a list or as JSON text. Default: those of the configuration file.
    public var apis: Setting<JSONValue>?
    /// The runtime's name. Default: that of the engine.
    public var runtime: Setting<String>?
    /// API: measures of quality, as an object or as JSON text.
    public var modelMetrics: Setting<JSONValue>?
    /// API: the whole configuration, as an object or as JSON text.
    public var initialConfig: Setting<JSONValue>?
    /// API: the workspace. Default: `0`.
    public var workspaceID: Setting<String>?
    /// API: up to 3 documents that describe the model.
    public var modelDocs: [ModelDocument]
    /// API: `real-time`, `edge`, `batch`. Default: all.
    public var installType: Setting<[String]>?
    /// API: a template, for model type `Template`.
    public var template: Template?
    /// API: whether a custom image is copied to the platform. Default: true.
    public var sourceCopy: Setting<Bool>?
    /// API: up to 5 labels.
    public var labels: Setting<[String]>?

    /// What `source_location` is.
    public enum SourceLocationType: String, Hashable, Sendable, CaseIterable {
        /// A path in object storage.
        case obs = "OBS_SOURCE"
        /// A path of this machine.
        case local = "LOCAL_SOURCE"
    }

    /// Makes the parameters, in the order of the platform's tables.
    public init(
        modelName: Setting<String>? = nil, modelVersion: Setting<String>, publish: Setting<Bool>? = nil,
        sourceLocationType: SourceLocationType? = nil, sourceLocation: StoredPath? = nil,
        environment: Setting<String>? = nil, sourceJobID: Setting<String>? = nil,
        sourceJobVersion: Setting<String>? = nil, sourceType: Setting<String>? = nil, modelType: Setting<String>,
        modelAlgorithm: Setting<String>? = nil, description: Setting<String>? = nil,
        executionCode: Setting<String>? = nil, inputParams: [InferenceParameter] = [],
        outputParams: [InferenceParameter] = [], dependencies: Setting<JSONValue>? = nil,
        apis: Setting<JSONValue>? = nil, runtime: Setting<String>? = nil, modelMetrics: Setting<JSONValue>? = nil,
        initialConfig: Setting<JSONValue>? = nil, workspaceID: Setting<String>? = nil, modelDocs: [ModelDocument] = [],
        installType: Setting<[String]>? = nil, template: Template? = nil, sourceCopy: Setting<Bool>? = nil,
        labels: Setting<[String]>? = nil
    ) {
        self.modelName = modelName
        self.modelVersion = modelVersion
        self.publish = publish
        self.sourceLocationType = sourceLocationType
        self.sourceLocation = sourceLocation
        self.environment = environment
        self.sourceJobID = sourceJobID
        self.sourceJobVersion = sourceJobVersion
        self.sourceType = sourceType
        self.modelType = modelType
        self.modelAlgorithm = modelAlgorithm
        self.description = description
        self.executionCode = executionCode
        self.inputParams = inputParams
        self.outputParams = outputParams
        self.dependencies = dependencies
        self.apis = apis
        self.runtime = runtime
        self.modelMetrics = modelMetrics
        self.initialConfig = initialConfig
        self.workspaceID = workspaceID
        self.modelDocs = modelDocs
        self.installType = installType
        self.template = template
        self.sourceCopy = sourceCopy
        self.labels = labels
    }
}

extension CreateModel {
    var placeholders: [Placeholder] {
        let texts: [Setting<String>?] = [
            modelName, modelVersion, environment, sourceJobID, sourceJobVersion, sourceType, modelType, modelAlgorithm,
            description, executionCode, runtime, workspaceID,
        ]
        let values: [Setting<JSONValue>?] = [dependencies, apis, modelMetrics, initialConfig]
        let parts: [[Placeholder]?] = [
            publish?.placeholders, sourceCopy?.placeholders, installType?.placeholders, labels?.placeholders,
            sourceLocation?.placeholders, template?.placeholders,
        ]
        var all = texts.compactMap { $0?.placeholders } + values.compactMap { $0?.placeholders }
        all += parts.compactMap(\.self)
        return Array(all.joined())
    }

    var storages: [Storage] { (sourceLocation?.storages ?? []) + (template?.storages ?? []) }

    var json: JSONValue {
        var fields = JSONFields()
        fields["model_name"] = modelName?.json
        fields["model_version"] = modelVersion.json
        fields["publish"] = publish?.json
        fields["source_location_type"] = sourceLocationType.map { .string($0.rawValue) }
        fields["source_location"] = sourceLocation?.json
        fields["environment"] = environment?.json
        fields["source_job_id"] = sourceJobID?.json
        fields["source_job_version"] = sourceJobVersion?.json
        fields["source_type"] = sourceType?.json
        fields["model_type"] = modelType.json
        fields["model_algorithm"] = modelAlgorithm?.json
        fields["description"] = description?.json
        fields["execution_code"] = executionCode?.json
        fields["input_params"] = inputParams.isEmpty ? nil : .array(inputParams.map(\.json))
        fields["output_params"] = outputParams.isEmpty ? nil : .array(outputParams.map(\.json))
        fields["dependencies"] = dependencies?.json
        fields["apis"] = apis?.json
        fields["runtime"] = runtime?.json
        fields["model_metrics"] = modelMetrics?.json
        fields["initial_config"] = initialConfig?.json
        fields["workspace_id"] = workspaceID?.json
        fields["model_docs"] = modelDocs.isEmpty ? nil : .array(modelDocs.map(\.json))
        fields["install_type"] = installType?.json
        fields["template"] = template?.json
        fields["source_copy"] = sourceCopy?.json
        fields["labels"] = labels?.json
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

extension ModelDocument {
    /// As `model_docs` lists it.
    var json: JSONValue { ["doc_name": .string(name), "doc_url": .string(url)] }
}
