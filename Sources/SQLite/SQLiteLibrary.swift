private import CSQLite

// The only file that sees SQLite's C API. A connection and a statement are closed once, with their owner; a statement
// may outlive its connection, because `sqlite3_close_v2` keeps the database until its last statement is gone.

/// An open database.
///
/// Threads may share it: SQLite takes its own lock for every call. A transaction belongs to the connection and not to a
/// thread, though, so that who begins one must keep others away until it ends.
@safe public struct SQLiteConnection: ~Copyable, @unchecked Sendable {
    /// What a connection is for.
    public enum Access: Hashable, Sendable {
        /// Reads and writes; a file that is not there is made when something is written.
        case create
        /// Reads and writes a file that is there. Where the system allows only reading, only reading works.
        case update
        /// Reads.
        case read
        /// Reads the file as it lies there: no lock, no journal, no file beside it is looked at or made. For a first
        /// look at a file that may belong to somebody else; what is read may be half of what another one writes.
        case glance
        /// Scratch space of its own, in memory as long as it is small and else in a file without a name; the path is
        /// only for messages.
        case scratch
    }

    /// The database as the caller named it.
    public let path: String
    private let busyTimeout: Int
    private let handle: OpaquePointer

    /// Opens a database file.
    /// - Parameter busyTimeout: how many milliseconds a statement waits for the locks of others before it fails as
    ///   ``SQLiteError/Reason/busy``.
    /// - Throws: ``SQLiteError``; that a file is no database, or damaged, may show only with the first statement.
    public init(path: String, access: Access, busyTimeout: Int = 0) throws(SQLiteError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SQLiteError(
                path: path, code: SQLITE_CANTOPEN, extendedCode: SQLITE_CANTOPEN,
                message: path.isEmpty ? "the path is empty" : "the path holds a NUL character", reason: .cannotOpen)
        }
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(Self.name(of: path, access), &opened, Self.flags(access), nil)
        guard let opened = unsafe opened else {
            throw SQLiteError(
                path: path, code: SQLITE_NOMEM, extendedCode: SQLITE_NOMEM, message: "out of memory", reason: .other)
        }
        guard code == SQLITE_OK else {
            let error = unsafe SQLiteError(of: opened, path: path, statement: nil, busyTimeout)
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe sqlite3_extended_result_codes(opened, 1)
        unsafe sqlite3_busy_timeout(opened, Int32(clamping: busyTimeout))
        self.path = path
        self.busyTimeout = busyTimeout
        unsafe handle = opened
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Names such as `:memory:` mean something else to SQLite; a path never does when it begins with a folder.
    private static func name(of path: String, _ access: Access) -> String {
        // the empty name means a temporary database: https://www.sqlite.org/inmemorydb.html#temp_db
        if access == .scratch { return "" }
        let plain = path.hasPrefix("/") ? path : "./\(path)"
        guard access == .glance else { return plain }
        let escaped = plain.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "%"): "%25"
            case UInt8(ascii: "?"): "%3f"
            case UInt8(ascii: "#"): "%23"
            case 0x80...: "%" + String(byte, radix: 16)
            default: String(UnicodeScalar(byte))
            }
        }
        return "file:\(escaped.joined())?immutable=1"
    }

    private static func flags(_ access: Access) -> Int32 {
        switch access {
        case .create, .scratch: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX
        case .update: SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX
        case .read: SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX
        case .glance: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX
        }
    }

    /// Runs statements without parameters, separated by `;`, and drops what they answer.
    public func execute(_ sql: String) throws(SQLiteError) {
        let lock = unsafe SQLiteLock(handle)
        defer { lock.release() }
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw unsafe SQLiteError(of: handle, path: path, statement: sql, busyTimeout)
        }
    }

    /// Prepares one statement; parameters are `?`, counted from 1 in ``SQLiteStatement/bind(_:)``.
    public func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
        let lock = unsafe SQLiteLock(handle)
        defer { lock.release() }
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared = unsafe prepared else {
            throw unsafe SQLiteError(of: handle, path: path, statement: sql, busyTimeout)
        }
        return unsafe SQLiteStatement(handle: prepared, path: path, sql: sql, busyTimeout: busyTimeout)
    }

    /// Whether a transaction is open. SQLite itself ends it after some failures, such as a full disk.
    public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    /// The row id of the last row that was inserted.
    public var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// How many rows the last statement inserted, changed or deleted.
    public var changes: Int { Int(unsafe sqlite3_changes(handle)) }
}

