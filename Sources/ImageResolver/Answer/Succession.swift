internal import RuntimeCatalog
internal import RuntimeVocabulary

/// What a runtime must fulfil to take another one's place: it can be resolved on the day, is at an earlier stage than
/// the one it replaces, now and when that one goes a stage further, and goes no stage further itself until then. What is
/// announced without a date may come any day: it has to be an earlier stage than any the other one is to reach.
struct Succession {
    let catalog: Catalog
    /// Index of the runtime to replace.
    let index: Int
    /// The hardware of which a stated replacement must have some, and one that is found must have all.
    let kept: HardwareSet
    /// The purposes that were asked for; empty when any of the runtime's own will do.
    let purposes: [Int]
    /// The day for which life cycles are judged.
    let date: CalendarDate
    /// When the runtime goes a stage further; ``date`` when nothing is announced.
    let day: CalendarDate

    init(catalog: Catalog, index: Int, hardware: HardwareSet, purposes: [Int], asOf date: CalendarDate) {
        let runtime = catalog.runtimes[index]
        self.catalog = catalog
        self.index = index
        kept = hardware.isEmpty ? runtime.hardware : hardware
        self.purposes = purposes
        self.date = date
        day = runtime.lifecycle.nextStage(after: date)?.on ?? date
    }

    var runtime: Runtime { catalog.runtimes[index] }
    /// The purposes of which a runtime that is found must have one.
    var wanted: [Int] { purposes.isEmpty ? runtime.purposes : purposes }

    /// The stage at which a runtime is no better than the one to replace.
    private var limit: LifecycleStage {
        let stages = [.deprecated, runtime.lifecycle.stage(asOf: day)] + runtime.lifecycle.announcedStages(after: date)
        return stages.max() ?? .deprecated
    }

    /// The stage that a runtime is announced to reach some day, when that is no better.
    private func announced(_ other: Runtime) -> LifecycleStage? {
        other.lifecycle.announcedStages(after: date).first { $0 >= limit }
    }

    /// Whether a runtime is supported on the day, and for as long as the one to replace stays as it is.
    func stays(_ other: Runtime) -> Bool {
        other.lifecycle.stage(asOf: date) == .supported && other.lifecycle.stage(asOf: day) == .supported
            && announced(other) == nil
    }

    /// Why a runtime that the catalog states cannot take the place; nil when it can.
    func objection(to other: Int) -> String? {
        let candidate = catalog.runtimes[other]
        let stage = candidate.lifecycle.stage(asOf: date)
        let now = runtime.lifecycle.stage(asOf: date)
        let laterLimit = max(runtime.lifecycle.stage(asOf: day), .deprecated)
        if other == index { return "is the runtime itself" }
        if stage > .deprecated || (now > .supported && stage >= now) || stage >= laterLimit {
            return "is itself \(stage.rawValue)"
        }
        if let next = candidate.lifecycle.nextStage(after: date), let on = next.on, on <= day {
            return "will itself be \(next.stage.rawValue) on \(on)"
        }
        if let stage = announced(candidate) { return "is itself announced to be \(stage.rawValue)" }
        if !kept.isEmpty, candidate.hardware.isDisjoint(with: kept) {
            return "does not run on \(catalog.hardware.ids(of: kept).joined(separator: " or "))"
        }
        if !purposes.isEmpty, !purposes.contains(where: candidate.purposes.contains) {
            return "is not for \(purposes.map { catalog.purposes[$0] }.joined(separator: " or "))"
        }
        return nil
    }

    /// The first runtime that can take the place, along the replacements that the catalog states, with what was the
    /// matter with those before it.
    func stated() -> (index: Int?, note: String?) {
        var passed: Set<Int> = []
        var objections: [String] = []
        var current = runtime
        while let text = current.lifecycle.replacement {
            let subject = objections.isEmpty ? "the stated replacement" : "its own stated replacement"
            guard let next = catalog.replacementIndex(text, of: current) else {
                objections.append("\(subject) '\(text)' is not in the catalog")
                break
            }
            guard passed.insert(next).inserted else { break }
            guard let objection = objection(to: next) else { return (next, Self.note(objections)) }
            objections.append("\(subject) '\(name(of: next))' \(objection)")
            current = catalog.runtimes[next]
        }
        return (nil, Self.note(objections))
    }

    /// A runtime by the name that people of the engine to replace know it by.
    func name(of other: Int) -> String {
        let other = catalog.runtimes[other]
        return other.engine == runtime.engine ? other.name : other.qualifiedName
    }

    func replacement(_ other: Int, isStated: Bool, keeping: HardwareSet? = nil, note: String?) -> Replacement {
        let found = catalog.runtimes[other]
        let difference = RuntimeDifference(
            from: runtime, to: found, keeping: keeping ?? kept, in: catalog.hardware)
        return Replacement(
            runtime: found, index: other, isStated: isStated, changes: difference.changes, move: difference.move,
            note: note)
    }

    private static func note(_ objections: [String]) -> String? {
        objections.isEmpty ? nil : objections.joined(separator: "; ")
    }
}
