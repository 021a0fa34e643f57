internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads `importRules`; within one catalog an id stands once, and a later catalog's rule takes an earlier one's place.
struct ImportRuleReader {
    private let vocabulary: RowVocabulary
    private let engineByWord: [WordKey: Int]
    private let engines: [Engine]
    private(set) var merged = LayeredEntries<ImportRule>()

    init(parts: CatalogParts) {
        vocabulary = RowVocabulary(parts)
        engineByWord = parts.engineByWord
        engines = parts.engines
    }

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        let keys = ["id", "severity", "when", "message", "remedy", "editions", "source", "note"]
        for object in root["importRules"]?.objects(allowing: keys) ?? [] {
            guard let rule = rule(object) else { continue }
            if !merged.set(rule, for: rule.id) {
                object.report("the import rule '\(rule.id)' is declared twice", at: "id")
            }
        }
    }

    private func rule(_ object: JSONObject) -> ImportRule? {
        let id = object.required("id")?.word()
        let severity = object.required("severity")?.choice(of: ImportRule.Severity.self, what: "severity")
        let condition = object.required("when").flatMap { when($0) }
        let message = object.required("message")?.text()
        let remedy = object.optional("remedy") { $0.text() }
        let editions = object.optional("editions") { vocabulary.editions($0) } ?? []
        _ = object.required("source")
        let remarks = object.remarks()
        guard let id, let severity, let condition, let message else { return nil }
        return ImportRule(
            id: id, severity: severity, condition: condition, message: message, remedy: remedy, editions: editions,
            remarks: remarks)
    }

    private func when(_ node: JSONNode) -> ImportRule.Condition? {
        guard let object = node.object() else { return nil }
        object.allowOnly([
            "sources", "modelTypes", "otherThan", "architectures", "installTypes", "templateMode", "given", "missing",
            "fileLargerThan", "fileAtMost", "folderLargerThan", "filesMoreThan",
        ])
        var condition = ImportRule.Condition()
        condition.sources = choices("sources", object, what: "source")
        condition.modelTypes = modelTypes("modelTypes", object)
        condition.otherThan = modelTypes("otherThan", object)
        condition.architectures =
            object.optional("architectures") { $0.list { $0.parsed(Architecture.init(parsing:)) } } ?? []
        condition.installTypes = choices("installTypes", object, what: "install type")
        condition.templateMode = object.optional("templateMode") {
            $0.choice(of: ImportRule.TemplateMode.self, what: "template mode")
        }
        condition.given = choices("given", object, what: "field")
        condition.missing = choices("missing", object, what: "field")
        condition.fileLargerThan = object.optional("fileLargerThan") { count($0, of: "bytes") }
        condition.fileAtMost = object.optional("fileAtMost") { count($0, of: "bytes") }
        condition.folderLargerThan = object.optional("folderLargerThan") { count($0, of: "bytes") }
        condition.filesMoreThan = object.optional("filesMoreThan") { count($0, of: "files") }
        if object.members.isEmpty {
            node.report("expected at least one condition, found none; a rule for every import is no rule")
        }
        return condition
    }

    private func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
        _ key: String, _ object: JSONObject, what: String
    ) -> [Choice] {
        object.optional(key) { $0.list { $0.choice(of: Choice.self, what: what) } } ?? []
    }

    /// Engines of the catalog, in any spelling.
    private func modelTypes(_ key: String, _ object: JSONObject) -> [String] {
        let read = object.optional(key) { node in
            node.list { node -> String? in
                guard let word = node.alias() else { return nil }
                if let index = engineByWord[WordKey(word)] { return engines[index].id }
                node.reportUnknown("engine", word, known: engines.map(\.id))
                return nil
            }
        }
        return read ?? []
    }

    private func count(_ node: JSONNode, of what: String) -> Int? {
        guard let count = node.integer() else { return nil }
        if count < 1 { node.report("expected a number of \(what) above 0, found \(count)") }
        return count < 1 ? nil : count
    }
}

extension JSONNode {
    /// A word of a closed vocabulary.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type, what: String) -> Choice? {
        choice(of: Choice.allCases.map(\.rawValue), what: what).flatMap(Choice.init(rawValue:))
    }
}
