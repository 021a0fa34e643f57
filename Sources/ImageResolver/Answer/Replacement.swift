public import RuntimeCatalog
public import RuntimeVocabulary

/// The runtime to move to when one is on its way out.
public struct Replacement: Sendable {
    /// The runtime to move to.
    public let runtime: Runtime
    /// Whether the catalog states it; otherwise it was found by the rules of ``Resolver/replacement(for:on:purposes:asOf:)``.
    public let isStated: Bool
    /// What changes on the way: `python 2.7 -> 3.7`.
    public let changes: [String]
}

extension Resolver {
    /// What replaces a runtime: the stated replacement, else a supported runtime of the same engine and purpose that
    /// keeps the hardware, nearest in engine and Python version.
    ///
    /// Nearest means, in this order: the fewest purposes lost, an architecture in common, the same engine major
    /// version, the same Python major version, the fewest Python minor versions away, the next engine version up
    /// rather than down, then the ranking. A runtime that is announced to leave on the same day or sooner replaces
    /// nothing, and neither does a stated replacement that has been removed.
    ///
    /// - Parameters:
    ///   - index: the runtime, as an index into the catalog's.
    ///   - hardware: what must be kept; empty means all the hardware the runtime has.
    ///   - purposes: indices of the purposes of which one must be kept; empty means the runtime's own.
    ///   - date: the day for which life cycles are judged.
    public func replacement(
        for index: Int, on hardware: HardwareSet, purposes: [Int] = [], asOf date: CalendarDate
    ) -> Replacement? {
        guard catalog.runtimes.indices.contains(index) else { return nil }
        let runtime = catalog.runtimes[index]
        if let stated = statedReplacement(of: runtime, asOf: date) {
            return Replacement(runtime: stated, isStated: true, changes: changes(from: runtime, to: stated))
        }
        let kept = hardware.isEmpty ? runtime.hardware : hardware
        let wanted = purposes.isEmpty ? runtime.purposes : purposes
        let day = runtime.lifecycle.nextStage(after: date)?.on ?? date
        let ranking = Ranking(catalog: catalog, hardware: kept, asOf: date)
        let best = catalog.runtimes(ofEngine: runtime.engineIndex).filter { candidate in
            let other = catalog.runtimes[candidate]
            return candidate != index && other.hardware.isSuperset(of: kept)
                && other.purposes.contains { wanted.contains($0) }
                && other.lifecycle.stage(asOf: date) == .supported && other.lifecycle.stage(asOf: day) == .supported
        }.map { (ranking.contestant($0), move: Move(from: runtime, to: catalog.runtimes[$0], keeping: wanted)) }
            .min { a, b in
                let order = Order.ascending(a.move, b.move)
                return order != 0 ? order < 0 : ranking.precedes(a.0, b.0)
            }
        return best.map { best in
            let found = catalog.runtimes[best.0.index]
            return Replacement(runtime: found, isStated: false, changes: changes(from: runtime, to: found))
        }
    }

    private func statedReplacement(of runtime: Runtime, asOf date: CalendarDate) -> Runtime? {
        guard let text = runtime.lifecycle.replacement else { return nil }
        let stated = catalog.replacementIndex(text, of: runtime).map { catalog.runtimes[$0] }
        return stated?.lifecycle.stage(asOf: date) == .removed ? nil : stated
    }

    private func changes(from old: Runtime, to new: Runtime) -> [String] {
        var changes: [String] = []
        func note(_ what: String, _ before: String?, _ after: String?) {
            guard let before, let after, before != after else { return }
            changes.append("\(what) \(before) -> \(after)")
        }
        let sameVersion = old.engineVersion == new.engineVersion && old.engine == new.engine
        let engine = old.engine == new.engine ? "" : "\(new.engine) "
        note("engine", old.engineVersion?.text, sameVersion ? nil : new.engineVersion.map { engine + $0.text })
        // an image that holds what the old one held, and more, changes nothing
        if !old.python.allSatisfy(new.python.contains) {
            note("python", Self.list(old.python), Self.list(new.python))
        }
        if !old.architectures.allSatisfy(new.architectures.contains) {
            note("architecture", Self.list(old.architectures), Self.list(new.architectures))
        }
        note("accelerator", old.accelerator?.description, new.accelerator?.description)
        note("os", old.os?.description, new.os?.description)
        let lost = catalog.hardware.ids(of: old.hardware.subtracting(new.hardware))
        if !lost.isEmpty { changes.append("\(lost.joined(separator: " and ")) lost") }
        return changes
    }

    private static func list(_ values: [some CustomStringConvertible]) -> String? {
        values.isEmpty ? nil : values.map(\.description).joined(separator: ", ")
    }
}

/// How far apart two runtimes are, smallest first.
private struct Move: Comparable {
    let key: [Int]

    init(from old: Runtime, to new: Runtime, keeping purposes: [Int]) {
        let lostPurposes = purposes.count { !new.purposes.contains($0) }
        let shared = old.architectures.isEmpty || new.architectures.contains { old.architectures.contains($0) }
        let (oldEngine, newEngine) = (old.engineVersion, new.engineVersion)
        let sameMajor = oldEngine?.components.first == newEngine?.components.first
        let (oldPython, newPython) = (old.python.last, new.python.last)
        let minors = oldPython.flatMap { a in newPython.map { abs(Int(a.minor) - Int($0.minor)) } } ?? 0
        let goesDown = newEngine.flatMap { new in oldEngine.map { new < $0 } } ?? false
        key = [
            lostPurposes, shared ? 0 : 1, sameMajor ? 0 : 1, oldPython?.major == newPython?.major ? 0 : 1, minors,
            goesDown ? 1 : 0,
        ]
    }

    static func < (a: Move, b: Move) -> Bool { a.key.lexicographicallyPrecedes(b.key) }
}
