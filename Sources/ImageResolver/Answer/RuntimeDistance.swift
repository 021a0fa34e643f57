internal import RuntimeCatalog
internal import RuntimeVocabulary

/// How far apart two runtimes are, smallest first: numbers that are compared in turn.
struct RuntimeDistance: Comparable {
    private let key: [Int]

    init(from old: Runtime, to new: Runtime, purposes: [Int], hardware: HardwareSet) {
        let shared = old.architectures.isEmpty || new.architectures.contains { old.architectures.contains($0) }
        let (oldPython, newPython) = (old.python.last, new.python.last)
        let (oldEngine, newEngine) = (old.engineVersion, new.engineVersion)
        let (before, after) = (oldEngine?.components ?? [], newEngine?.components ?? [])
        let olderPython = oldPython.flatMap { old in newPython.map { $0 < old } } ?? false
        let olderEngine = oldEngine.flatMap { old in newEngine.map { $0 < old } } ?? false
        let olderMinor = olderEngine && !before.prefix(2).elementsEqual(after.prefix(2))
        let minors = oldPython.flatMap { a in newPython.map { abs(Int(a.minor) - Int($0.minor)) } } ?? 0
        key = [
            hardware.subtracting(new.hardware).count,
            purposes.count { !new.purposes.contains($0) },
            shared ? 0 : 1,
            before.first == after.first ? 0 : 1,
            oldPython?.major == newPython?.major ? 0 : 1,
            olderPython || olderMinor ? 1 : 0,
            minors,
            olderEngine ? 1 : 0,
        ]
    }

    static func < (a: RuntimeDistance, b: RuntimeDistance) -> Bool { a.key.lexicographicallyPrecedes(b.key) }
}
