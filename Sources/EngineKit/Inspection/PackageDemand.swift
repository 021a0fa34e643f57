public import RuntimeVocabulary

/// What one edition of a platform asks of packages beyond the rules that all share, as a manifest's `package` states it
/// under `editions`.
public struct PackageDemand: Hashable, Sendable {
    /// The platform's edition: `Open Telekom Cloud`.
    public var edition: String
    /// Since when its document says so; `nil` where that is not known.
    public var since: CalendarDate?
    /// Files that it asks for, relative to the model's folder.
    public var requires: [PackageGlob]
    /// Files that it leaves to the owner, where other editions ask for them.
    public var leavesOpen: [PackageGlob]
    /// What to put there, for people.
    public var advice: String?
    /// The public document that says so.
    public var source: String

    /// Makes a demand.
    public init(
        edition: String, since: CalendarDate? = nil, requires: [PackageGlob] = [], leavesOpen: [PackageGlob] = [],
        advice: String? = nil, source: String
    ) {
        self.edition = edition
        self.since = since
        self.requires = requires
        self.leavesOpen = leavesOpen
        self.advice = advice
        self.source = source
    }
}
