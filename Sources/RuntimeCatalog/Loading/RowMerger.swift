internal import EngineKit
internal import Jansson

/// Collects the `runtimes` of all documents: adds rows, lays patches over them, takes removed ones away.
struct RowMerger {
    private static let keys = [
        "engine", "name", "aliases", "patch", "remove", "engineVersion", "versionAliases", "python", "hardware",
        "accelerator", "chips", "architectures", "os", "generation", "purposes", "recommended", "priority", "lifecycle",
        "listed", "image", "digest", "overridesName", "source", "note",
    ]
    private static let keysOfRemoval = ["engine", "name", "remove", "source", "note"]

    private let engines: [Engine]
    private let engineByWord: [WordKey: Int]
    private var rows: [MergedRow?] = []
    private var indexByKey: [RowKey: Int] = [:]
    /// Rows that have no place in the catalog; what they state is checked all the same.
    private(set) var rejected: [RowLayers] = []

    init(engines: [Engine], engineByWord: [WordKey: Int]) {
        self.engines = engines
        self.engineByWord = engineByWord
    }

    /// The rows that are left, in order of appearance.
    var merged: [MergedRow] { rows.compactMap { $0 } }

    mutating func read(_ root: JSONObject, file: String) {
        for (index, node) in (root["runtimes"]?.array() ?? []).enumerated() {
            guard let row = node.object() else { continue }
            let isRemoval = row.flag("remove")
            row.allowOnly(isRemoval ? Self.keysOfRemoval : Self.keys)
            let key = key(of: row)
            if isRemoval {
                row.checkTexts("source", "note")
                if let key { remove(row, key) }
            } else if let key, merge(row, key: key, origin: RowOrigin(file: file, index: index)) {
                continue
            } else {
                rejected.append(RowLayers(row))
            }
        }
    }

    private func key(of row: JSONObject) -> RowKey? {
        let engineNode = row.required("engine")
        let engine = engineNode?.engineID()
        let name = row.required("name")?.text()
        guard let engine else { return nil }
        guard let index = engineByWord[WordKey(engine)] else {
            engineNode?.reportUnknown("engine", engine, known: engines.map(\.id))
            return nil
        }
        return name.map { RowKey(engine: index, name: $0) }
    }

    /// Whether the row has found its place.
    private mutating func merge(_ row: JSONObject, key: RowKey, origin: RowOrigin) -> Bool {
        switch (row.flag("patch"), indexByKey[key]) {
        case (true, let index?):
            rows[index]?.layers.patch(with: row)
            return true
        case (true, nil):
            reportMissing(row, key)
            return false
        case (false, let index?):
            let file = rows[index]?.origin.file ?? "an earlier catalog"
            row.report(
                "the runtime '\(engines[key.engine].id)/\(key.name)' is already defined in \(file) "
                    + "and again in \(origin.file); say \"patch\": true to change it", at: "name")
            return false
        case (false, nil):
            indexByKey[key] = rows.count
            rows.append(
                MergedRow(key: key, engine: engines[key.engine].id, origin: origin, layers: RowLayers(row)))
            return true
        }
    }

    private mutating func remove(_ row: JSONObject, _ key: RowKey) {
        guard let index = indexByKey.removeValue(forKey: key) else { return reportMissing(row, key) }
        rows[index] = nil
    }

    private func reportMissing(_ row: JSONObject, _ key: RowKey) {
        let names = indexByKey.keys.filter { $0.engine == key.engine }.map(\.name).sorted()
        row["name"]?.reportUnknown("runtime of \(engines[key.engine].id)", key.name, known: names)
    }
}
