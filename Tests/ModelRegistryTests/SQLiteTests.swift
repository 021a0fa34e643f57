import SQLite
import TestSupport
import Testing

/// The wrapper by itself.
@Suite struct SQLiteTests {
    private static func connection(_ body: (Database) throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            try body(Database(folder.path("db"), .create))
        }
    }

    @Test(arguments: ["", "a", "é\u{1F600}", "with a \0 NUL", "'; --", String(repeating: "x", count: 1 << 20)])
    func `text comes back as it went in`(text: String) async throws {
        try await Self.connection { connection throws in
            #expect(try connection.text("SELECT ?", [.text(text)]) == text)
        }
    }

    @Test(arguments: [0, 1, -1, Int64.max, Int64.min])
    func `numbers come back as they went in`(number: Int64) async throws {
        try await Self.connection { connection throws in
            #expect(try connection.integer("SELECT ?", [.integer(number)]) == number)
        }
    }

    @Test func `null is nil, and values that are missing are null`() async throws {
        try await Self.connection { connection throws in
            #expect(try connection.text("SELECT ?", [nil]) == nil)
            #expect(try connection.integer("SELECT ?", [.null]) == nil)
            #expect(try connection.integer("SELECT ? IS NULL") == 1)
            #expect(try connection.integer("SELECT 1 WHERE 0") == nil)
            #expect(try connection.texts("SELECT 1", column: 7) == [nil])
        }
    }

    @Test func `a statement runs again with other values`() async throws {
        try await Self.connection { connection throws in
            try connection.execute("CREATE TABLE t (x INTEGER, y TEXT)")
            let insertion = try connection.prepare("INSERT INTO t VALUES (?, ?)")
            for values: [SQLiteValue] in [[1, "a"], [2, nil], [3]] {
                try insertion.bind(values)
                #expect(try !insertion.step())
            }
            let lastInsertedRow = connection.lastInsertedRow
            #expect(lastInsertedRow == 3)
            #expect(try connection.texts("SELECT y FROM t ORDER BY x") == ["a", nil, nil])
            try connection.run("DELETE FROM t WHERE x > ?", [1])
            let changes = connection.changes
            #expect(changes == 2)
        }
    }

    private struct Interruption: Error {}

    @Test(arguments: [SQLiteConnection.TransactionKind.deferred, .immediate])
    func `a transaction happens whole or not at all`(kind: SQLiteConnection.TransactionKind) async throws {
        try await Self.connection { connection throws in
            try connection.execute("CREATE TABLE t (x)")
            #expect(throws: (any Error).self) {
                try connection.transaction(kind, failure: { $0 as any Error }) { () throws(any Error) in
                    try connection.run("INSERT INTO t VALUES (1)")
                    let isOpen = connection.isInTransaction
                    #expect(isOpen)
                    throw Interruption()
                }
            }
            let isStillOpen = connection.isInTransaction
            #expect(!isStillOpen)
            #expect(try connection.integer("SELECT count(*) FROM t") == 0)
            try connection.transaction(kind, failure: { $0 as any Error }) { () throws(any Error) in
                try connection.run("INSERT INTO t VALUES (1)")
            }
            #expect(try connection.integer("SELECT count(*) FROM t") == 1)
        }
    }

    static let failures: [(sql: String, reason: SQLiteError.Reason, says: String)] = [
        ("SELEKT 1", .other, "syntax error"), ("SELECT * FROM gone", .other, "no such table: gone"),
        ("INSERT INTO t VALUES (1)", .constraint, "UNIQUE constraint failed: t.x"),
        ("INSERT INTO t VALUES ('a')", .constraint, "cannot store TEXT value in INTEGER column"), ("", .other, ""),
    ]

    @Test(arguments: failures)
    func `a failure names the database, the statement and the reason`(
        sql: String, reason: SQLiteError.Reason, says: String
    ) async throws {
        try await Self.connection { connection throws in
            try connection.execute("CREATE TABLE t (x INTEGER UNIQUE) STRICT; INSERT INTO t VALUES (1)")
            let error = #expect(throws: SQLiteError.self) { try connection.run(sql) }
            #expect(error?.reason == reason)
            #expect(error?.statement == sql)
            let path = connection.path
            #expect(error?.path == path)
            #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
        }
    }

    @Test func `too many values are refused`() async throws {
        try await Self.connection { connection throws in
            #expect(throws: SQLiteError.self) { try connection.run("SELECT ?", [1, 2]) }
        }
    }

    @Test func `a statement may outlive its connection`() async throws {
        try await TemporaryFolder.with { folder in
            func statement() throws -> SQLiteStatement {
                try SQLiteConnection(path: folder.path("db"), access: .create).prepare("SELECT 42")
            }
            let orphan = try statement()
            #expect(try orphan.step())
            #expect(orphan.integer(0) == 42)
        }
    }

    @Test func `access is as asked for`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("db")
            for access in [SQLiteConnection.Access.update, .read, .glance] {
                let error = #expect(throws: SQLiteError.self) {
                    try SQLiteConnection(path: path, access: access).execute("SELECT * FROM sqlite_schema")
                }
                #expect(error?.reason == .cannotOpen)
            }
            #expect(try folder.names() == [])
            try SQLiteConnection(path: path, access: .create).execute("CREATE TABLE t (x)")
            for access in [SQLiteConnection.Access.read, .glance] {
                let connection = try SQLiteConnection(path: path, access: access)
                let error = #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO t VALUES (1)") }
                #expect(error?.reason == .readOnly)
            }
        }
    }
}
