/// What lists show of a recorded model.
public struct ModelSummary: Hashable, Sendable {
    /// Its identity: no two records ever have the same one, also when a version is deleted and recorded again.
    public let id: String
    /// The name that its versions share.
    public let name: String
    /// The version, unique among those of the name.
    public let version: ModelVersion
    /// The id of its engine.
    public let engine: String
    /// The runtime that was resolved; nil for a model that brings its own image.
    public let runtime: String?
    /// The image it runs on.
    public let image: String
    /// Where it came from.
    public let source: ModelSource
    /// How far it has come.
    public let status: ModelStatus
    /// When it was recorded.
    public let createdAt: UTCTime
    /// Labels in the order given.
    public let labels: [String]

    /// A summary, for a store to make.
    public init(
        id: String, name: String, version: ModelVersion, engine: String, runtime: String?, image: String,
        source: ModelSource, status: ModelStatus, createdAt: UTCTime, labels: [String]
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
    }

    /// `NAME/VERSION`
    public var reference: ModelReference { ModelReference(name: name, version: version) }
}

/// A recorded model, whole.
public struct ModelRecord: Hashable, Sendable {
    /// What lists show.
    public let summary: ModelSummary
    /// Everything else.
    public let details: ModelDetails

    /// A record, for a store to make.
    public init(summary: ModelSummary, details: ModelDetails) {
        self.summary = summary
        self.details = details
    }
}
