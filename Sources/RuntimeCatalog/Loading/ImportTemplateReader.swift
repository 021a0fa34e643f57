internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads `importTemplates`; a name stands for one template, and a later catalog's takes an earlier one's place.
struct ImportTemplateReader {
    private let vocabulary: RowVocabulary
    private let engineByWord: [WordKey: Int]
    private let engines: [Engine]
    private let modes: [ImportMode]
    private(set) var merged = LayeredEntries<ImportTemplate>()

    init(parts: CatalogParts) {
        vocabulary = RowVocabulary(parts)
        engineByWord = parts.engineByWord
        engines = parts.engines
        modes = parts.importModes
    }

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        let keys = [
            "name", "engine", "engineVersion", "python", "hardware", "mode", "inferFormat", "inputs", "source", "note",
        ]
        for object in root["importTemplates"]?.objects(allowing: keys) ?? [] {
            guard let template = template(object) else { continue }
            if !merged.set(template, for: template.name) {
                object.report("the template '\(template.name)' is declared twice", at: "name")
            }
        }
    }

    private func template(_ object: JSONObject) -> ImportTemplate? {
        let name = object.required("name")?.text()
        let engine = object.required("engine").flatMap { engineIndex($0) }
        let version = object.optional("engineVersion") { $0.parsed(ReleaseVersion.init(parsing:)) }
        let python = object.optional("python") { $0.pythonVersion() }
        let hardware = object.optional("hardware") { vocabulary.hardware($0) } ?? HardwareSet()
        let mode = object.required("mode")?.choice(of: ImportRule.TemplateMode.self, what: "template mode")
        let format = object.optional("inferFormat") { self.mode($0) }
        let inputs = object.optional("inputs") { self.inputs($0) } ?? []
        _ = object.required("source")
        let remarks = object.remarks()
        guard let name, let engine, let mode else { return nil }
        return ImportTemplate(
            name: name, engineIndex: engine, engineVersion: version, python: python, hardware: hardware, mode: mode,
            inferFormat: format, inputs: inputs, remarks: remarks)
    }

    private func mode(_ node: JSONNode) -> String? {
        guard let word = node.text() else { return nil }
        let known = modes.first { WordKey($0.name) == WordKey(word) }
        if known == nil { node.reportUnknown("mode", word, known: modes.map(\.name)) }
        return known?.name
    }

    private func inputs(_ node: JSONNode) -> [ImportTemplate.Input]? {
        var seen: Set<String> = []
        return node.objects(allowing: ["id", "target", "title", "source", "note"], atLeast: 1)?.compactMap { object in
            let id = object.required("id")?.text()
            let target = object.optional("target") { $0.text() }
            _ = object.required("source")
            let remarks = object.remarks()
            guard let id else { return nil }
            if !seen.insert(id).inserted { object.report("the input '\(id)' is declared twice", at: "id") }
            return ImportTemplate.Input(id: id, target: target, remarks: remarks)
        }
    }

    private func engineIndex(_ node: JSONNode) -> Int? {
        guard let id = node.engineID() else { return nil }
        let index = engineByWord[WordKey(id)]
        if index == nil { node.reportUnknown("engine", id, known: engines.map(\.id)) }
        return index
    }
}
