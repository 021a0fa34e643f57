internal import EngineKit
package import RuntimeCatalog
internal import RuntimeVocabulary

/// The total order over runtimes for one request.
///
/// Every step is a total preorder by itself - values that are absent, or of different families, have a fixed
/// place - so that the whole is transitive and independent of the order of files and rows.
struct Ranking: Sendable {
    let catalog: Catalog
    private let rules: [RankingRule]
    private let hardware: HardwareSet
    private let date: CalendarDate
    /// The model to load; `nil` without a package.
    let artifact: ModelArtifact?

    init(catalog: Catalog, criteria: Criteria) {
        self.init(
            catalog: catalog, hardware: criteria.hardware, prefer: criteria.request.prefer,
            loading: criteria.request.artifact, asOf: criteria.request.asOf)
    }

    /// - Parameters:
    ///   - hardware: the hardware asked for; empty when any will do.
    ///   - prefer: what the caller prefers, which leaves some rules out.
    ///   - artifact: the model that the runtimes have to load; without one the rules about it are left out.
    ///   - date: the day for which life cycles are judged.
    init(
        catalog: Catalog, hardware: HardwareSet, prefer: ResolutionRequest.Preference = .recommended,
        loading artifact: ModelArtifact? = nil, asOf date: CalendarDate
    ) {
        self.catalog = catalog
        self.hardware = hardware
        self.date = date
        self.artifact = artifact
        let hasPackage = artifact != nil
        rules = RankingRule.allCases.filter { $0.applies(preferring: prefer, hasPackage: hasPackage) }
    }

    /// The runtimes, best first.
    func sorted(_ indices: [Int]) -> [Int] { indices.map(contestant).sorted(by: precedes).map(\.index) }

    /// Whether `a` comes before `b`.
    func precedes(_ a: Contestant, _ b: Contestant) -> Bool {
        for rule in rules {
            let order = compare(a, b, by: rule)
            if order != 0 { return order < 0 }
        }
        return false
    }

    /// The first rule that tells two runtimes apart; `nil` only for one and the same.
    func decidingRule(_ a: Int, _ b: Int) -> RankingRule? {
        let (a, b) = (contestant(a), contestant(b))
        return rules.first { compare(a, b, by: $0) != 0 }
    }

    /// What the rules compare of a runtime.
    func contestant(_ index: Int) -> Contestant {
        let stage = catalog.runtimes[index].lifecycle.stage(asOf: date)
        return Contestant(
            index: index, stage: stage,
            end: stage == .deprecated ? end(of: index) : .notAnnounced,
            isDefault: catalog.isDefault(index),
            surplus: hardware.isEmpty ? 0 : catalog.runtimes[index].hardware.subtracting(hardware).count,
            fit: artifact.map { PackageFit($0, on: catalog.runtimes[index]) } ?? .none)
    }

    private func end(of index: Int) -> Contestant.End {
        guard let next = catalog.runtimes[index].lifecycle.nextStage(after: date) else { return .notAnnounced }
        return next.on.map { .on($0) } ?? .someDay
    }

    /// Negative when `a` comes first by a rule, positive when `b` does, 0 when the rule does not tell.
    private func compare(_ a: Contestant, _ b: Contestant, by rule: RankingRule) -> Int {
        let (x, y) = (a.index, b.index)
        return switch rule {
        case .loads: Order.first(!a.fit.isUnsure, !b.fit.isUnsure)
        case .priority: Order.descending(catalog.runtimes[x].priority, catalog.runtimes[y].priority)
        case .preferDefault: Order.first(a.isDefault, b.isDefault)
        case .lifecycle: a.comparedByLifecycle(to: b)
        case .frameworkVersion: Order.ascending(a.fit.distance, b.fit.distance)
        case .recommended: Order.first(catalog.runtimes[x].recommended, catalog.runtimes[y].recommended)
        case .generation: Order.ascending(catalog.runtimes[x].generation.rank, catalog.runtimes[y].generation.rank)
        case .engineVersion: Order.finalFirst(catalog.runtimes[x].engineVersion, catalog.runtimes[y].engineVersion)
        case .hardwareFit: Order.ascending(a.surplus, b.surplus)
        case .accelerator: Order.byKind(catalog.runtimes[x].accelerator, catalog.runtimes[y].accelerator)
        case .packagePython: Order.first(!a.fit.isOtherPython, !b.fit.isOtherPython)
        case .python: Order.newest(catalog.runtimes[x].python.last, catalog.runtimes[y].python.last)
        case .os: Order.byKind(catalog.runtimes[x].os, catalog.runtimes[y].os)
        case .name:
            Order.bytes(
                catalog.runtimes[x].name, catalog.runtimes[y].name, otherwise: catalog.runtimes[x].engine,
                catalog.runtimes[y].engine)
        }
    }
}

extension RankingRule {
    /// Whether the rule takes part for a preference, and for a request with a package or without.
    fileprivate func applies(preferring prefer: ResolutionRequest.Preference, hasPackage: Bool) -> Bool {
        switch self {
        case .loads, .packagePython: hasPackage
        case .frameworkVersion: hasPackage && prefer != .newest
        case .preferDefault: prefer == .default
        case .recommended, .generation: prefer != .newest
        default: true
        }
    }
}

extension Catalog {
    /// Whether the platform documents a runtime as its engine's default.
    package func isDefault(_ index: Int) -> Bool {
        let engine = runtimes[index].engineIndex
        guard let name = engines[engine].defaultRuntime else { return false }
        return runtime(named: name, ofEngine: engine) == index
    }
}
