import SQLite

/// Tells which versions of a name are free, within a transaction; its statements are prepared once.
struct VersionReader {
    private let highest: SQLiteStatement
    private let count: SQLiteStatement

    init(_ connection: borrowing SQLiteConnection) throws(SQLiteError) {
        highest = try connection.prepare("SELECT max(version_number) FROM models WHERE name = ?")
        count = try connection.prepare("SELECT count(*) FROM models WHERE name = ? AND version_number = ?")
    }

    func vacancy(of reference: ModelReference) throws(ModelStoreError) -> ModelVacancy {
        do throws(SQLiteError) {
            let name = SQLiteValue.text(reference.name)
            let number = try first(of: highest, [name])
            let taken = try first(of: count, [name, SQLiteValue(reference.version?.number)])
            let newest = number.flatMap { ModelVersion(number: Int($0)) }
            return ModelVacancy(
                reference: reference, isTaken: taken != 0, next: newest.map(\.next) ?? ModelVersion.first)
        } catch {
            throw ModelStoreError(error)
        }
    }

    private func first(of statement: SQLiteStatement, _ values: [SQLiteValue]) throws(SQLiteError) -> Int64? {
        try statement.bind(values)
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : nil
    }
}
