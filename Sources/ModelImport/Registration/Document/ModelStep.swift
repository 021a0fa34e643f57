internal import Jansson

/// The workflow's model registration step (SDK class `ModelStep`, page Creating a Model Registration Phase, table 1).
public struct ModelStep: Hashable, Sendable {
    /// The step's name: at most 64 letters, digits, `_` and `-`, beginning with a letter; unique in the workflow.
    public var name: String
    /// What to register from; none for a template.
    public var inputs: [ModelInput]
    /// What to register: one model for each output.
    public var outputs: [ModelOutput]
    /// A name for people. Default: the name.
    public var title: String?
    /// What the step does.
    public var description: String?
    /// How the workflow runs the step; the importer does not act on it.
    public var policy: StepPolicy?
    /// The names of steps that run before.
    public var dependSteps: [String]

    /// Makes a step.
    public init(
        name: String, title: String? = nil, description: String? = nil, inputs: [ModelInput] = [],
        outputs: [ModelOutput], policy: StepPolicy? = nil, dependSteps: [String] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.inputs = inputs
        self.outputs = outputs
        self.policy = policy
        self.dependSteps = dependSteps
    }

    var placeholders: [Placeholder] {
        inputs.flatMap(\.data.placeholders) + outputs.flatMap(\.modelConfig.placeholders)
    }

    var storages: [Storage] {
        inputs.flatMap(\.data.storages) + outputs.flatMap { $0.modelConfig.template?.storages ?? [] }
    }

    var json: JSONValue {
        var fields = JSONFields()
        fields["name"] = .string(name)
        fields["title"] = title.map(JSONValue.string)
        fields["description"] = description.map(JSONValue.string)
        fields["inputs"] = inputs.isEmpty ? nil : .array(inputs.map(\.json))
        fields["outputs"] = .array(outputs.map(\.json))
        fields["policy"] = policy?.json
        fields["depend_steps"] = dependSteps.isEmpty ? nil : .strings(dependSteps)
        return fields.json
    }
}

/// How the workflow runs a step (SDK class `StepPolicy`).
public struct StepPolicy: Hashable, Sendable {
    /// How often the workflow looks after the step, in seconds. Default: 1.
    public var pollIntervalSeconds: Int?
    /// How long the step may take, in minutes. Default: 10080, a week.
    public var maxExecutionMinutes: Int?

    /// Makes a policy.
    public init(pollIntervalSeconds: Int? = nil, maxExecutionMinutes: Int? = nil) {
        self.pollIntervalSeconds = pollIntervalSeconds
        self.maxExecutionMinutes = maxExecutionMinutes
    }

    var json: JSONValue {
        var fields = JSONFields()
        fields["poll_interval_seconds"] = pollIntervalSeconds.map(JSONValue.integer)
        fields["max_execution_minutes"] = maxExecutionMinutes.map(JSONValue.integer)
        return fields.json
    }
}

/// What a model is registered from (SDK class `ModelInput`, page Creating a Model Registration Phase, table 2).
public struct ModelInput: Hashable, Sendable {
    /// The input's name: as a step's, unique in the step.
    public var name: String
    /// The data.
    public var data: ModelData

    /// Makes an input.
    public init(name: String, data: ModelData) {
        self.name = name
        self.data = data
    }

    var json: JSONValue { ["name": .string(name), "data": data.json] }
}

/// A model to register (SDK class `ModelOutput`, page Creating a Model Registration Phase, table 3).
public struct ModelOutput: Hashable, Sendable {
    /// The output's name: as a step's, unique in the step.
    public var name: String
    /// The model.
    public var modelConfig: ModelConfig

    /// Makes an output.
    public init(name: String, modelConfig: ModelConfig) {
        self.name = name
        self.modelConfig = modelConfig
    }

    var json: JSONValue { ["name": .string(name), "model_config": modelConfig.json] }
}
