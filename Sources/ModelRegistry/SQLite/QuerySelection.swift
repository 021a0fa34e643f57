import SQLite

/// A query as SQL. Words of the query only ever become values, never text of a statement.
struct QuerySelection {
    private var filters: [String] = []
    /// The values of the filters, in their order.
    private(set) var filterValues: [SQLiteValue] = []
    private let ordering: String
    private let limits: [SQLiteValue]

    init(_ query: ModelQuery) {
        ordering = Self.ordering(query.order, isReversed: query.isReversed)
        limits = [.integer(query.limit.map(Int64.init) ?? -1), .integer(Int64(query.offset))]
        filter("name GLOB ?", query.names)
        filter("engine = ? COLLATE NOCASE", query.engines)
        filter("runtime = ?", query.runtimes)
        filter("status = ?", query.statuses.map(\.rawValue))
        filter("source = ?", query.sources.map(\.rawValue))
        filter("EXISTS (SELECT 1 FROM model_labels WHERE model = key AND label = ?)", query.labels)
    }

    /// One model: the newest version when none is named.
    init(_ reference: ModelReference) {
        ordering = "version_number DESC"
        limits = [1, 0]
        filter("name = ?", [reference.name])
        if let version = reference.version {
            filters.append("version_number = ?")
            filterValues.append(.integer(Int64(version.number)))
        }
    }

    private mutating func filter(_ condition: String, _ words: [String]) {
        guard !words.isEmpty else { return }
        filters.append("(\(words.map { _ in condition }.joined(separator: " OR ")))")
        filterValues += words.map(SQLiteValue.text)
    }

    private static func ordering(_ order: ModelQuery.Order, isReversed: Bool) -> String {
        let columns =
            switch order {
            case .name: ["name", "version_number"]
            case .version: ["version_number", "name"]
            case .created: ["created_at", "name", "version_number"]
            }
        return columns.map { isReversed ? "\($0) DESC" : $0 }.joined(separator: ", ")
    }

    private var condition: String { filters.isEmpty ? "" : " WHERE \(filters.joined(separator: " AND "))" }

    /// Counts what fits.
    var counting: String { "SELECT count(*) FROM models\(condition)" }

    /// Selects columns of what fits, in order; with ``values``.
    func selecting(_ columns: String) -> String {
        "SELECT \(columns) FROM models\(condition) ORDER BY \(ordering) LIMIT ? OFFSET ?"
    }

    /// The values of the filters and limits.
    var values: [SQLiteValue] { filterValues + limits }
}
