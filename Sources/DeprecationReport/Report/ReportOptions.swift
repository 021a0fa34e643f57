public import RuntimeVocabulary

/// What a report is to hold.
public struct ReportOptions: Sendable {
    /// The day for which life cycles are judged.
    public var asOf: CalendarDate
    /// How far ahead announcements are reported; nil when only what is in force is.
    public var within: LookAhead?
    /// With an inventory: whether runtimes that no model uses are reported, too.
    public var includesUnused = false
    /// Values for image template variables.
    public var variables: [String: String] = [:]
    /// Findings that somebody has accepted.
    public var acceptances: [Acceptance] = []
    /// An earlier report; what it has is left out.
    public var baseline: Baseline?

    /// The options of a report on a day.
    public init(asOf: CalendarDate, within: LookAhead?) {
        self.asOf = asOf
        self.within = within
    }
}
