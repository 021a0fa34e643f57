internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// Makes findings of runtimes and of rows that cannot be judged.
struct FindingBuilder {
    let catalog: Catalog
    let asOf: CalendarDate
    let within: LookAhead?
    let variables: [String: String]

    /// The last day of the look-ahead.
    private var horizon: CalendarDate? { within?.end(from: asOf) }

    /// Whether a runtime is to be reported: it is on its way out, or will be within the look-ahead.
    func concerns(_ runtime: Runtime) -> Bool {
        runtime.lifecycle.stage(asOf: asOf) != .supported || announcement(for: runtime)?.isNear == true
    }

    /// The finding about a runtime of the catalog.
    func finding(_ index: Int) -> Finding {
        let runtime = catalog.runtimes[index]
        let stage = runtime.lifecycle.stage(asOf: asOf)
        let next = announcement(for: runtime)
        let event = runtime.lifecycle.event(of: stage) ?? next.flatMap { runtime.lifecycle.event(of: $0.stage) }
        let successor = successor(of: index)
        return Finding(
            key: index, engine: runtime.engine, name: runtime.name, runtime: runtime, stage: Finding.Stage(stage),
            since: runtime.lifecycle.event(of: stage)?.since, next: next, source: event?.source,
            note: event?.note ?? next.flatMap { runtime.lifecycle.event(of: $0.stage)?.note },
            successor: successor.whole, noReplacement: successor.reason, partialSuccessors: successor.parts,
            problem: nil)
    }

    /// The finding about rows that cannot be judged for the same reason.
    func finding(_ problem: Finding.Problem, key: Int, engine: String?, runtime: String?) -> Finding {
        Finding(
            key: key, engine: engine, name: runtime, runtime: nil, stage: .unknown, since: nil, next: nil, source: nil,
            note: nil, successor: nil, noReplacement: nil, partialSuccessors: [], problem: problem)
    }

    func announcement(for runtime: Runtime) -> Finding.Announcement? {
        runtime.lifecycle.nextStage(after: asOf).map { next in
            let isNear = next.on.flatMap { day in horizon.map { day <= $0 } } ?? false
            return Finding.Announcement(stage: next.stage, on: next.on, isNear: isNear)
        }
    }

    private func successor(of index: Int) -> (whole: Finding.Successor?, reason: String?, parts: [Finding.Successor]) {
        let resolver = Resolver(catalog: catalog)
        switch resolver.replacementOrReason(for: index, on: [], asOf: asOf) {
        case .success(let found): return (successor(found, hardware: nil), nil, [])
        case .failure(let reason):
            let parts = reason.byHardware.map { successor($0.replacement, hardware: $0.hardware) }
            return (nil, reason.summary, parts)
        }
    }

    private func successor(_ replacement: Replacement, hardware: String?) -> Finding.Successor {
        // an image that the templates cannot make is the catalog's fault, which 'catalog validate' tells
        let image = try? catalog.image(of: replacement.runtime, variables: variables)
        return Finding.Successor(
            engine: replacement.runtime.engine, name: replacement.runtime.name, image: image?.description,
            move: replacement.move, changes: replacement.changes, isStated: replacement.isStated,
            note: replacement.note, hardware: hardware)
    }
}
