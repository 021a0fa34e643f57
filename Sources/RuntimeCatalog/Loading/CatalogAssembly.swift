internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Puts the documents of all catalogs together: first the words, then the rows that use them.
struct CatalogAssembly {
    let layers: [CatalogLayer]
    let registry: EngineRegistry

    func parts() -> CatalogParts {
        var parts = CatalogParts()
        parts.files = layers.flatMap(\.files)
        let roots = layers.map { layer in
            layer.documents.compactMap { document in document.root.object().map { (document.origin, $0) } }
        }
        for (_, root) in roots.joined() { checkHeader(root) }
        readNames(roots, into: &parts)
        readVocabulary(roots, into: &parts)
        readEngines(roots, into: &parts)
        readImports(roots, into: &parts)
        readRuntimes(roots, into: &parts)
        return parts
    }

    private func checkHeader(_ root: JSONObject) {
        root.allowOnly([
            "$schema", "schemaVersion", "name", "revision", "variables", "purposes", "editions", "hardware", "engines",
            "compatibility", "runtimes", "importRules", "importModes", "importInterfaces", "importTemplates",
            "importDefaults", "platformCodes", "source", "note",
        ])
        root.checkTexts("$schema", "source", "note")
        guard let node = root.required("schemaVersion"), let version = node.integer(), version != 1 else { return }
        node.report(
            "schemaVersion \(version) is not known; this program reads 1"
                + (version > 1 ? ", the catalog needs a program that reads \(version)" : ""))
    }

    /// Name and revision stand once in each catalog; those of the first catalog are the merged catalog's.
    private func readNames(_ roots: [[(String, JSONObject)]], into parts: inout CatalogParts) {
        for (index, layer) in roots.enumerated() {
            var name: String?
            var revision: String?
            for (_, root) in layer {
                readOnce("name", root, into: &name) { $0.word() }
                readOnce("revision", root, into: &revision) { $0.parsed(CalendarDate.init(parsing:))?.description }
            }
            if index == 0 {
                parts.name = name ?? layers[index].fallbackName
                parts.revision = revision
            }
        }
    }

    private func readOnce(_ key: String, _ root: JSONObject, into value: inout String?, read: (JSONNode) -> String?) {
        guard let node = root[key], let found = read(node) else { return }
        if value != nil { node.report("the catalog's '\(key)' stands in another of its files already; say it once") }
        value = value ?? found
    }

    private func readVocabulary(_ roots: [[(String, JSONObject)]], into parts: inout CatalogParts) {
        var hardware = HardwareReader()
        var variables = VariablesReader()
        var compatibility = CompatibilityReader()
        var editions = EditionReader()
        for layer in roots {
            hardware.beginLayer()
            variables.beginLayer()
            compatibility.beginLayer()
            for (file, root) in layer {
                hardware.read(root, file: file)
                variables.read(root)
                compatibility.read(root)
                editions.read(root)
                let purposes = root["purposes"]?.list { $0.word() } ?? []
                parts.purposes += purposes.filter { !parts.purposes.contains($0) }
            }
        }
        variables.checkTemplates()
        parts.hardware = hardware.vocabulary
        parts.variables = variables.variables
        parts.compatibility = compatibility.tables
        parts.editions = editions.editions
    }

    private func readEngines(_ roots: [[(String, JSONObject)]], into parts: inout CatalogParts) {
        var reader = EngineReader(registry: registry, variables: KnownVariables(parts.variables))
        for (file, root) in roots.joined() { reader.read(root, file: file) }
        parts.engineByWord = reader.index()
        parts.engines = reader.engines
    }

    private func readImports(_ roots: [[(String, JSONObject)]], into parts: inout CatalogParts) {
        // templates name modes, which may stand in any file
        var modes = ImportModeReader()
        for layer in roots {
            modes.beginLayer()
            for (_, root) in layer { modes.read(root) }
        }
        parts.importModes = modes.merged.values
        var rules = ImportRuleReader(parts: parts)
        var interfaces = ImportInterfaceReader(parts: parts)
        var templates = ImportTemplateReader(parts: parts)
        var defaults = ImportDefaultsReader(parts: parts)
        var codes = PlatformCodeReader()
        for layer in roots {
            rules.beginLayer()
            interfaces.beginLayer()
            templates.beginLayer()
            defaults.beginLayer()
            codes.beginLayer()
            for (_, root) in layer {
                rules.read(root)
                interfaces.read(root)
                templates.read(root)
                defaults.read(root)
                codes.read(root)
            }
        }
        parts.importRules = rules.merged.values
        parts.importInterfaces = interfaces.merged.values
        parts.importTemplates = templates.merged.values
        parts.importDefaults = defaults.merged.values.first
        parts.platformCodes = codes.merged.values
    }

    private func readRuntimes(_ roots: [[(String, JSONObject)]], into parts: inout CatalogParts) {
        var merger = RowMerger(engines: parts.engines, engineByWord: parts.engineByWord)
        for (file, root) in roots.joined() { merger.read(root, file: file) }
        let builder = RuntimeBuilder(parts: parts, registry: registry)
        let rows = merger.merged
        let unavailable = prepare(rows, &parts.engines)
        for row in merger.rejected { builder.check(row) }
        let runtimes = rows.filter { !unavailable.contains($0.key.engine) }.compactMap { builder.runtime(from: $0) }
        parts.runtimes = runtimes.enumerated()
            .sorted { ($0.element.engineIndex, $0.offset) < ($1.element.engineIndex, $1.offset) }
            .map(\.element)
    }

    /// Shows the plugins the names they will read.
    /// - Returns: the engines whose plugin failed: without it their runtimes would mean something else.
    private func prepare(_ rows: [MergedRow], _ engines: inout [Engine]) -> Set<Int> {
        let rows = Dictionary(grouping: rows, by: \.key.engine)
        var unavailable: Set<Int> = []
        for index in engines.indices {
            do throws(PluginFailure) {
                try registry.plugin(for: WordKey(engines[index].id))?.prepare(rows[index]?.map(\.key.name) ?? [])
            } catch {
                engines[index].pluginFailure = error
                engines[index].runtimesLeftOut = rows[index]?.flatMap(\.words).sorted() ?? []
                unavailable.insert(index)
            }
        }
        return unavailable
    }
}
