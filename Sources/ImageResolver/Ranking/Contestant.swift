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
    /// When a deprecated runtime goes a stage further.
    let end: End
    /// Whether it is its engine's documented default.
    let isDefault: Bool
    /// On how much hardware it runs beside what is asked.
    let surplus: Int
    /// How well it fits the package's model.
    let fit: PackageFit

    /// When a runtime goes a stage further, the latest first.
    enum End: Hashable, Comparable {
        case notAnnounced
        /// Announced without a date: it may be any day, but nobody has set one.
        case someDay
        case on(CalendarDate)

        static func < (a: End, b: End) -> Bool {
            switch (a, b) {
            case (.on(let a), .on(let b)): a > b
            case (.notAnnounced, .notAnnounced), (.on, _), (.someDay, .notAnnounced), (.someDay, .someDay): false
            case (.notAnnounced, _), (.someDay, .on): true
            }
        }
    }

    /// Among deprecated ones the later the end the better.
    func comparedByLifecycle(to other: Contestant) -> Int {
        let order = Order.ascending(stage, other.stage)
        return order != 0 ? order : Order.ascending(end, other.end)
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
