internal import EngineKit
internal import Jansson

/// The words that rows may use.
struct RowVocabulary {
    let hardware: HardwareVocabulary
    let purposes: [String]
    let editions: Set<String>
    let variables: KnownVariables

    init(_ parts: CatalogParts) {
        hardware = parts.hardware
        purposes = parts.purposes
        editions = Set(parts.editions.map(\.id))
        variables = KnownVariables(parts.variables)
    }

    /// Ids of declared editions.
    func editions(_ node: JSONNode) -> [String]? {
        node.list { node -> String? in
            guard let id = node.word() else { return nil }
            if !editions.contains(id) { node.reportUnknown("edition", id, known: editions.sorted()) }
            return id
        }
    }

    /// Ids or aliases of declared hardware.
    func hardware(_ node: JSONNode) -> HardwareSet? {
        let indices = node.list { node -> Int? in
            guard let word = node.word() else { return nil }
            let index = hardware.hardware(named: word)
            if index == nil { node.reportUnknown("hardware", word, known: hardware.hardware.map(\.id)) }
            return index
        }
        return indices?.reduce(into: HardwareSet()) { $0.insert(HardwareSet(index: $1)) }
    }
}
