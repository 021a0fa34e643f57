/// A model that is to be recorded.
public struct NewModel: Hashable, Sendable {
    /// The identity it shall keep; a new one when nil.
    public var id: String?
    /// The name that its versions share.
    public var name: String
    /// The version, which must be free; the next after the highest of this name when nil.
    public var version: ModelVersion?
    /// The id of its engine.
    public var engine: String
    /// The runtime that was resolved; nil for a model that brings its own image.
    public var runtime: String?
    /// The image it runs on.
    public var image: String
    /// Where it came from.
    public var source: ModelSource
    /// How far it has come.
    public var status: ModelStatus
    /// When it was recorded first; now when nil.
    public var createdAt: UTCTime?
    /// Labels in the order given, each once.
    public var labels: [String]
    /// Everything else.
    public var details: ModelDetails

    /// Describes a model.
    public init(
        id: String? = nil, name: String, version: ModelVersion? = nil, engine: String, runtime: String?, image: String,
        source: ModelSource, status: ModelStatus, createdAt: UTCTime? = nil, labels: [String] = [],
        details: ModelDetails = ModelDetails()
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.engine = engine
        self.runtime = runtime
        self.image = image
        self.source = source
        self.status = status
        self.createdAt = createdAt
        self.labels = labels
        self.details = details
    }
}
