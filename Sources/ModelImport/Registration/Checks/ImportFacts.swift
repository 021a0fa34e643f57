/// What the catalog knows of the platform that a request is checked against; everything may be empty, and then nothing
/// that depends on it is checked.
public struct ImportFacts: Hashable, Sendable {
    /// The model types that an interface of the platform takes.
    public struct ModelTypes: Hashable, Sendable {
        /// The interface; nil for all of them.
        public var interface: ImportInterface?
        /// The types as the platform spells them.
        public var types: [String]
        /// The platform's page.
        public var source: String

        /// Makes a row.
        public init(interface: ImportInterface?, types: [String], source: String) {
            self.interface = interface
            self.types = types
            self.source = source
        }
    }

    /// The model types; of several rows for one interface, one has to have a type.
    public var modelTypes: [ModelTypes]
    /// The model type of a workflow's `ModelConfig` that does not say one.
    public var defaultModelType: String?
    /// The templates of the platform.
    public var templates: [TemplateFacts]
    /// The input and output modes that `infer_format` can name.
    public var inferFormats: [String]

    /// Makes facts; without arguments, nothing is known.
    public init(
        modelTypes: [ModelTypes] = [], defaultModelType: String? = nil, templates: [TemplateFacts] = [],
        inferFormats: [String] = []
    ) {
        self.modelTypes = modelTypes
        self.defaultModelType = defaultModelType
        self.templates = templates
        self.inferFormats = inferFormats
    }
}

/// What is known of one of the platform's templates.
public struct TemplateFacts: Hashable, Sendable {
    /// An input of a template.
    public struct Input: Hashable, Sendable {
        /// What `input_id` calls it.
        public var id: String
        /// The folder that it is copied to, as its `input_properties` say; nil when that is not known.
        public var target: String?

        /// Makes an input.
        public init(id: String, target: String? = nil) {
            self.id = id
            self.target = target
        }
    }

    /// The input and output mode of a template.
    public enum Mode: Hashable, Sendable {
        /// Built in; `infer_format` may not name another (error 3030).
        case fixed(String)
        /// Named, and another may take its place.
        case replaceable(String)
        /// None: the model gives what it gives. It cannot be deployed as a batch service.
        case undefined
    }

    /// What `template_id` calls it.
    public var id: String
    /// Its name for people; a request may use it as well.
    public var title: String
    /// The engine that it is for.
    public var engine: String?
    /// The runtime that its models get.
    public var runtime: String?
    /// Its inputs; nil when they are not known.
    public var inputs: [Input]?
    /// Its mode; nil when it is not known.
    public var mode: Mode?
    /// The platform's page.
    public var source: String

    /// Makes a template.
    public init(
        id: String, title: String, engine: String? = nil, runtime: String? = nil, inputs: [Input]? = nil,
        mode: Mode? = nil, source: String
    ) {
        self.id = id
        self.title = title
        self.engine = engine
        self.runtime = runtime
        self.inputs = inputs
        self.mode = mode
        self.source = source
    }
}
