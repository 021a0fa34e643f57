public import Jansson

/// What a model is registered as (SDK class `ModelConfig`, page Creating a Model Registration Phase, table 4).
///
/// ``ImportRequest`` says what each field means, and what holds when it is left out.
public struct ModelConfig: Hashable, Sendable {
    /// The engine, `Image`, `Template` or `Custom`. The workflow's default is in the catalog's import rules.
    public var modelType: Setting<String>?
    /// 1 to 64 letters, digits, `-` and `_`.
    public var modelName: Setting<String>?
    /// `digit.digit.digit`, each from 1 to 99. Default: one more than the last.
    public var modelVersion: Setting<String>?
    /// The runtime's name.
    public var runtime: Setting<String>?
    /// 1 to 100 characters, without `&!'"<>=`.
    public var description: Setting<String>?
    /// The inference script in object storage. Default: `customize_service.py` in the model's folder.
    public var executionCode: Setting<String>?
    /// Packages, as a list or as JSON text. Default: those of the configuration file.
    public var dependencies: Setting<JSONValue>?
    /// Measures of quality, as an object or as JSON text. Default: those of the configuration file.
    public var modelMetrics: Setting<JSONValue>?
    /// Inference interfaces, as a list or as JSON text. Default: those of the configuration file.
    public var apis: Setting<JSONValue>?
    /// The whole configuration.
    public var initialConfig: Setting<JSONValue>?
    /// The template; mandatory for model type `Template`.
    public var template: Template?
    /// Only `Single`.
    public var dynamicLoadMode: Setting<String>?
    /// Whether the model is there already. Default: false.
    public var prebuild: Setting<Bool>?
    /// `real_time`, `edge`, `batch`. Default: all.
    public var installType: Setting<[String]>?

    /// Makes a configuration.
    public init(
        modelName: Setting<String>? = nil, modelType: Setting<String>? = nil, modelVersion: Setting<String>? = nil,
        runtime: Setting<String>? = nil, description: Setting<String>? = nil, executionCode: Setting<String>? = nil,
        dependencies: Setting<JSONValue>? = nil, modelMetrics: Setting<JSONValue>? = nil,
        apis: Setting<JSONValue>? = nil, initialConfig: Setting<JSONValue>? = nil, template: Template? = nil,
        dynamicLoadMode: Setting<String>? = nil, prebuild: Setting<Bool>? = nil, installType: Setting<[String]>? = nil
    ) {
        self.modelName = modelName
        self.modelType = modelType
        self.modelVersion = modelVersion
        self.runtime = runtime
        self.description = description
        self.executionCode = executionCode
        self.dependencies = dependencies
        self.modelMetrics = modelMetrics
        self.apis = apis
        self.initialConfig = initialConfig
        self.template = template
        self.dynamicLoadMode = dynamicLoadMode
        self.prebuild = prebuild
        self.installType = installType
    }

    var placeholders: [Placeholder] {
        let texts = [modelName, modelType, modelVersion, runtime, description, executionCode, dynamicLoadMode]
        let values = [dependencies, modelMetrics, apis, initialConfig]
        return texts.flatMap { $0?.placeholders ?? [] } + values.flatMap { $0?.placeholders ?? [] }
            + (template?.placeholders ?? []) + (prebuild?.placeholders ?? []) + (installType?.placeholders ?? [])
    }

    var json: JSONValue {
        var fields = JSONFields()
        fields["model_name"] = modelName?.json
        fields["model_type"] = modelType?.json
        fields["model_version"] = modelVersion?.json
        fields["runtime"] = runtime?.json
        fields["description"] = description?.json
        fields["execution_code"] = executionCode?.json
        fields["dependencies"] = dependencies?.json
        fields["model_metrics"] = modelMetrics?.json
        fields["apis"] = apis?.json
        fields["initial_config"] = initialConfig?.json
        fields["template"] = template?.json
        fields["dynamic_load_mode"] = dynamicLoadMode?.json
        fields["prebuild"] = prebuild?.json
        fields["install_type"] = installType?.json
        return fields.json
    }
}
