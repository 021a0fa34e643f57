internal import RuntimeCatalog
internal import RuntimeVocabulary

/// The total order over the runtimes of one engine for one request.
///
/// Every step is a total preorder by itself - values that are absent, or of different families, have a fixed
/// place - so that the whole is transitive and independent of the order of files and rows.
struct Ranking: Sendable {
    let catalog: Catalog
    let criteria: Criteria

    /// Whether `a` comes before `b`.
    func precedes(_ a: Int, _ b: Int) -> Bool {
        guard let (_, order) = decide(a, b) else { return false }
        return order < 0
    }

    /// The rule that tells two runtimes apart and the sign of their order; `nil` only for one and the same.
    func decide(_ a: Int, _ b: Int) -> (rule: RankingRule, order: Int)? {
        let left = catalog.runtimes[a]
        let right = catalog.runtimes[b]
        for rule in RankingRule.allCases where applies(rule) {
            let order = compare(left, right, by: rule)
            if order != 0 { return (rule, order) }
        }
        return nil
    }

    private func applies(_ rule: RankingRule) -> Bool {
        switch rule {
        case .preferDefault: criteria.request.prefer == .default
        case .recommended, .generation: criteria.request.prefer != .newest
        default: true
        }
    }

    private func compare(_ a: Runtime, _ b: Runtime, by rule: RankingRule) -> Int {
        switch rule {
        case .priority: Order.descending(a.priority, b.priority)
        case .lifecycle: lifecycle(a.lifecycle, b.lifecycle)
        case .preferDefault: Order.first(isDefault(a), isDefault(b))
        case .recommended: Order.first(a.recommended, b.recommended)
        case .generation: Order.ascending(Self.rank(a.generation), Self.rank(b.generation))
        case .engineVersion: Order.newest(a.engineVersion, b.engineVersion, finalFirst: true)
        case .hardwareFit: hardwareFit(a, b)
        case .accelerator:
            Order.versioned(
                a.accelerator?.family, a.accelerator?.version, b.accelerator?.family, b.accelerator?.version)
        case .python: Order.newest(a.python.last, b.python.last)
        case .os: Order.versioned(a.os?.name, a.os?.version, b.os?.name, b.os?.version)
        case .name: Order.bytes(a.name, b.name)
        }
    }

    private func isDefault(_ runtime: Runtime) -> Bool {
        catalog.engines[runtime.engineIndex].defaultRuntime == runtime.name
    }

    private static func rank(_ generation: Generation) -> Int {
        switch generation {
        case .unified: 0
        case .legacy: 1
        case .other: 2
        }
    }

    private func lifecycle(_ a: Lifecycle, _ b: Lifecycle) -> Int {
        let date = criteria.request.asOf
        let stage = a.stage(asOf: date)
        let order = Order.ascending(stage, b.stage(asOf: date))
        guard order == 0, stage == .deprecated else { return order }
        return announced(a.nextStage(after: date)?.on, b.nextStage(after: date)?.on)
    }

    /// The later the next stage the better; one that has no date for it comes first.
    private func announced(_ a: CalendarDate?, _ b: CalendarDate?) -> Int {
        switch (a, b) {
        case (nil, nil): 0
        case (nil, _): -1
        case (_, nil): 1
        case (let a?, let b?): Order.descending(a, b)
        }
    }

    private func hardwareFit(_ a: Runtime, _ b: Runtime) -> Int {
        guard !criteria.hardware.isEmpty else { return 0 }
        return Order.ascending(
            a.hardware.subtracting(criteria.hardware).count, b.hardware.subtracting(criteria.hardware).count)
    }
}

/// Three-way comparisons: negative when the first argument comes first.
enum Order {
    static func ascending<Value: Comparable>(_ a: Value, _ b: Value) -> Int { a < b ? -1 : (b < a ? 1 : 0) }

    static func descending<Value: Comparable>(_ a: Value, _ b: Value) -> Int { ascending(b, a) }

    static func first(_ a: Bool, _ b: Bool) -> Int { a == b ? 0 : (a ? -1 : 1) }

    /// Newest first; what does not say comes last.
    static func newest<Value: Comparable>(_ a: Value?, _ b: Value?) -> Int {
        switch (a, b) {
        case (nil, nil): 0
        case (nil, _): 1
        case (_, nil): -1
        case (let a?, let b?): descending(a, b)
        }
    }

    static func newest(_ a: ReleaseVersion?, _ b: ReleaseVersion?, finalFirst: Bool) -> Int {
        guard finalFirst, let a, let b, a.isPreRelease != b.isPreRelease else { return newest(a, b) }
        return a.isPreRelease ? 1 : -1
    }

    /// By name, then newest first; what does not say comes last.
    static func versioned(_ nameA: String?, _ a: ReleaseVersion?, _ nameB: String?, _ b: ReleaseVersion?) -> Int {
        switch (nameA, nameB) {
        case (nil, nil): return 0
        case (nil, _): return 1
        case (_, nil): return -1
        case (let nameA?, let nameB?):
            let order = bytes(nameA, nameB)
            return order != 0 ? order : newest(a, b)
        }
    }

    static func bytes(_ a: String, _ b: String) -> Int {
        if a == b { return 0 }
        return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    }
}
