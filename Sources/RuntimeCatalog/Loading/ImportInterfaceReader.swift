internal import EngineKit
internal import Jansson

/// Reads `importInterfaces`; an interface stands once, and a later catalog's takes an earlier one's place.
struct ImportInterfaceReader {
    private let engineByWord: [WordKey: Int]
    private let engines: [Engine]
    private(set) var merged = LayeredEntries<InterfaceModelTypes>()

    init(parts: CatalogParts) {
        engineByWord = parts.engineByWord
        engines = parts.engines
    }

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        for object in root["importInterfaces"]?.objects(allowing: ["interface", "engines", "source", "note"]) ?? [] {
            let interface = object.required("interface")?.choice(of: ImportInterface.self, what: "interface")
            let types = object.required("engines")?.list { engine($0) }
            _ = object.required("source")
            let remarks = object.remarks()
            guard let interface, let types else { continue }
            let entry = InterfaceModelTypes(interface: interface, engines: types, remarks: remarks)
            if !merged.set(entry, for: interface.rawValue) {
                object.report("the interface '\(interface.rawValue)' is declared twice", at: "interface")
            }
        }
    }

    private func engine(_ node: JSONNode) -> String? {
        guard let word = node.alias() else { return nil }
        if let index = engineByWord[WordKey(word)] { return engines[index].id }
        node.reportUnknown("engine", word, known: engines.map(\.id))
        return nil
    }
}
