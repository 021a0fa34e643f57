internal import EngineKit
internal import Jansson

/// The key of a row: an engine and a runtime name.
struct RowKey: Hashable {
    let engine: Int
    let name: String
}

/// A row that is left after all catalogs are merged.
struct MergedRow {
    let key: RowKey
    let engine: String
    let origin: RowOrigin
    var layers: RowLayers

    /// Name and aliases, without a check.
    var words: [String] {
        guard case .array(let aliases)? = layers["aliases"]?.value else { return [key.name] }
        return [key.name] + aliases.compactMap { if case .string(let alias) = $0 { alias } else { nil } }
    }
}

/// A row and the patches that later catalogs lay over it.
///
/// A facet is read from the last layer that has it, so that a patch names only what it changes.
struct RowLayers {
    private(set) var layers: [JSONObject]

    init(_ row: JSONObject) { layers = [row] }

    mutating func patch(with row: JSONObject) { layers.append(row) }

    /// The value of a key in the topmost layer that has it.
    subscript(key: String) -> JSONNode? {
        for layer in layers.reversed() {
            if let node = layer[key] { return node }
        }
        return nil
    }

    /// Records a problem at the row itself.
    func report(_ message: String) { layers.last?.report(message) }
}
