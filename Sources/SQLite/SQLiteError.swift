/// What SQLite refused: in which database, which statement, and why.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reasons that callers tell apart, so that nobody above this module needs SQLite's numbers.
    public enum Reason: Hashable, Sendable {
        /// Another connection holds a lock, and the busy timeout is over.
        case busy
        /// No space is left for the database or its journal.
        case full
        /// The database, its folder or its file system may not be written to.
        case readOnly
        /// The file or a file beside it cannot be opened.
        case cannotOpen
        /// The content contradicts itself.
        case corrupt
        /// The file is not an SQLite database.
        case notADatabase
        /// A unique key, a check or a reference does not hold.
        case constraint
        /// Reading or writing failed.
        case inputOutput
        /// Anything else; see ``SQLiteError/message``.
        case other
    }

    /// The database as the caller named it.
    public let path: String
    /// The statement that failed; nil when there was none yet.
    public let statement: String?
    /// SQLite's primary result code (https://www.sqlite.org/rescode.html).
    public let code: Int32
    /// The extended result code, whose low byte is ``code``.
    public let extendedCode: Int32
    /// SQLite's own words.
    public let message: String
    /// The `errno` value of the system call that failed; nil where none did.
    public let systemCode: Int32?
    /// How long the connection waits for the locks of others, in milliseconds.
    public let busyTimeout: Int
    /// Why, as far as callers care.
    public let reason: Reason

    /// Makes an error.
    public init(
        path: String, statement: String? = nil, code: Int32, extendedCode: Int32, message: String,
        systemCode: Int32? = nil, busyTimeout: Int = 0, reason: Reason
    ) {
        self.path = path
        self.statement = statement
        self.code = code
        self.extendedCode = extendedCode
        self.message = message
        self.systemCode = systemCode
        self.busyTimeout = busyTimeout
        self.reason = reason
    }

    /// `models.sqlite: UNIQUE constraint failed: models.id (SQLite error 2067) in 'INSERT …'`
    public var description: String {
        "\(path): \(message) (SQLite error \(extendedCode))" + (statement.map { " in '\($0)'" } ?? "")
    }
}
