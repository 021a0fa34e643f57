import SQLite
import SystemInterface

/// Opens the database of a registry: whose it is, which schema it has, and how it is used.
///
/// The order keeps other people's files whole: the first look takes no lock and makes no file; only what is empty or
/// marked as a registry is opened for good.
struct RegistryOpening {
    let path: String
    let busyTimeout: Int
    let now: Int64

    /// For reading and writing; made when nothing is there.
    func forWriting() throws(ModelStoreError) -> SQLiteConnection {
        if let problem = RegistryLocation.problem(with: path) { throw problem }
        if Files.kind(of: path) != nil { _ = try isEmpty() }
        let connection = try open(.create)
        try migrate(connection)
        // Several programs then read while one writes. Where it cannot be had right now, or at all, a registry works
        // without: the next one that opens it tries again.
        if try sqlite({ () throws(SQLiteError) in try connection.text("PRAGMA journal_mode") }) != "wal" {
            _ = try? connection.text("PRAGMA journal_mode = WAL")
        }
        return connection
    }

    /// For reading; nil when nothing is there yet.
    func forReading() throws(ModelStoreError) -> SQLiteConnection? {
        guard try exists(), try !isEmpty() else { return nil }
        do throws(ModelStoreError) {
            // SQLite shares memory with writers through files beside the registry, and removes them after use only when
            // it could write: so it may, but nothing here makes it.
            return try forReading(.update)
        } catch {
            guard isUnwritable(error) else { throw error }
            return try forReading(.glance)
        }
    }

    /// Whether SQLite fails only because it can make no files beside the registry. Then nobody else can have it open
    /// through this place, and it can be read as it lies, unless it is half of the truth.
    private func isUnwritable(_ error: ModelStoreError) -> Bool {
        switch error {
        case .cannotOpen, .notWritable:
            (Files.size(of: "\(path)-wal") ?? 0) == 0 && Files.kind(of: "\(path)-journal") == nil
        default: false
        }
    }

    private func forReading(_ access: SQLiteConnection.Access) throws(ModelStoreError) -> SQLiteConnection {
        let connection = try open(access)
        do throws(ModelStoreError) {
            try migrate(connection)
        } catch {
            guard case .notWritable = error else { throw error }
            throw .olderSchema(
                path: path, found: try schema(of: connection), known: RegistrySchema.version)
        }
        try sqlite { () throws(SQLiteError) in try connection.execute("PRAGMA query_only = ON") }
        return connection
    }

    /// Whether a file is there; that it cannot be told is an error, not a no.
    private func exists() throws(ModelStoreError) -> Bool {
        do throws(SystemError) {
            _ = try Files.ownership(of: path)
        } catch {
            guard error.reason == .missing else { throw .cannotOpen(path: path, message: error.message) }
            if case .cannotOpen(let path, let message) = RegistryLocation.problem(with: path) {
                throw .cannotOpen(path: path, message: message)
            }
            return false
        }
        if let problem = RegistryLocation.problem(with: path) { throw problem }
        return true
    }

    /// Whether the file that is there holds nothing yet.
    /// - Throws: when it holds something, and not a registry.
    private func isEmpty() throws(ModelStoreError) -> Bool {
        let id: Int64?
        do throws(SQLiteError) {
            let glance = try SQLiteConnection(path: path, access: .glance)
            guard try glance.integer("PRAGMA page_count") != 0 else { return try isReallyEmpty() }
            id = try glance.integer("PRAGMA application_id")
        } catch {
            // without locks, a registry that is being made right now looks damaged: the next look will tell
            if error.reason == .corrupt { return false }
            throw ModelStoreError(error)
        }
        guard id == RegistrySchema.applicationID else {
            throw .notARegistry(path: path, what: "the database of another program")
        }
        return false
    }

    /// SQLite takes a file of one byte for an empty one, and would write over it.
    private func isReallyEmpty() throws(SQLiteError) -> Bool {
        guard Files.size(of: path) == 1 else { return true }
        throw SQLiteError(path: path, code: 0, extendedCode: 0, message: "", reason: .notADatabase)
    }

    private func open(_ access: SQLiteConnection.Access) throws(ModelStoreError) -> SQLiteConnection {
        do throws(SQLiteError) {
            let connection = try SQLiteConnection(path: path, access: access, busyTimeout: busyTimeout)
            try connection.execute(
                """
                PRAGMA foreign_keys = ON;
                PRAGMA synchronous = FULL;
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA temp_store = MEMORY;
                """)
            return connection
        } catch {
            throw ModelStoreError(error)
        }
    }

    /// The schema that is there; 0 when there is none yet.
    private func schema(of connection: borrowing SQLiteConnection) throws(ModelStoreError) -> Int64 {
        do throws(SQLiteError) {
            let tables = "SELECT count(*) FROM sqlite_schema"
            if try connection.integer("\(tables) WHERE name = 'schema_migrations'") == 0 {
                guard try connection.integer(tables) == 0 else { return -1 }
                return 0
            }
            return try connection.integer("SELECT max(version) FROM schema_migrations") ?? 0
        } catch {
            throw ModelStoreError(error)
        }
    }

    /// Brings the schema up to date, one migration after the other, each whole or not at all.
    private func migrate(_ connection: borrowing SQLiteConnection) throws(ModelStoreError) {
        while true {
            let found = try schema(of: connection)
            guard found >= 0 else { throw .damaged(path: path, message: "it does not say which schema it has") }
            guard found <= RegistrySchema.version else {
                throw .newerSchema(path: path, found: found, known: RegistrySchema.version)
            }
            if found == RegistrySchema.version { return }
            try connection.transaction(.immediate, failure: ModelStoreError.init) { () throws(ModelStoreError) in
                // another program may have done it meanwhile
                guard try schema(of: connection) == found else { return }
                try apply(RegistrySchema.migrations[Int(found)], number: found + 1, to: connection)
            }
        }
    }

    private func apply(
        _ migration: String, number: Int64, to connection: borrowing SQLiteConnection
    ) throws(ModelStoreError) {
        do throws(SQLiteError) {
            if number == 1 { try connection.execute(RegistrySchema.beginning) }
            try connection.execute(migration)
            try connection.run(
                "INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)", [.integer(number), .integer(now)])
        } catch {
            throw ModelStoreError(error)
        }
    }
}
