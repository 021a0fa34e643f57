internal import RuntimeCatalog
internal import RuntimeVocabulary

/// What changes from one runtime to another, and how much of a move that is.
struct RuntimeDifference {
    private(set) var changes: [String] = []
    private(set) var move = Move.dropIn

    /// - Parameter kept: the hardware that matters; losing other hardware, or a toolkit for it, breaks nothing.
    init(from old: Runtime, to new: Runtime, keeping kept: HardwareSet, in vocabulary: HardwareVocabulary) {
        compareEngines(old, new)
        comparePython(old.python, new.python)
        compareArchitectures(old.architectures, new.architectures)
        compareAccelerators(old, new, on: kept.intersection(new.hardware), vocabulary)
        compareChips(old, new, vocabulary)
        if old.os != new.os { note("os", old.os?.description, new.os?.description, .minor) }
        let lost = old.hardware.subtracting(new.hardware)
        if !lost.isEmpty {
            let names = vocabulary.ids(of: lost).joined(separator: " and ")
            add("\(names) lost", lost.isDisjoint(with: kept) ? .minor : .breaking)
        }
    }

    private mutating func compareEngines(_ old: Runtime, _ new: Runtime) {
        let (before, after) = (old.engineVersion, new.engineVersion)
        if old.engine != new.engine {
            let version = after.map { " \($0.text)" } ?? ""
            add("engine \(before?.text ?? old.engine) -> \(new.engine)\(version)", .breaking)
        } else if let before, let after {
            if before != after { note("engine", before.text, after.text, Self.move(from: before, to: after)) }
        } else {
            note("engine", before?.text, after?.text, .minor)
        }
    }

    private static func move(from old: ReleaseVersion, to new: ReleaseVersion) -> Move {
        func part(_ version: ReleaseVersion, _ index: Int) -> UInt64 {
            let components = version.components
            return components.indices.contains(index) ? components[index] : 0
        }
        let (major, minor) = (part(old, 0), part(old, 1))
        let isOther = part(new, 0) != major || (major == 0 && part(new, 1) != minor)
        return isOther || part(new, 1) < minor ? .breaking : .minor
    }

    /// An image that holds what the old one held, and more, changes nothing.
    private mutating func comparePython(_ old: [PythonVersion], _ new: [PythonVersion]) {
        guard old.isEmpty || !old.allSatisfy(new.contains) else { return }
        let fits =
            old.isEmpty || new.isEmpty
            || old.allSatisfy { version in
                new.contains { $0.major == version.major && $0.minor >= version.minor }
            }
        note("python", Self.list(old), Self.list(new), fits ? .minor : .breaking)
    }

    private mutating func compareArchitectures(_ old: [Architecture], _ new: [Architecture]) {
        guard old.isEmpty || !old.allSatisfy(new.contains) else { return }
        note("architecture", Self.list(old), Self.list(new), old.isEmpty || new.isEmpty ? .minor : .breaking)
    }

    private mutating func compareAccelerators(
        _ old: Runtime, _ new: Runtime, on hardware: HardwareSet, _ vocabulary: HardwareVocabulary
    ) {
        let (before, after) = (old.accelerator, new.accelerator)
        let matters = vocabulary.hardware.indices.contains { index in
            hardware.contains(HardwareSet(index: index)) && vocabulary.hardware[index].accelerator != nil
        }
        if let before, let after {
            guard before != after else { return }
            let breaks = matters && before.family != after.family
            note("accelerator", before.description, after.description, breaks ? .breaking : .minor)
        } else if matters {
            note("accelerator", before?.description, after?.description, .minor)
        }
    }

    /// A runtime without chips runs on any.
    private mutating func compareChips(_ old: Runtime, _ new: Runtime, _ vocabulary: HardwareVocabulary) {
        guard !new.chips.isEmpty, old.chips.isEmpty || !new.chips.isSuperset(of: old.chips) else { return }
        guard !old.hardware.isDisjoint(with: new.hardware) else { return }
        func names(_ chips: ChipSet) -> String? { Self.list(vocabulary.ids(of: chips)) }
        note("chips", names(old.chips) ?? "any", names(new.chips), old.chips.isEmpty ? .minor : .breaking)
    }

    private mutating func note(_ what: String, _ before: String?, _ after: String?, _ move: Move) {
        guard before != nil || after != nil else { return }
        let unknown = "not stated"
        add("\(what) \(before ?? unknown) -> \(after ?? unknown)", move)
    }

    private mutating func add(_ change: String, _ move: Move) {
        changes.append(change)
        self.move = max(self.move, move)
    }

    private static func list(_ values: [some CustomStringConvertible]) -> String? {
        values.isEmpty ? nil : values.map(\.description).joined(separator: ", ")
    }
}
