internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Makes a ``Runtime`` of a row: what the row states, else what its name says, else what the engine's plugin infers.
struct RuntimeBuilder {
    private let parts: CatalogParts
    private let nameVocabulary: NameVocabulary
    private let hints: HardwareHints
    private let plugins: [(any EnginePlugin)?]
    private let fallback: [NameInterpreter]
    private let editions: Set<String>

    init(parts: CatalogParts, registry: EngineRegistry) {
        self.parts = parts
        nameVocabulary = Self.names(of: parts.hardware)
        let hints = Self.hints(of: parts.hardware)
        self.hints = hints
        plugins = parts.engines.map { registry.plugin(for: WordKey($0.id)) }
        fallback = parts.engines.map { engine in
            let tokens = Set(([engine.id] + engine.aliases).map { WordKey($0) })
            return NameInterpreter(rules: InterpretationRules(), nameTokens: tokens, hints: hints)
        }
        editions = Set(parts.editions.map(\.id))
    }

    func runtime(from row: RowLayers) -> Runtime? {
        guard let nameNode = row["name"],
            let name = nameNode.parsed({ text throws(ParseError) in
                try RuntimeName(parsing: text, vocabulary: nameVocabulary)
            })
        else { return nil }
        var runtime = Runtime(engineIndex: row.key.engine, engine: row.engine, name: row.key.name)
        runtime.origin = row.origin
        runtime.generation = name.generation
        runtime.unclassifiedTokens = name.unclassified
        runtime.provenance[.generation] = .parsed
        let reader = RowReader(row: row, parts: parts, editions: editions)
        reader.readRemarks(into: &runtime)
        merge(
            reader, interpretation(of: name, engine: row.key.engine), hardwareWord: name.hardware != nil, into: &runtime
        )
        checkComplete(runtime, row)
        return runtime
    }

    private func interpretation(of name: RuntimeName, engine: Int) -> NameInterpretation {
        plugins[engine]?.interpret(name, hints: hints) ?? fallback[engine].interpret(name)
    }

    /// A stated facet wins; where the name says otherwise the row must say that it means to.
    private func merge(_ row: RowReader, _ name: NameInterpretation, hardwareWord: Bool, into runtime: inout Runtime) {
        let merger = FacetMerger(row: row)
        merger.pick(row.engineVersion(), name.engineVersion, .engineVersion, &runtime, Agreement.versions) {
            $0.engineVersion = $1
        }
        let python = name.python.map { Facet([$0.value], $0.provenance) }
        merger.pick(row.python(), python, .python, &runtime, Agreement.includes) { $0.python = $1 }
        merger.pick(row.accelerator(), name.accelerator, .accelerator, &runtime, Agreement.accelerators) {
            $0.accelerator = $1
        }
        let hardware = name.hardware.flatMap { facet in
            row.hardware(named: facet.value).map { Facet($0, facet.provenance) }
        }
        // `-cpu` means CPU and nothing else, but `cuda_10.2` does not say that the image cannot run without a GPU
        let agree: (HardwareSet, HardwareSet) -> Bool = hardwareWord ? { $0 == $1 } : { $0.isSuperset(of: $1) }
        merger.pick(row.hardware(), hardware, .hardware, &runtime, agree) { $0.hardware = $1 }
        let chips = name.chip.flatMap { facet in
            parts.hardware.chip(named: facet.value).map { Facet(ChipSet(index: $0), facet.provenance) }
        }
        merger.pick(row.chips(), chips, .chips, &runtime, ==) { $0.chips = $1 }
        merger.pick(row.architectures(), name.architectures, .architectures, &runtime, Agreement.includes) {
            $0.architectures = $1
        }
        merger.pick(row.os(), name.os, .os, &runtime, Agreement.systems) { $0.os = $1 }
        row.readGeneration(into: &runtime)
        row.readPurposes(into: &runtime)
    }

    private func checkComplete(_ runtime: Runtime, _ row: RowLayers) {
        if runtime.hardware.isEmpty, runtime.provenance[.hardware] == nil {
            row.report(
                "nothing says which hardware '\(runtime.qualifiedName)' runs on; state \"hardware\", "
                    + "one or more of \(parts.hardware.hardware.map(\.id).joined(separator: ", "))")
        }
        if runtime.engineVersion == nil, runtime.provenance[.engineVersion] == nil {
            row.report("nothing says which engine version '\(runtime.qualifiedName)' holds; state \"engineVersion\"")
        }
        if runtime.image == nil, parts.engines[runtime.engineIndex].imageTemplate == nil {
            row.report(
                "'\(runtime.qualifiedName)' has no \"image\" and its engine has no \"imageTemplate\"; state one of them"
            )
        }
    }

    private static func names(of hardware: HardwareVocabulary) -> NameVocabulary {
        var chips: [String: String] = [:]
        for chip in hardware.chips {
            for word in [chip.id] + chip.aliases where chips[word.lowercased()] == nil {
                chips[word.lowercased()] = chip.id
            }
        }
        let families = Set(hardware.hardware.compactMap(\.accelerator))
        return NameVocabulary(chips: chips, accelerators: NameVocabulary.publishedAccelerators.union(families))
    }

    private static func hints(of hardware: HardwareVocabulary) -> HardwareHints {
        var hints = HardwareHints()
        for entry in hardware.hardware {
            if let family = entry.accelerator { hints.byAccelerator[family, default: []].append(entry.id) }
        }
        for chip in hardware.chips { hints.byChip[chip.id] = hardware.hardware[chip.hardware].id }
        return hints
    }
}
