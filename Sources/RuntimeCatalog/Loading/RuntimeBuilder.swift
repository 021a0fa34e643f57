internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Makes a ``Runtime`` of a row: what the row states, else what its name says, else what the engine's plugin infers.
struct RuntimeBuilder {
    private let vocabulary: RowVocabulary
    private let engines: [Engine]
    private let nameVocabulary: NameVocabulary
    private let hints: HardwareHints
    private let plugins: [(any EnginePlugin)?]
    private let fallback: [NameInterpreter]

    init(parts: CatalogParts, registry: EngineRegistry) {
        vocabulary = RowVocabulary(parts)
        engines = parts.engines
        nameVocabulary = parts.hardware.nameVocabulary
        let hints = parts.hardware.hints
        self.hints = hints
        plugins = parts.engines.map { registry.plugin(for: WordKey($0.id)) }
        fallback = parts.engines.map { engine in
            let tokens = Set(([engine.id] + engine.aliases).map { WordKey($0) })
            return NameInterpreter(rules: InterpretationRules(), nameTokens: tokens, hints: hints)
        }
    }

    func runtime(from row: MergedRow) -> Runtime? {
        let reader = RowReader(row: row.layers, vocabulary: vocabulary)
        let name = row.layers["name"]?.parsed { text throws(ParseError) in
            try RuntimeName(parsing: text, vocabulary: nameVocabulary)
        }
        guard let name else {
            reader.check()
            return nil
        }
        var runtime = Runtime(engineIndex: row.key.engine, engine: row.engine, name: row.key.name)
        runtime.origin = row.origin
        runtime.unclassifiedTokens = name.unclassified
        reader.readRemarks(into: &runtime)
        reader.readPurposes(into: &runtime)
        merge(reader, name, into: &runtime)
        checkComplete(runtime, row.layers)
        return runtime
    }

    /// Checks what a row states that has no place in the catalog.
    func check(_ row: RowLayers) {
        RowReader(row: row, vocabulary: vocabulary).check()
    }

    private func interpretation(of name: RuntimeName, engine: Int) -> NameInterpretation {
        plugins[engine]?.interpret(name, hints: hints) ?? fallback[engine].interpret(name)
    }

    /// A stated facet wins; where the name says otherwise the row must say that it means to.
    private func merge(_ row: RowReader, _ name: RuntimeName, into runtime: inout Runtime) {
        let named = interpretation(of: name, engine: runtime.engineIndex)
        let merger = FacetMerger(row: row)
        mergeSoftware(row, named, merger, into: &runtime)
        // `-cpu` means CPU and nothing else, but `cuda_10.2` does not say that the image cannot run without a GPU
        mergeHardware(row, named, merger, isExact: name.hardware != nil, into: &runtime)
        merger.pick(row.generation(), Facet(name.generation, .parsed), .generation, &runtime, ==) {
            $0.generation = $1
        }
    }

    private func mergeSoftware(
        _ row: RowReader, _ named: NameInterpretation, _ merger: FacetMerger, into runtime: inout Runtime
    ) {
        merger.pick(row.engineVersion(), named.engineVersion, .engineVersion, &runtime, Agreement.versions) {
            $0.engineVersion = $1
        }
        let python = named.python.map { Facet([$0.value], $0.provenance) }
        merger.pick(row.python(), python, .python, &runtime, Agreement.includes) { $0.python = $1 }
        merger.pick(row.accelerator(), named.accelerator, .accelerator, &runtime, Agreement.accelerators) {
            $0.accelerator = $1
        }
        merger.pick(row.os(), named.os, .os, &runtime, Agreement.systems) { $0.os = $1 }
    }

    private func mergeHardware(
        _ row: RowReader, _ named: NameInterpretation, _ merger: FacetMerger, isExact: Bool, into runtime: inout Runtime
    ) {
        let hardware = named.hardware.flatMap { facet in row.hardware(facet).map { Facet($0, facet.provenance) } }
        let agree: (HardwareSet, HardwareSet) -> Bool = isExact ? { $0 == $1 } : { $0.isSuperset(of: $1) }
        merger.pick(row.hardware(), hardware, .hardware, &runtime, agree) { $0.hardware = $1 }
        let chips = named.chip.flatMap { facet in row.chips(facet).map { Facet($0, facet.provenance) } }
        merger.pick(row.chips(), chips, .chips, &runtime, ==) { $0.chips = $1 }
        merger.pick(row.architectures(), named.architectures, .architectures, &runtime, Agreement.includes) {
            $0.architectures = $1
        }
    }

    /// What neither row, name nor plugin says; a key that is there but could not be read is reported already.
    private func checkComplete(_ runtime: Runtime, _ row: RowLayers) {
        if runtime.provenance[.hardware] == nil, row["hardware"] == nil {
            row.report(
                "nothing says which hardware '\(runtime.qualifiedName)' runs on; state \"hardware\", "
                    + "one or more of \(vocabulary.hardware.hardware.map(\.id).joined(separator: ", "))")
        }
        if runtime.provenance[.engineVersion] == nil, row["engineVersion"] == nil {
            row.report("nothing says which engine version '\(runtime.qualifiedName)' holds; state \"engineVersion\"")
        }
        if runtime.image == nil, engines[runtime.engineIndex].imageTemplate == nil {
            row.report(
                "'\(runtime.qualifiedName)' has no \"image\" and its engine has no \"imageTemplate\"; state one of them"
            )
        }
    }
}

extension HardwareVocabulary {
    /// The words that runtime names may use for chips and accelerators.
    fileprivate var nameVocabulary: NameVocabulary {
        var words: [String: String] = [:]
        for chip in chips {
            for word in [chip.id] + chip.aliases where words[word.lowercased()] == nil {
                words[word.lowercased()] = chip.id
            }
        }
        let families = Set(hardware.compactMap(\.accelerator))
        return NameVocabulary(chips: words, accelerators: NameVocabulary.publishedAccelerators.union(families))
    }

    /// What a name's accelerator or chip says about hardware.
    fileprivate var hints: HardwareHints {
        var hints = HardwareHints()
        for entry in hardware {
            if let family = entry.accelerator { hints.byAccelerator[family, default: []].append(entry.id) }
        }
        for chip in chips { hints.byChip[chip.id] = hardware[chip.hardware].id }
        return hints
    }
}
