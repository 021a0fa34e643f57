extension Lifecycle {
    /// Two stages whose events contradict the order in which a runtime passes them.
    public struct OrderProblem: Hashable, Sendable, CustomStringConvertible {
        /// The stage that should have begun first.
        public let earlier: LifecycleStage
        /// When it begins; nil when it is only announced, without a date.
        public let earlierSince: CalendarDate?
        /// The stage that should have begun after it.
        public let later: LifecycleStage
        /// When it begins; nil when it is in force without a date.
        public let laterSince: CalendarDate?

        /// One sentence: `discontinued on 2026-01-01, before it is deprecated on 2027-01-01`.
        public var description: String {
            let date = laterSince.map { "on \($0)" } ?? "already"
            let other = earlierSince.map { " on \($0)" } ?? ", which is only announced"
            return "\(later.rawValue) \(date), before it is \(earlier.rawValue)\(other)"
        }
    }

    /// The pairs of stages that are out of order, in the order of the stages.
    ///
    /// Every pair is looked at, because a stage may be left out. A stage in force without a date began at some time
    /// up to the given day, so an earlier stage that only begins after that day contradicts it. An earlier stage that
    /// is announced without a date contradicts one in force on the day; a later one contradicts nothing.
    public func orderProblems(asOf date: CalendarDate) -> [OrderProblem] {
        var problems: [OrderProblem] = []
        for later in LifecycleStage.allCases {
            guard let event = event(of: later), !event.isAnnouncedOnly else { continue }
            for earlier in LifecycleStage.allCases where earlier < later {
                guard let first = self.event(of: earlier) else { continue }
                let isLate = first.since.map { $0 > event.since ?? date }
                guard isLate ?? (first.isAnnouncedOnly && event.isInForce(on: date)) else { continue }
                problems.append(
                    OrderProblem(earlier: earlier, earlierSince: first.since, later: later, laterSince: event.since))
            }
        }
        return problems
    }
}
