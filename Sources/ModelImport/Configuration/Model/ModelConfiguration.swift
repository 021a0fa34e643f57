public import Jansson

/// What a package's `config.json` says: https://docs.otc.t-systems.com/modelarts/umn, page "Specifications for Editing
/// a Model Configuration File" (inference-modelarts-0056).
///
/// Values are those that were meant: known misspellings are put right, aliases of model types are replaced by the
/// engine's id. What could not be understood is left out, and a finding of ``ConfigurationReader`` says so.
public struct ModelConfiguration: Hashable, Sendable {
    /// `model_algorithm`: what the model is for, for people. `nil` when it is missing or no text.
    public var modelAlgorithm: String?
    /// `model_type`: the id of the engine that runs the model. `nil` when it is missing or no text; a word that is no
    /// known engine stands here as it was written.
    public var modelType: String?
    /// `runtime`: the environment, by its name within the engine.
    public var runtime: String?
    /// `swr_location`: the container image of a custom-image model.
    public var swrLocation: String?
    /// `metrics`: how well the model does, in the specification's order.
    public var metrics: [Metric] = []
    /// `apis`: the interfaces that the model serves, in file order.
    public var apis: [API] = []
    /// `dependencies`: what is installed before the model starts, in the order of installation.
    public var dependencies: [Dependency] = []
    /// `health`: how to ask whether the model still works.
    public var health: HealthCheck?
    /// `protocol`: `http` or `https`, which an image of the user's own answers over. Like ``port`` it is in no edition of
    /// the page, and in `initial_config` of terraform-provider-huaweicloud (docs/resources/modelarts_model.md).
    public var protocolName: String?
    /// `port`: the port that an image of the user's own answers on; `nil` when it is not given, which means 8080.
    public var port: UInt16?
    /// Members that the specification does not have, in file order, for programs that know what they mean.
    public var extras: [JSONValue.Member] = []
    /// Where the configuration itself stands: its file, or a value of a document.
    public var place: ConfigurationPlace?
    /// Keys whose value is there and could not be understood: what would follow from its absence does not.
    public var unreadKeys: Set<String> = []
    /// Where the members above stand, by key: `places["runtime"]`.
    public var places: [String: ConfigurationPlace] = [:]

    /// Makes an empty configuration.
    public init() {}

    /// One measure of the model's quality.
    public struct Metric: Hashable, Sendable {
        /// `f1`, `recall`, `precision` or `accuracy`.
        public var name: String
        /// The value as written; the platform keeps 17 decimal places.
        public var value: Double

        /// Makes a metric.
        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }
}

/// Where a value of a configuration stands, for findings about it.
public struct ConfigurationPlace: Hashable, Sendable {
    /// The file, relative to the package.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The JSON Pointer of the value (RFC 6901).
    public var pointer: String

    /// Makes a place.
    public init(file: String, line: Int, pointer: String) {
        self.file = file
        self.line = line
        self.pointer = pointer
    }
}
