internal import SQLite

/// A row of the scratch table: a model of a finding.
struct ModelRow {
    static let table = """
        CREATE TABLE model (finding INTEGER NOT NULL, name TEXT, version TEXT, id TEXT, owner TEXT, labels TEXT, \
        engine TEXT, runtime TEXT, image TEXT, file TEXT NOT NULL, line INTEGER, assumed INTEGER NOT NULL, \
        acceptance INTEGER)
        """
    static let insertion = "INSERT INTO model VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

    let model: InventoryModel
    let isAssumed: Bool
    /// Number of the acceptance that holds for it.
    let acceptance: Int?

    /// Reads the statement's current row, whose columns are those of the table.
    init(_ row: SQLiteStatement) {
        model = InventoryModel(
            name: row.text(1), version: row.text(2), id: row.text(3), owner: row.text(4),
            labels: Self.labels(row.text(5) ?? ""), engine: row.text(6), runtime: row.text(7), image: row.text(8),
            place: InventoryModel.Place(file: row.text(9) ?? "", line: row.integer(10).map { Int($0) }))
        isAssumed = row.integer(11) == 1
        acceptance = row.integer(12).map { Int($0) }
    }

    /// The values to insert.
    static func values(_ model: InventoryModel, finding: Int, isAssumed: Bool, acceptance: Int?) -> [SQLiteValue] {
        let labels = model.labels.isEmpty ? nil : model.labels.map { "\($0.utf8.count):\($0)" }.joined()
        return [
            SQLiteValue(finding), SQLiteValue(model.name), SQLiteValue(model.version), SQLiteValue(model.id),
            SQLiteValue(model.owner), SQLiteValue(labels), SQLiteValue(model.engine), SQLiteValue(model.runtime),
            SQLiteValue(model.image), SQLiteValue(model.place.file), SQLiteValue(model.place.line),
            SQLiteValue(isAssumed ? 1 : 0), SQLiteValue(acceptance),
        ]
    }

    /// Labels are written one after the other, each with its length before it, so that any text may be one.
    private static func labels(_ text: String) -> [String] {
        var labels: [String] = []
        var rest = Substring(text).utf8
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")), let count = Int(String(Substring(rest[..<colon]))) {
            let label = rest[rest.index(after: colon)...].prefix(count)
            labels.append(String(Substring(label)))
            rest = rest[label.endIndex...]
        }
        return labels
    }
}

/// Adds models one after the other, with one statement for all of them.
struct ModelRecorder {
    let insertion: SQLiteStatement

    /// Adds a model to the finding with this key.
    /// - Parameter acceptance: number of the acceptance that holds for it.
    func add(_ model: InventoryModel, to finding: Int, isAssumed: Bool, acceptance: Int?) throws(ReportError) {
        do throws(SQLiteError) {
            try insertion.bind(
                ModelRow.values(model, finding: finding, isAssumed: isAssumed, acceptance: acceptance))
            _ = try insertion.step()
            insertion.reset()
        } catch {
            throw ReportError(error)
        }
    }
}
