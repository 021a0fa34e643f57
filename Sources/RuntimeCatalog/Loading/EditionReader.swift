internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads `editions`; an id stands for one edition.
struct EditionReader {
    private(set) var editions: [Edition] = []
    private var ids: Set<String> = []

    mutating func read(_ root: JSONObject) {
        let keys = ["id", "title", "source", "from", "to", "note"]
        for object in root["editions"]?.objects(allowing: keys) ?? [] {
            _ = object.required("title")
            _ = object.required("source")
            let remarks = object.remarks()
            let from = object.optional("from") { $0.parsed(CalendarDate.init(parsing:)) }
            let to = object.optional("to") { $0.parsed(CalendarDate.init(parsing:)) }
            guard let node = object.required("id"), let id = node.word() else { continue }
            if !ids.insert(id).inserted { node.report("the edition '\(id)' is declared twice") }
            editions.append(Edition(id: id, remarks: remarks, from: from, to: to))
        }
    }
}
