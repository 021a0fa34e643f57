internal import EngineKit
internal import Jansson

/// Reads `importModes`; a name stands for one mode, and a later catalog's takes an earlier one's place.
struct ImportModeReader {
    private(set) var merged = LayeredEntries<ImportMode>()

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        for object in root["importModes"]?.objects(allowing: ["name", "aliases", "undefined", "source", "note"]) ?? [] {
            let name = object.required("name")?.text()
            let aliases = object.optional("aliases") { $0.list { $0.text() } } ?? []
            let isUndefined = object.optional("undefined") { $0.boolean() } ?? false
            _ = object.required("source")
            let remarks = object.remarks()
            guard let name else { continue }
            let mode = ImportMode(name: name, aliases: aliases, isUndefined: isUndefined, remarks: remarks)
            if !merged.set(mode, for: WordKey(name).description) {
                object.report("the mode '\(name)' is declared twice", at: "name")
            }
        }
    }
}
