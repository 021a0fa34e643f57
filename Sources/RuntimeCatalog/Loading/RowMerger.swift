internal import EngineKit
internal import Jansson

/// Collects the `runtimes` of all documents: adds rows, lays patches over them, takes removed ones away.
struct RowMerger {
    static let keys = [
        "engine", "name", "aliases", "patch", "remove", "engineVersion", "versionAliases", "python", "hardware",
        "accelerator", "chips", "architectures", "os", "generation", "purposes", "recommended", "priority", "lifecycle",
        "listed", "image", "digest", "overridesName", "source", "note",
    ]

    private let engines: [Engine]
    private let engineByWord: [WordKey: Int]
    private var rows: [RowLayers?] = []
    private var indexByKey: [RowKey: Int] = [:]

    init(engines: [Engine], engineByWord: [WordKey: Int]) {
        self.engines = engines
        self.engineByWord = engineByWord
    }

    /// The rows that are left, in order of appearance.
    var merged: [RowLayers] { rows.compactMap { $0 } }

    mutating func read(_ root: JSONObject, file: String) {
        for (index, node) in (root["runtimes"]?.array() ?? []).enumerated() {
            guard let row = node.object() else { continue }
            row.allowOnly(Self.keys)
            guard let key = key(of: row) else { continue }
            merge(row, key: key, origin: RowOrigin(file: file, index: index))
        }
    }

    private func key(of row: JSONObject) -> RowKey? {
        let engineNode = row.required("engine")
        let engine = engineNode?.engineID()
        let name = row.required("name")?.text()
        guard let engine, let name else { return nil }
        guard let index = engineByWord[WordKey(engine)] else {
            engineNode?.reportUnknown("engine", engine, known: engines.map(\.id))
            return nil
        }
        return RowKey(engine: index, name: name)
    }

    private mutating func merge(_ row: JSONObject, key: RowKey, origin: RowOrigin) {
        let existing = indexByKey[key]
        if row.flag("remove") {
            row.allowOnly(["engine", "name", "remove", "source", "note"])
            remove(existing, row, key)
        } else if row.flag("patch") {
            patch(existing, row, key)
        } else if let existing {
            let file = rows[existing]?.origin.file ?? "an earlier catalog"
            row.report(
                "the runtime '\(engines[key.engine].id)/\(key.name)' is already defined in \(file) "
                    + "and again in \(origin.file); say \"patch\": true to change it", at: "name")
        } else {
            indexByKey[key] = rows.count
            rows.append(RowLayers(key: key, engine: engines[key.engine].id, origin: origin, row: row))
        }
    }

    private mutating func remove(_ existing: Int?, _ row: JSONObject, _ key: RowKey) {
        guard let existing else { return reportMissing(row, key) }
        rows[existing] = nil
        indexByKey[key] = nil
    }

    private mutating func patch(_ existing: Int?, _ row: JSONObject, _ key: RowKey) {
        guard let existing else { return reportMissing(row, key) }
        rows[existing]?.patch(with: row)
    }

    private func reportMissing(_ row: JSONObject, _ key: RowKey) {
        let names = indexByKey.keys.filter { $0.engine == key.engine }.map(\.name).sorted()
        row["name"]?.reportUnknown("runtime of \(engines[key.engine].id)", key.name, known: names)
    }
}
