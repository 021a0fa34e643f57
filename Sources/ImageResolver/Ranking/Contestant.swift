internal import RuntimeCatalog
internal import RuntimeVocabulary

/// What the ranking has to work out about a runtime, so that sorting does so once for each.
///
/// Small on purpose: sorting moves these about, and reads everything else out of the catalog.
struct Contestant {
    /// Index of the runtime in the catalog.
    let index: Int
    /// Its stage on the day of the request.
    let stage: LifecycleStage
    /// When a deprecated runtime goes a stage further; `nil` when no date is known.
    let leaves: CalendarDate?
    /// Whether it is its engine's documented default.
    let isDefault: Bool
    /// On how much hardware it runs beside what is asked.
    let surplus: Int
    /// How well it fits the package's model.
    let fit: PackageFit

    /// Among deprecated ones the later the end the better; one whose end is not announced comes first.
    func comparedByLifecycle(to other: Contestant) -> Int {
        let order = Order.ascending(stage, other.stage)
        guard order == 0 else { return order }
        return switch (leaves, other.leaves) {
        case (nil, nil): 0
        case (nil, _): -1
        case (_, nil): 1
        case (let a?, let b?): Order.descending(a, b)
        }
    }
}

extension Generation {
    /// Unified images come before legacy ones, and those before foreign ones.
    var rank: Int {
        switch self {
        case .unified: 0
        case .legacy: 1
        case .other: 2
        }
    }
}
