/// The beginning of one stage of a life cycle, and where it was announced.
public struct LifecycleEvent: Hashable, Sendable {
    /// The first day of the stage; nil when its date was never published, and the stage is in force unless it
    /// ``isAnnouncedOnly``.
    ///
    /// A date in the future is an announcement.
    public let since: CalendarDate?
    /// Whether the stage is announced without a date: it will come, and is not in force on any day that can be told.
    public let isAnnouncedOnly: Bool
    /// Where the platform says so, as a catalog cites it.
    public let source: String?
    /// What a reader should know about it.
    public let note: String?

    /// Makes an event from what the catalog states.
    public init(since: CalendarDate?, source: String? = nil, note: String? = nil) {
        self.init(since: since, isAnnouncedOnly: false, source: source, note: note)
    }

    private init(since: CalendarDate?, isAnnouncedOnly: Bool, source: String?, note: String?) {
        self.since = since
        self.isAnnouncedOnly = isAnnouncedOnly
        self.source = source
        self.note = note
    }

    /// A stage that is announced without a date.
    public static func announced(source: String? = nil, note: String? = nil) -> LifecycleEvent {
        LifecycleEvent(since: nil, isAnnouncedOnly: true, source: source, note: note)
    }

    /// Whether the stage has begun on that day.
    public func isInForce(on date: CalendarDate) -> Bool {
        guard let since else { return !isAnnouncedOnly }
        return since <= date
    }
}
