/// The beginning of one stage of a life cycle, and where it was announced.
public struct LifecycleEvent: Hashable, Sendable {
    /// The first day of the stage; nil when the stage is in force and its date was never published.
    ///
    /// A date in the future is an announcement.
    public let since: CalendarDate?
    /// Where the platform says so, as a catalog cites it.
    public let source: String?
    /// What a reader should know about it.
    public let note: String?

    /// Makes an event from what the catalog states.
    public init(since: CalendarDate?, source: String? = nil, note: String? = nil) {
        self.since = since
        self.source = source
        self.note = note
    }

    /// Whether the stage has begun on that day.
    public func isInForce(on date: CalendarDate) -> Bool {
        guard let since else { return true }
        return since <= date
    }
}
