internal import EngineKit
internal import Jansson

/// Merges the `engines` of all documents with what plugins say about the same engines.
struct EngineReader {
    private(set) var engines: [Engine] = []
    private var byWord: [WordKey: Int] = [:]
    private var declaredIn: [WordKey: String] = [:]
    private let registry: EngineRegistry

    init(registry: EngineRegistry) {
        self.registry = registry
    }

    mutating func read(_ root: JSONObject, file: String) {
        let keys = [
            "id", "patch", "title", "aliases", "defaultRuntime", "defaultRuntimeSource", "defaultRuntimeNote",
            "imageTemplate", "source", "note",
        ]
        for object in root["engines"]?.objects(allowing: keys) ?? [] { read(engine: object, file: file) }
    }

    private mutating func read(engine object: JSONObject, file: String) {
        guard let node = object.required("id"), let id = node.engineID() else { return }
        let isPatch = object.flag("patch")
        let key = WordKey(id)
        if let declared = declaredIn[key], !isPatch {
            node.report("the engine '\(id)' is already declared in \(declared); say \"patch\": true to change it")
            return
        }
        if isPatch, declaredIn[key] == nil {
            node.reportUnknown("engine", id, known: engines.map(\.id))
            return
        }
        if !isPatch { declaredIn[key] = file }
        let index = engineIndex(id)
        apply(object, to: index)
    }

    private mutating func engineIndex(_ id: String) -> Int {
        if let index = engines.firstIndex(where: { WordKey($0.id) == WordKey(id) }) { return index }
        var engine = Engine(id: id)
        let manifest = registry.plugin(for: WordKey(id))?.manifest
        engine.plugin = manifest?.name
        engine.aliases = manifest?.aliases ?? []
        engines.append(engine)
        return engines.count - 1
    }

    private mutating func apply(_ object: JSONObject, to index: Int) {
        let aliases = object.optional("aliases") { $0.list { $0.text() } } ?? []
        for alias in aliases where !engines[index].aliases.contains(where: { WordKey($0) == WordKey(alias) }) {
            engines[index].aliases.append(alias)
        }
        if let runtime = object.optional("defaultRuntime", { $0.text() }) { engines[index].defaultRuntime = runtime }
        if let note = object.optional("defaultRuntimeNote", { $0.text() }) { engines[index].defaultRuntimeNote = note }
        if let source = object.optional("defaultRuntimeSource", { $0.text() }) {
            engines[index].defaultRuntimeSource = source
        }
        if let template = object.optional("imageTemplate", { $0.template() }) {
            engines[index].imageTemplate = template
        }
        engines[index].acceptedLint.merge(object.acceptedLint()) { _, new in new }
    }

    /// Sorts the engines, so that nothing depends on the order of files, and builds the look-up once all documents
    /// are read; ids win over aliases, earlier aliases over later ones.
    mutating func index() -> [WordKey: Int] {
        engines.sort { ($0.id.lowercased(), $0.id) < ($1.id.lowercased(), $1.id) }
        for (index, engine) in engines.enumerated() { byWord[WordKey(engine.id)] = index }
        for (index, engine) in engines.enumerated() {
            for alias in engine.aliases where byWord[WordKey(alias)] == nil { byWord[WordKey(alias)] = index }
        }
        return byWord
    }
}

extension JSONNode {
    /// An engine id: letters, digits, `.`, `_`, `+`, `-`, at most 64.
    func engineID() -> String? {
        guard let text = string() else { return nil }
        let bytes = text.utf8
        let starts = bytes.first.map(Self.isAlphanumeric) ?? false
        if starts, bytes.count <= 64, bytes.allSatisfy({ Self.isAlphanumeric($0) || ".+-_".utf8.contains($0) }) {
            return text
        }
        report(
            "'\(text)' is not an engine id; use up to 64 letters, digits, '.', '_', '+' or '-', beginning with a letter"
        )
        return nil
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }
}

extension JSONObject {
    /// A key whose only sensible value is `true`.
    func flag(_ key: String) -> Bool {
        guard let node = self[key], let value = node.boolean() else { return false }
        if !value { node.report("'\(key)' is either true or left out") }
        return value
    }
}
