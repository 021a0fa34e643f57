internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads the facets that a row, with the patches laid over it, states.
struct RowReader {
    typealias Stated<Value> = (value: Value, node: JSONNode)

    let row: RowLayers
    let parts: CatalogParts
    let editions: Set<String>

    var overridesName: Bool { row["overridesName"]?.boolean() ?? false }

    func engineVersion() -> Stated<ReleaseVersion>? {
        stated("engineVersion") { $0.parsed(ReleaseVersion.init(parsing:)) }
    }

    func python() -> Stated<[PythonVersion]>? {
        stated("python") { node in
            if node.kind == .string { return node.parsed(PythonVersion.init(parsing:)).map { [$0] } }
            return node.list { $0.parsed(PythonVersion.init(parsing:)) }?.sorted()
        }
    }

    func hardware() -> Stated<HardwareSet>? {
        stated("hardware") { node in
            let indices = node.list { element -> Int? in
                guard let word = element.string() else { return nil }
                let index = parts.hardware.hardware(named: word)
                if index == nil { element.reportUnknown("hardware", word, known: parts.hardware.hardwareWords) }
                return index
            }
            return indices.map { $0.reduce(into: HardwareSet()) { $0.insert(HardwareSet(index: $1)) } }
        }
    }

    /// The set of hardware that a plugin or the name speaks of; ids that the catalog does not declare are reported.
    func hardware(named ids: [String]) -> HardwareSet? {
        var set = HardwareSet()
        for id in ids {
            guard let index = parts.hardware.hardware(named: id) else {
                if row["hardware"] == nil {
                    row.report(
                        "the name says hardware '\(id)', which the catalog does not declare; declare it under \"hardware\""
                    )
                }
                return nil
            }
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    func chips() -> Stated<ChipSet>? {
        stated("chips") { node in
            let indices = node.list { element -> Int? in
                guard let word = element.string() else { return nil }
                let index = parts.hardware.chip(named: word)
                if index == nil { element.reportUnknown("chip", word, known: parts.hardware.chipWords) }
                return index
            }
            return indices.map { $0.reduce(into: ChipSet()) { $0.insert(ChipSet(index: $1)) } }
        }
    }

    func accelerator() -> Stated<Accelerator>? {
        stated("accelerator") { node in
            guard let object = node.object() else { return nil }
            object.allowOnly(["family", "version"])
            guard let family = object.required("family")?.word() else { return nil }
            let version = object.optional("version") { $0.parsed(ReleaseVersion.init(parsing:)) }
            return Accelerator(family: family, version: version)
        }
    }

    func architectures() -> Stated<[Architecture]>? {
        stated("architectures") { $0.list { $0.parsed(Architecture.init(parsing:)) }?.sorted() }
    }

    func os() -> Stated<OperatingSystem>? {
        stated("os") { node in
            guard let object = node.object() else { return nil }
            object.allowOnly(["name", "version"])
            guard let name = object.required("name")?.word() else { return nil }
            let version = object.optional("version") { $0.parsed(ReleaseVersion.init(parsing:)) }
            return OperatingSystem(name: name, version: version)
        }
    }

    func readGeneration(into runtime: inout Runtime) {
        guard let node = row["generation"], let text = node.string() else { return }
        guard let stated = Generation(rawValue: text) else {
            return node.reportUnknown("generation", text, known: Generation.allCases.map(\.rawValue))
        }
        if stated != runtime.generation, !overridesName {
            node.report(
                "the row says \(stated) but the name is of the generation '\(runtime.generation)'; leave it out")
        }
        runtime.generation = stated
        runtime.provenance[.generation] = .stated
    }

    func readPurposes(into runtime: inout Runtime) {
        let indices = row["purposes"]?.list { element -> Int? in
            guard let word = element.word() else { return nil }
            let index = parts.purposes.firstIndex(of: word)
            if index == nil { element.reportUnknown("purpose", word, known: parts.purposes) }
            return index
        }
        runtime.purposes = indices?.sorted() ?? [0]
        runtime.provenance[.purposes] = indices == nil ? .inferred : .stated
    }

    /// How a value reads in a message about a contradiction.
    func text<Value>(of value: Value) -> String {
        switch value {
        case let set as HardwareSet: "'\(parts.hardware.ids(of: set).joined(separator: ", "))'"
        case let set as ChipSet: "'\(parts.hardware.ids(of: set).joined(separator: ", "))'"
        case let list as [PythonVersion]: "'\(list.map(\.description).joined(separator: ", "))'"
        case let list as [Architecture]: "'\(list.map(\.description).joined(separator: ", "))'"
        default: "'\(value)'"
        }
    }

    private func stated<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> Stated<Value>? {
        guard let node = row[key], let value = read(node) else { return nil }
        return (value, node)
    }
}
