internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads the facets that a row, with the patches laid over it, states.
struct RowReader {
    typealias Stated<Value> = (value: Value, node: JSONNode)

    let row: RowLayers
    let vocabulary: RowVocabulary

    var overridesName: Bool { row["overridesName"]?.boolean() ?? false }

    /// Reads everything for its faults alone: of a row that has no place in the catalog, or whose name is none.
    func check() {
        var scratch = Runtime(engineIndex: 0, engine: "", name: "")
        readRemarks(into: &scratch)
        readPurposes(into: &scratch)
        _ = (engineVersion(), python(), hardware(), accelerator(), chips(), architectures(), os(), generation())
    }

    func engineVersion() -> Stated<ReleaseVersion>? {
        stated("engineVersion") { $0.parsed(ReleaseVersion.init(parsing:)) }
    }

    func python() -> Stated<[PythonVersion]>? {
        stated("python") { node in
            if node.kind == .string { return node.pythonVersion().map { [$0] } }
            return whole(node) { $0.pythonVersion() }?.sorted()
        }
    }

    func hardware() -> Stated<HardwareSet>? {
        stated("hardware") { node in
            let indices = whole(node) { element -> Int? in
                guard let word = element.word() else { return nil }
                let index = vocabulary.hardware.hardware(named: word)
                if index == nil { element.reportUnknown("hardware", word, known: vocabulary.hardware.hardwareWords) }
                return index
            }
            return indices.map { $0.reduce(into: HardwareSet()) { $0.insert(HardwareSet(index: $1)) } }
        }
    }

    /// The set of hardware that the name says or a plugin infers; ids that the catalog does not declare are reported.
    func hardware(_ ids: Facet<[String]>) -> HardwareSet? {
        var set = HardwareSet()
        for id in ids.value {
            guard let index = vocabulary.hardware.hardware(named: id) else {
                if row["hardware"] == nil {
                    let who = ids.provenance == .parsed ? "the name says" : "the engine's plugin infers"
                    row.report(
                        "\(who) hardware '\(id)', which the catalog does not declare; "
                            + "declare it under \"hardware\", or state the row's own")
                }
                return nil
            }
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    /// The chip that the name or the engine's plugin speaks of; one that the catalog does not declare is reported,
    /// because a row without chips would pass for one that runs on any.
    func chips(_ id: Facet<String>) -> ChipSet? {
        if let index = vocabulary.hardware.chip(named: id.value) { return ChipSet(index: index) }
        if row["chips"] == nil {
            row.report(
                "the engine's plugin speaks of the chip '\(id.value)', which the catalog does not declare; "
                    + "declare it under \"hardware\", or state the row's own")
        }
        return nil
    }

    func chips() -> Stated<ChipSet>? {
        stated("chips") { node in
            let indices = whole(node) { element -> Int? in
                guard let word = element.word() else { return nil }
                let index = vocabulary.hardware.chip(named: word)
                if index == nil { element.reportUnknown("chip", word, known: vocabulary.hardware.chipWords) }
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
        stated("architectures") { whole($0) { $0.parsed(Architecture.init(parsing:)) }?.sorted() }
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

    func generation() -> Stated<Generation>? {
        stated("generation") { node in
            guard let text = node.string() else { return nil }
            let generation = Generation(rawValue: text)
            if generation == nil {
                node.reportUnknown("generation", text, known: Generation.allCases.map(\.rawValue))
            }
            return generation
        }
    }

    func readPurposes(into runtime: inout Runtime) {
        let indices = row["purposes"]?.list { element -> Int? in
            guard let word = element.word() else { return nil }
            let index = vocabulary.purposes.firstIndex(of: word)
            if index == nil { element.reportUnknown("purpose", word, known: vocabulary.purposes) }
            return index
        }
        runtime.purposes = indices?.sorted() ?? [0]
        runtime.provenance[.purposes] = indices == nil ? .inferred : .stated
    }

    /// How a value reads in a message about a contradiction.
    func text<Value>(of value: Value) -> String {
        switch value {
        case let set as HardwareSet: "'\(vocabulary.hardware.ids(of: set).joined(separator: ", "))'"
        case let set as ChipSet: "'\(vocabulary.hardware.ids(of: set).joined(separator: ", "))'"
        case let list as [PythonVersion]: "'\(list.map(\.description).joined(separator: ", "))'"
        case let list as [Architecture]: "'\(list.map(\.description).joined(separator: ", "))'"
        default: "'\(value)'"
        }
    }

    /// A list without a fault; part of one would contradict the name where the row does not.
    private func whole<Value: Hashable>(_ node: JSONNode, _ read: (JSONNode) -> Value?) -> [Value]? {
        guard let nodes = node.array(), let values = node.list(read) else { return nil }
        return !values.isEmpty && values.count == nodes.count ? values : nil
    }

    private func stated<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> Stated<Value>? {
        guard let node = row[key], let value = read(node) else { return nil }
        return (value, node)
    }
}

extension JSONNode {
    /// A Python version as catalogs write it: `3.7`, or `3.7.10`. Requests may write `py37`; a file that programs of
    /// all kinds read has one spelling.
    func pythonVersion() -> PythonVersion? {
        guard let version = parsed(PythonVersion.init(parsing:)), let text = string() else { return nil }
        let patch = text.dropFirst(version.description.count)
        if text.hasPrefix(version.description), patch.isEmpty || (patch.first == "." && patch.dropFirst().isNumber) {
            return version
        }
        report("'\(text)' is not how catalogs write a Python version; did you mean '\(version)'?")
        return nil
    }
}

extension Substring {
    fileprivate var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}
