/// The stages a runtime has passed or is announced to pass, and what to use instead.
public struct Lifecycle: Hashable, Sendable {
    /// When it was or will be deprecated; nil when nothing is announced.
    public let deprecated: LifecycleEvent?
    /// When it was or will be discontinued; nil when nothing is announced.
    public let discontinued: LifecycleEvent?
    /// When it was or will be removed; nil when nothing is announced.
    public let removed: LifecycleEvent?
    /// The name of the runtime to use instead.
    public let replacement: String?

    /// A life cycle with what the catalog states; without arguments, that of a supported runtime.
    public init(
        deprecated: LifecycleEvent? = nil, discontinued: LifecycleEvent? = nil, removed: LifecycleEvent? = nil,
        replacement: String? = nil
    ) {
        self.deprecated = deprecated
        self.discontinued = discontinued
        self.removed = removed
        self.replacement = replacement
    }

    /// What begins a stage; nil for ``LifecycleStage/supported``, which needs no event, and for what is not announced.
    public func event(of stage: LifecycleStage) -> LifecycleEvent? {
        switch stage {
        case .supported: nil
        case .deprecated: deprecated
        case .discontinued: discontinued
        case .removed: removed
        }
    }

    /// The stage on a day: the last one whose event is in force, even when an earlier one was left out.
    public func stage(asOf date: CalendarDate) -> LifecycleStage {
        let inForce = LifecycleStage.allCases.filter { event(of: $0)?.isInForce(on: date) == true }
        return inForce.max() ?? .supported
    }

    /// The next announced change after a day: the soonest event that leads to a later stage than that day's; where no
    /// date is published for any, the first stage that is announced without one, on no day.
    ///
    /// Where two fall on one day, the later stage is meant: that is the one that will hold.
    public func nextStage(after date: CalendarDate) -> (stage: LifecycleStage, on: CalendarDate?)? {
        let now = stage(asOf: date)
        var next: (stage: LifecycleStage, on: CalendarDate)?
        for stage in LifecycleStage.allCases where stage > now {
            guard let since = event(of: stage)?.since, since > date else { continue }
            guard let soonest = next, soonest.on < since else {
                next = (stage, since)
                continue
            }
        }
        if let next { return next }
        return announcedStages(after: date).first.map { ($0, nil) }
    }

    /// The stages later than a day's that are announced without a date, in the order in which a runtime passes them.
    public func announcedStages(after date: CalendarDate) -> [LifecycleStage] {
        let now = stage(asOf: date)
        return LifecycleStage.allCases.filter { $0 > now && event(of: $0)?.isAnnouncedOnly == true }
    }
}
