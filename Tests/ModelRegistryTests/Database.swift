import SQLite

/// A connection in a box: what cannot be copied cannot stand in `#expect`.
final class Database {
    let connection: SQLiteConnection

    init(_ path: String, _ access: SQLiteConnection.Access, busyTimeout: Int = 0) throws {
        connection = try SQLiteConnection(path: path, access: access, busyTimeout: busyTimeout)
    }

    var path: String { connection.path }
    var isInTransaction: Bool { connection.isInTransaction }
    var lastInsertedRow: Int64 { connection.lastInsertedRow }
    var changes: Int { connection.changes }

    func execute(_ sql: String) throws { try connection.execute(sql) }
    func run(_ sql: String, _ values: [SQLiteValue] = []) throws { try connection.run(sql, values) }
    func prepare(_ sql: String) throws -> SQLiteStatement { try connection.prepare(sql) }
    func text(_ sql: String, _ values: [SQLiteValue] = []) throws -> String? { try connection.text(sql, values) }
    func integer(_ sql: String, _ values: [SQLiteValue] = []) throws -> Int64? { try connection.integer(sql, values) }

    func texts(_ sql: String, column: Int = 0) throws -> [String?] {
        try connection.rows(sql) { $0.text(column) }
    }

    func transaction<Failure: Error>(
        _ kind: SQLiteConnection.TransactionKind, failure: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        try connection.transaction(kind, failure: failure, body)
    }
}

/// What SQLite itself says of a registry: nothing when it is whole.
func faults(of path: String) throws -> [String?] {
    let database = try Database(path, .update, busyTimeout: 10_000)
    let broken = try database.texts("PRAGMA integrity_check").filter { $0 != "ok" }
    return broken + (try database.texts("PRAGMA foreign_key_check"))
}
