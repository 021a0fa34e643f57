/// A document that describes a model (`model_docs`).
public struct ModelDocument: Hashable, Sendable {
    /// What the document is called (`doc_name`).
    public var name: String
    /// Where it is (`doc_url`).
    public var url: String

    /// Makes a document.
    public init(name: String, url: String) {
        self.name = name
        self.url = url
    }
}

/// A model subscribed to in AI Gallery (`GalleryModel`).
public struct ModelSubscription: Hashable, Sendable {
    /// The subscription (`subscription_id`).
    public var id: String
    /// The subscribed version (`version_num`).
    public var version: String

    /// Makes a reference to a subscription.
    public init(id: String, version: String) {
        self.id = id
        self.version = version
    }
}

/// The output of a workflow's step: `job_step.outputs["train_url"]`.
public struct JobOutputReference: Hashable, Sendable {
    /// The step's name.
    public var step: String
    /// The output's name.
    public var output: String

    /// Makes a reference to an output.
    public init(step: String, output: String) {
        self.step = step
        self.output = output
    }
}

/// A template, and what goes into it (`template`).
public struct TemplateRequest: Hashable, Sendable {
    /// A source for one of the template's inputs (`template_inputs`).
    public struct Input: Hashable, Sendable {
        /// The input of the template (`input_id`).
        public var id: String
        /// The file or folder that goes there (`input`).
        public var location: ImportLocation

        /// Makes an input.
        public init(id: String, location: ImportLocation) {
            self.id = id
            self.location = location
        }
    }

    /// Which template (`template_id`).
    public var id: String
    /// The input and output mode that takes the place of the template's own (`infer_format`).
    public var inferFormat: String?
    /// What goes into it.
    public var inputs: [Input]

    /// Makes a request for a template.
    public init(id: String, inferFormat: String? = nil, inputs: [Input]) {
        self.id = id
        self.inferFormat = inferFormat
        self.inputs = inputs
    }
}

/// A parameter of an inference interface, as `input_params` and `output_params` list them (SDK class `Params`).
public struct InferenceParameter: Hashable, Sendable {
    /// The path of the interface (`url`).
    public var url: String
    /// The parameter's name (`param_name`), at most 64 characters.
    public var name: String
    /// The parameter's type (`param_type`), as written. The SDK takes the types of JSON Schema, the API `int`,
    /// `string`, `float`, `timestamp`, `date`, `file`.
    public var type: String
    /// The least value (`min`), for numbers.
    public var minimum: Double?
    /// The greatest value (`max`), for numbers.
    public var maximum: Double?
    /// What it is (`param_desc`), at most 100 characters.
    public var description: String?

    /// Makes a parameter.
    public init(
        url: String, name: String, type: String, minimum: Double? = nil, maximum: Double? = nil,
        description: String? = nil
    ) {
        self.url = url
        self.name = name
        self.type = type
        self.minimum = minimum
        self.maximum = maximum
        self.description = description
    }
}
