internal import EngineKit
internal import Jansson

/// Merges the `engines` of all documents with what plugins say about the same engines.
struct EngineReader {
    private(set) var engines: [Engine] = []
    private var byID: [WordKey: Int] = [:]
    private var declaredIn: [WordKey: String] = [:]
    private let registry: EngineRegistry
    private let variables: KnownVariables

    init(registry: EngineRegistry, variables: KnownVariables) {
        self.registry = registry
        self.variables = variables
    }

    mutating func read(_ root: JSONObject, file: String) {
        let keys = [
            "id", "patch", "title", "aliases", "defaultRuntime", "defaultRuntimeSource", "defaultRuntimeNote",
            "imageTemplate", "contentTypes", "source", "note",
        ]
        for object in root["engines"]?.objects(allowing: keys) ?? [] { read(engine: object, file: file) }
    }

    private mutating func read(engine object: JSONObject, file: String) {
        let stated = Stated(object, variables)
        guard let node = object.required("id"), let id = node.engineID() else { return }
        let key = WordKey(id)
        switch (object.flag("patch"), declaredIn[key]) {
        case (true, nil): return node.reportUnknown("engine", id, known: engines.map(\.id))
        case (false, let file?):
            return node.report("the engine '\(id)' is already declared in \(file); say \"patch\": true to change it")
        case (false, nil): declaredIn[key] = file
        case (true, _?): break
        }
        stated.apply(to: &engines[engineIndex(id, file: file)])
    }

    private mutating func engineIndex(_ id: String, file: String) -> Int {
        let key = WordKey(id)
        if let index = byID[key] { return index }
        var engine = Engine(id: id, file: file)
        let manifest = registry.plugin(for: key)?.manifest
        engine.plugin = manifest?.name
        engine.aliases = manifest?.aliases ?? []
        byID[key] = engines.count
        engines.append(engine)
        return engines.count - 1
    }

    /// Sorts the engines, so that nothing depends on the order of files, and builds the look-up once all documents
    /// are read; ids win over aliases, earlier aliases over later ones.
    mutating func index() -> [WordKey: Int] {
        engines.sort { ($0.id.lowercased(), $0.id) < ($1.id.lowercased(), $1.id) }
        byID = Dictionary(engines.enumerated().map { (WordKey($1.id), $0) }, uniquingKeysWith: { first, _ in first })
        var byWord = byID
        for (index, engine) in engines.enumerated() {
            for alias in engine.aliases where byWord[WordKey(alias)] == nil { byWord[WordKey(alias)] = index }
        }
        return byWord
    }
}

extension EngineReader {
    /// What one object under `engines` states; read even where it cannot be applied, so that its faults are seen.
    private struct Stated {
        let aliases: [String]
        let defaultRuntime: String?
        let defaultRuntimeNote: String?
        let defaultRuntimeSource: String?
        let imageTemplate: ImageTemplate?
        let contentTypes: Engine.ContentTypes?
        let remarks: Remarks
        let acceptedLint: [String: String]

        init(_ object: JSONObject, _ variables: KnownVariables) {
            aliases = object.optional("aliases") { $0.list { $0.alias() } } ?? []
            defaultRuntime = object.optional("defaultRuntime") { $0.runtimeName() }
            defaultRuntimeNote = object.optional("defaultRuntimeNote") { $0.text() }
            defaultRuntimeSource = object.optional("defaultRuntimeSource") { $0.text() }
            // a template that cannot be read is one all the same: its rows do not lack one
            imageTemplate = object.optional("imageTemplate") { $0.template() ?? .unusable }
            variables.check(imageTemplate, at: object["imageTemplate"])
            contentTypes = object.optional("contentTypes") { Self.contentTypes($0) }
            remarks = object.remarks()
            acceptedLint = object.acceptedLint()
        }

        private static func contentTypes(_ node: JSONNode) -> Engine.ContentTypes? {
            guard let object = node.object() else { return nil }
            object.allowOnly(["types", "source", "note"])
            let types = object.required("types")?.list { node -> String? in
                let text = node.text()
                let isType = text.map { $0.split(separator: "/", omittingEmptySubsequences: false).count == 2 } ?? true
                if !isType { node.report("expected a content type such as 'application/json', found '\(text ?? "")'") }
                return isType ? text?.lowercased() : nil
            }
            _ = object.required("source")
            let remarks = object.remarks()
            return types.map { Engine.ContentTypes(types: $0, remarks: remarks) }
        }

        func apply(to engine: inout Engine) {
            for alias in aliases where !engine.aliases.contains(where: { WordKey($0) == WordKey(alias) }) {
                engine.aliases.append(alias)
            }
            engine.defaultRuntime = defaultRuntime ?? engine.defaultRuntime
            engine.defaultRuntimeNote = defaultRuntimeNote ?? engine.defaultRuntimeNote
            engine.defaultRuntimeSource = defaultRuntimeSource ?? engine.defaultRuntimeSource
            engine.imageTemplate = imageTemplate ?? engine.imageTemplate
            engine.contentTypes = contentTypes ?? engine.contentTypes
            engine.remarks = engine.remarks.overlaid(by: remarks)
            engine.acceptedLint.merge(acceptedLint) { _, new in new }
        }
    }
}
