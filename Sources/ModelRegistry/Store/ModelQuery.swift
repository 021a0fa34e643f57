/// Which recorded models, and in which order. Filters of one kind mean "any of these", different kinds must all hold.
public struct ModelQuery: Hashable, Sendable {
    /// What models are put in order by.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// By name, and by version within a name.
        case name
        /// By version, as numbers, and by name within a version.
        case version
        /// By the time of recording, then by name and version.
        case created
    }

    /// Names, or patterns: `*` stands for any characters, `?` for one, `[a-c]` for one of these. Case counts.
    public var names: [String] = []
    /// Engines; case does not count.
    public var engines: [String] = []
    /// Names of runtimes; case counts.
    public var runtimes: [String] = []
    /// Stages.
    public var statuses: [ModelStatus] = []
    /// Where models came from.
    public var sources: [ModelSource] = []
    /// Labels; case counts.
    public var labels: [String] = []
    /// The order, which is the same whenever the same models are there.
    public var order = Order.name
    /// Whether the order is turned round.
    public var isReversed = false
    /// How many to give at most; nil for all.
    public var limit: Int?
    /// How many to leave out at the beginning.
    public var offset = 0

    /// All models, by name and version.
    public init() {}
}

/// A part of the models that fit a query.
public struct ModelPage: Hashable, Sendable {
    /// The models of this part, in order.
    public let models: [ModelSummary]
    /// How many fit altogether.
    public let total: Int

    /// A part of `total` models.
    public init(models: [ModelSummary], total: Int) {
        self.models = models
        self.total = total
    }
}