/// A prepared statement: bind, step through its rows, reset and begin again. For one thread at a time.
@safe public final class SQLiteStatement {
    private let handle: OpaquePointer
    private let path: String
    private let sql: String
    private let busyTimeout: Int

    fileprivate init(handle: OpaquePointer, path: String, sql: String, busyTimeout: Int) {
        unsafe self.handle = handle
        self.path = path
        self.sql = sql
        self.busyTimeout = busyTimeout
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Gives all parameters their values, after a reset.
    /// - Throws: when there are more values than parameters. Parameters without a value are null.
    public func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
        let lock = unsafe SQLiteLock(sqlite3_db_handle(handle))
        defer { lock.release() }
        reset()
        unsafe sqlite3_clear_bindings(handle)
        for (position, value) in values.enumerated() {
            let index = Int32(clamping: position + 1)
            guard bind(value, at: index) == SQLITE_OK else { throw error }
        }
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, index)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, index, number)
        case .text(let text): unsafe sqlite_bind_text_copied(handle, index, text, UInt64(text.utf8.count))
        }
    }

    /// Goes on to the next row; false after the last, and for statements that answer no rows.
    public func step() throws(SQLiteError) -> Bool {
        let lock = unsafe SQLiteLock(sqlite3_db_handle(handle))
        defer { lock.release() }
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let failure = error
            reset()
            throw failure
        }
    }

    /// Ends the current run, and with it the locks it holds; the values stay bound.
    public func reset() { unsafe sqlite3_reset(handle) }

    /// The text of a column of the current row, counted from 0; nil for null.
    public func text(_ column: Int) -> String? {
        let index = Int32(clamping: column)
        guard let start = unsafe sqlite3_column_text(handle, index) else { return nil }
        let count = Int(unsafe sqlite3_column_bytes(handle, index))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The whole number in a column of the current row, counted from 0; nil for null.
    public func integer(_ column: Int) -> Int64? {
        let index = Int32(clamping: column)
        guard unsafe sqlite3_column_type(handle, index) != SQLITE_NULL else { return nil }
        return unsafe sqlite3_column_int64(handle, index)
    }

    private var error: SQLiteError {
        unsafe SQLiteError(of: sqlite3_db_handle(handle), path: path, statement: sql, busyTimeout)
    }
}

/// Keeps other threads off a connection, so that what it says about a failure is about this one.
@safe private struct SQLiteLock {
    private let mutex: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        unsafe mutex = sqlite3_db_mutex(handle)
        unsafe sqlite3_mutex_enter(mutex)
    }

    func release() { unsafe sqlite3_mutex_leave(mutex) }
}

extension SQLiteError {
    /// What the connection says about its last call.
    fileprivate init(of handle: OpaquePointer?, path: String, statement: String?, _ busyTimeout: Int) {
        let extended = unsafe sqlite3_extended_errcode(handle)
        let code = extended & 0xff
        let message = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? "unknown error"
        let system = unsafe sqlite3_system_errno(handle)
        // The system's number stays from the last call that failed, which need not be this one: after an attempt to open
        // it is that of the last of several.
        let isSystem = system != 0 && code == SQLITE_IOERR
        self.init(
            path: path, statement: statement, code: code, extendedCode: extended, message: message,
            systemCode: isSystem ? system : nil, busyTimeout: busyTimeout, reason: Reason(code))
    }
}

extension SQLiteError.Reason {
    fileprivate init(_ code: Int32) {
        switch code {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .full
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: self = .readOnly
        case SQLITE_CANTOPEN: self = .cannotOpen
        case SQLITE_CORRUPT, SQLITE_FORMAT: self = .corrupt
        case SQLITE_NOTADB: self = .notADatabase
        case SQLITE_CONSTRAINT: self = .constraint
        case SQLITE_IOERR: self = .inputOutput
        default: self = .other
        }
    }
}
