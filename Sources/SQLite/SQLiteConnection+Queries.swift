extension SQLiteConnection {
    /// How a transaction begins.
    public enum TransactionKind: String, Hashable, Sendable {
        /// Everything read in it is of one moment; a write in it may fail because another one wrote meanwhile.
        case deferred = "BEGIN DEFERRED"
        /// It is the only one that writes, from its beginning: what it reads stays true until it is over.
        case immediate = "BEGIN IMMEDIATE"
    }

    /// Runs `body` in a transaction: all of it happens, or nothing when it throws.
    /// - Parameter failure: turns what SQLite refuses into the error that `body` throws.
    public func transaction<Value, Failure: Error>(
        _ kind: TransactionKind, failure: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        do throws(SQLiteError) { try execute(kind.rawValue) } catch { throw failure(error) }
        let value: Value
        do throws(Failure) {
            value = try body()
        } catch {
            rollBack()
            throw error
        }
        do throws(SQLiteError) {
            try execute("COMMIT")
        } catch {
            // a commit that could not get its locks leaves the transaction open
            rollBack()
            throw failure(error)
        }
        return value
    }

    private func rollBack() {
        // nobody can do anything about a rollback that fails: closing the connection, or the next one, undoes the rest
        if isInTransaction { try? execute("ROLLBACK") }
    }

    /// Runs one statement with parameters that answers no rows.
    public func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) {
        let statement = try prepare(sql)
        try statement.bind(values)
        while try statement.step() {}
    }

    /// Every row of a statement, read by `row`.
    public func rows<Value>(
        _ sql: String, _ values: [SQLiteValue] = [], _ row: (SQLiteStatement) -> Value
    ) throws(SQLiteError) -> [Value] {
        let statement = try prepare(sql)
        try statement.bind(values)
        var found: [Value] = []
        while try statement.step() { found.append(row(statement)) }
        return found
    }

    /// The number in the first column of the first row; nil when there is no row, or null in it.
    public func integer(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> Int64? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.integer(0) : nil
    }

    /// The text in the first column of the first row; nil when there is no row, or null in it.
    public func text(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> String? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.text(0) : nil
    }
}
