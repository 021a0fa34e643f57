private import SQLite
private import Suggestions
private import Synchronization
private import SystemInterface

/// A registry in one SQLite file, which many programs may use at once.
///
/// It is kept in write-ahead mode: readers do not wait for the writer, and a program that is killed leaves nothing half
/// done. See docs/registry.md for where it lies, how to copy it, and its tables.
public final class SQLiteModelStore: ModelStore {
    /// What a registry takes from outside.
    public struct Settings: Sendable {
        /// How many milliseconds to wait for other programs that write.
        public var busyTimeout = 10_000
        /// The time, in seconds since 1970.
        public var now: @Sendable () -> Int64 = Clock.secondsSince1970
        /// A new identity, never the same twice.
        public var newID: @Sendable () -> String = ModelIdentity.random

        /// Ten seconds, the system's clock and random identities.
        public init() {}
    }

    /// The file.
    public let path: String
    private let settings: Settings
    private let connection: Mutex<SQLiteConnection>

    /// Opens a registry for reading and writing, and makes it when nothing is there. Its folder must exist.
    public init(path: String, settings: Settings = Settings()) throws(ModelStoreError) {
        let opening = RegistryOpening(path: path, busyTimeout: settings.busyTimeout, now: settings.now())
        connection = Mutex(try opening.forWriting())
        self.path = path
        self.settings = settings
    }

    /// Opens a registry for reading; nil when nothing is there yet, and nothing is made.
    public init?(reading path: String, settings: Settings = Settings()) throws(ModelStoreError) {
        let opening = RegistryOpening(path: path, busyTimeout: settings.busyTimeout, now: settings.now())
        guard let opened = try opening.forReading() else { return nil }
        connection = Mutex(opened)
        self.path = path
        self.settings = settings
    }

    /// See ``ModelStore``.
    public func recording<Value: Sendable, Failure: Error>(
        failure: (ModelStoreError) -> Failure, _ body: (ModelRecorder) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try use(.immediate, failure: failure) { connection throws(Failure) in
            let writer: RecordWriter
            do throws(SQLiteError) {
                writer = try RecordWriter(connection, settings)
            } catch {
                throw failure(ModelStoreError(error))
            }
            return try body { model throws(ModelStoreError) in try writer.write(model, connection) }
        }
    }

    /// See ``ModelStore``.
    public func models(_ query: ModelQuery) throws(ModelStoreError) -> ModelPage {
        try use(.deferred) { connection throws(ModelStoreError) in
            let selection = QuerySelection(query)
            let total =
                try sqlite { () throws(SQLiteError) in
                    try connection.integer(selection.counting, selection.filterValues)
                } ?? 0
            let reader = try sqlite { () throws(SQLiteError) in try RecordReader(connection) }
            var summaries: [ModelSummary] = []
            try reader.forEach(selection, connection) { row throws(ModelStoreError) in
                summaries.append(try reader.summary(row))
                return true
            }
            return ModelPage(models: summaries, total: Int(total))
        }
    }

    /// See ``ModelStore``.
    public func model(_ reference: ModelReference) throws(ModelStoreError) -> ModelRecord {
        try use(.deferred) { connection throws(ModelStoreError) in try Self.find(reference, connection).record }
    }

    /// See ``ModelStore``. The registry is held meanwhile: `body` must not call it.
    public func forEach(_ query: ModelQuery, _ body: (ModelRecord) -> Bool) throws(ModelStoreError) {
        try use(.deferred) { connection throws(ModelStoreError) in
            let reader = try sqlite { () throws(SQLiteError) in try RecordReader(connection) }
            try reader.forEach(QuerySelection(query), connection) { row throws(ModelStoreError) in
                body(try reader.record(row))
            }
        }
    }

    /// See ``ModelStore``.
    public func vacancy(of reference: ModelReference) throws(ModelStoreError) -> ModelVacancy {
        try use(.deferred) { connection throws(ModelStoreError) in
            try sqlite { () throws(SQLiteError) in try VersionReader(connection) }.vacancy(of: reference)
        }
    }

    /// See ``ModelStore``.
    public func change(
        _ name: String, _ version: ModelVersion, to status: ModelStatus
    ) throws(ModelStoreError) -> ModelRecord {
        try use(.immediate) { connection throws(ModelStoreError) in
            let found = try Self.find(ModelReference(name: name, version: version), connection)
            try sqlite { () throws(SQLiteError) in
                try connection.run(
                    "UPDATE models SET status = ? WHERE key = ?", [.text(status.rawValue), .integer(found.key)])
            }
            return found.record
        }
    }

    /// See ``ModelStore``.
    public func delete(_ name: String, _ version: ModelVersion) throws(ModelStoreError) -> ModelRecord {
        try use(.immediate) { connection throws(ModelStoreError) in
            let found = try Self.find(ModelReference(name: name, version: version), connection)
            try sqlite { () throws(SQLiteError) in
                try connection.run("DELETE FROM models WHERE key = ?", [.integer(found.key)])
            }
            return found.record
        }
    }

    /// Runs `body` in a transaction, while nobody else in this program uses the connection.
    private func use<Value: Sendable>(
        _ kind: SQLiteConnection.TransactionKind,
        _ body: (borrowing SQLiteConnection) throws(ModelStoreError) -> Value
    ) throws(ModelStoreError) -> Value {
        try use(kind, failure: { $0 }, body)
    }

    private func use<Value: Sendable, Failure: Error>(
        _ kind: SQLiteConnection.TransactionKind, failure: (ModelStoreError) -> Failure,
        _ body: (borrowing SQLiteConnection) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try connection.withLock { connection throws(Failure) in
            try connection.transaction(kind, failure: { failure(ModelStoreError($0)) }) { () throws(Failure) in
                try body(connection)
            }
        }
    }

    private static func find(
        _ reference: ModelReference, _ connection: borrowing SQLiteConnection
    ) throws(ModelStoreError) -> (key: Int64, record: ModelRecord) {
        let reader = try sqlite { () throws(SQLiteError) in try RecordReader(connection) }
        var found: (Int64, ModelRecord)?
        try reader.forEach(QuerySelection(reference), connection) { row throws(ModelStoreError) in
            found = (reader.key(row), try reader.record(row))
            return false
        }
        if let found { return found }
        let known = try sqlite { () throws(SQLiteError) in
            try connection.rows(
                "SELECT version_number FROM models WHERE name = ? ORDER BY version_number DESC LIMIT 5",
                [.text(reference.name)]
            ) { ModelVersion(number: Int($0.integer(0) ?? -1)) }
        }
        guard known.isEmpty else { throw .unknownVersion(reference, known: known.compactMap(\.self)) }
        let names = try sqlite { () throws(SQLiteError) in
            try connection.rows("SELECT DISTINCT name FROM models") { $0.text(0) ?? "" }
        }
        throw .unknownName(reference.name, nearest: Suggestion.nearest(to: reference.name, in: names))
    }
}
