public import ImageResolver
public import RuntimeCatalog
public import RuntimeVocabulary

/// One thing to act on: a runtime on its way out, or a row of an inventory that cannot be judged.
public struct Finding: Sendable {
    /// The stage of a runtime, or that there is none to tell.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Still supported; reported because of what is announced.
        case supported
        /// Works, but a successor should be chosen.
        case deprecated
        /// No longer offered for new work.
        case discontinued
        /// Gone.
        case removed
        /// The catalog has no such runtime, several are meant, or the row cannot be read.
        case unknown

        /// Gravest last; what is not known has no place among the stages and is never known to be as grave.
        var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        init(_ stage: LifecycleStage) {
            self =
                switch stage {
                case .supported: .supported
                case .deprecated: .deprecated
                case .discontinued: .discontinued
                case .removed: .removed
                }
        }
    }

    /// A stage that is announced.
    public struct Announcement: Hashable, Sendable {
        /// The stage to come.
        public let stage: LifecycleStage
        /// Its first day; nil when no date is published.
        public let on: CalendarDate?
        /// Whether that day lies within the look-ahead.
        public let isNear: Bool
    }

    /// What to move to.
    public struct Successor: Hashable, Sendable {
        /// The engine's id.
        public let engine: String
        /// The runtime's name.
        public let name: String
        /// Its image; nil when the catalog's templates give none.
        public let image: String?
        /// How much work the move is.
        public let move: Move
        /// What changes on the way: `python 2.7 -> 3.7`.
        public let changes: [String]
        /// Whether the catalog states it; otherwise the nearest one was looked for.
        public let isStated: Bool
        /// What is to be known about the choice, such as that the stated one is on its way out, too.
        public let note: String?
        /// The hardware that it keeps, where no runtime keeps all; nil where this one does.
        public let hardware: String?
    }

    /// Why a row cannot be judged.
    public struct Problem: Hashable, Sendable {
        /// The ``code`` of a row that cannot be read.
        public static let unreadable = "unreadable"

        /// A stable word: `unknown-engine`, `unknown-runtime`, `ambiguous-runtime`, `no-runtime`, `unreadable`.
        public let code: String
        /// What is wrong; what to do.
        public let message: String
        /// The nearest things that would have been understood.
        public let nearest: [String]
    }

    /// Number of the finding's models in ``Report/models``.
    public let key: Int
    /// The engine's id; for an unknown one as the row spells it, nil where it has none.
    public let engine: String?
    /// The runtime's name; for an unknown one as the row spells it, nil where it has none.
    public let name: String?
    /// The catalog's runtime; nil when ``problem`` says why there is none.
    public let runtime: Runtime?
    /// The stage on the day of the report.
    public let stage: Stage
    /// The first day of the stage; nil when no date is published, or the stage is none that begins.
    public let since: CalendarDate?
    /// What is announced next; nil when nothing is.
    public let next: Announcement?
    /// Where the platform announces it.
    public let source: String?
    /// What the catalog remarks about it.
    public let note: String?
    /// What to move to; nil when ``noReplacement`` says why there is nothing, or nothing was looked for.
    public let successor: Successor?
    /// Why there is nothing to move to that keeps all of the hardware.
    public let noReplacement: String?
    /// Where nothing keeps all of the hardware: what keeps one kind of it, in the catalog's order.
    public let partialSuccessors: [Successor]
    /// Why a row cannot be judged.
    public let problem: Problem?
    /// Somebody has accepted the finding, as a whole or for each of its models; then the one that expires first.
    public internal(set) var acceptance: Acceptance?
    /// How many models the report lists for it.
    public internal(set) var modelCount = 0

    /// Whether a later stage begins within the look-ahead.
    public var isExpiring: Bool { next?.isNear == true }

    /// `ENGINE/RUNTIME`, as far as both are known.
    public var qualifiedName: String { [engine, name].compactMap(\.self).joined(separator: "/") }
}
