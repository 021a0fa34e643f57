internal import EngineKit
internal import Jansson

/// Reads `importDefaults`, which a catalog says once; a later catalog's take the place of an earlier one's.
struct ImportDefaultsReader {
    private let engineByWord: [WordKey: Int]
    private let engines: [Engine]
    private(set) var merged = LayeredEntries<ImportDefaults>()

    init(parts: CatalogParts) {
        engineByWord = parts.engineByWord
        engines = parts.engines
    }

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        guard let node = root["importDefaults"], let object = node.object() else { return }
        object.allowOnly(["workflowModelType", "source", "note"])
        let engine = object.required("workflowModelType").flatMap { engineIndex($0) }
        _ = object.required("source")
        let remarks = object.remarks()
        guard let engine else { return }
        if !merged.set(ImportDefaults(workflowEngineIndex: engine, remarks: remarks), for: "") {
            node.report("the catalog's 'importDefaults' stand in another of its files already; say them once")
        }
    }

    private func engineIndex(_ node: JSONNode) -> Int? {
        guard let id = node.engineID() else { return nil }
        let index = engineByWord[WordKey(id)]
        if index == nil { node.reportUnknown("engine", id, known: engines.map(\.id)) }
        return index
    }
}
