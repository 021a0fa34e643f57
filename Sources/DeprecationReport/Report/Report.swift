public import RuntimeVocabulary

/// What is on its way out, when, who uses it, and what to move to; as of one day, from one catalog.
///
/// The same catalog, inventory and day give the same report.
public struct Report: Sendable {
    /// The catalog that was asked.
    public struct CatalogStamp: Hashable, Sendable {
        /// The name it gives itself.
        public let name: String
        /// The revision it gives itself.
        public let revision: String?
        /// The SHA-256 of its files.
        public let sha256: String
    }

    /// What the findings were compared with.
    public struct Comparison: Hashable, Sendable {
        /// The earlier report, as it was named.
        public let file: String
        /// The day it is of.
        public let asOf: CalendarDate
        /// How many findings were left out because the earlier report has them.
        public let known: Int
    }

    /// The day for which life cycles are judged.
    public let asOf: CalendarDate
    /// How far ahead announcements are reported; nil when only what is in force is.
    public let within: LookAhead?
    /// The catalog.
    public let catalog: CatalogStamp
    /// How many findings of which kind.
    public let summary: Summary
    /// The findings: the latest stage first, within a stage the soonest next date first.
    public let findings: [Finding]
    /// What a reader should know about the report itself.
    public let notices: [Notice]
    /// The earlier report that findings were compared with.
    public let baseline: Comparison?
    /// Whether models were read, so that findings without one are not in use.
    public let hasInventory: Bool
    /// Whether every model could be judged; rows whose finding is accepted do not count.
    public let isComplete: Bool
    /// The models of each finding.
    public let models: ReportedModels
}

/// A remark about the report itself, such as an acceptance that no finding needs.
public struct Notice: Hashable, Sendable {
    /// A stable word: `acceptance-expired`, `acceptance-unused`, ...
    public let code: String
    /// What is the case; what to do.
    public let message: String

    /// Makes a notice.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
