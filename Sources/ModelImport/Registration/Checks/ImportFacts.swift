public import RuntimeCatalog

/// What the catalog knows of the platform that a request is checked against; everything may be empty, and then nothing
/// that depends on it is checked.
public struct ImportFacts: Hashable, Sendable {
    /// The engines whose models an interface of the platform takes.
    public struct InterfaceTypes: Hashable, Sendable {
        /// The interface.
        public var interface: ImportInterface
        /// The ids of the engines.
        public var types: [String]
        /// The platform's page.
        public var source: String

        /// Makes a row.
        public init(interface: ImportInterface, types: [String], source: String) {
            self.interface = interface
            self.types = types
            self.source = source
        }
    }

    /// An input and output mode that `infer_format` can name.
    public struct InferFormat: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Other words for it.
        public var aliases: [String]

        /// Makes a mode.
        public init(_ name: String, aliases: [String] = []) {
            self.name = name
            self.aliases = aliases
        }
    }

    /// Every word for an engine that models can be imported for, the custom image among them.
    public var modelTypes: [ConfigurationContext.ModelType]
    /// What the interfaces' own pages list; an interface without a row takes everything.
    public var interfaces: [InterfaceTypes]
    /// The model type of a workflow's `ModelConfig` that does not say one.
    public var defaultModelType: String?
    /// The templates of the platform.
    public var templates: [TemplateFacts]
    /// The input and output modes.
    public var inferFormats: [InferFormat]

    /// Makes facts; without arguments, nothing is known.
    public init(
        modelTypes: [ConfigurationContext.ModelType] = [], interfaces: [InterfaceTypes] = [],
        defaultModelType: String? = nil, templates: [TemplateFacts] = [], inferFormats: [InferFormat] = []
    ) {
        self.modelTypes = modelTypes
        self.interfaces = interfaces
        self.defaultModelType = defaultModelType
        self.templates = templates
        self.inferFormats = inferFormats
    }
}

/// What is known of one of the platform's templates. Its input and output mode is judged by the catalog's import rules.
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

    /// What `template_id` calls it.
    public var id: String
    /// Its inputs; nil when they are not known.
    public var inputs: [Input]?

    /// Makes a template.
    public init(id: String, inputs: [Input]? = nil) {
        self.id = id
        self.inputs = inputs
    }
}
