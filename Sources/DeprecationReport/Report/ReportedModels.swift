internal import SQLite

/// The models of a report's findings, in scratch space: memory stays bounded however many there are.
public final class ReportedModels: Sendable {
    private let database: SQLiteConnection
    /// What rows refer to by number.
    private let acceptances: [Acceptance]

    /// Opens scratch space, which vanishes with this value.
    init(acceptances: [Acceptance]) throws(ReportError) {
        self.acceptances = acceptances
        do throws(SQLiteError) {
            database = try SQLiteConnection(path: "scratch space for the report", access: .scratch)
            // what is lost with the process needs no journal; 8 MiB of pages stay in memory at most
            try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192")
            try database.execute(ModelRow.table)
            try database.execute("BEGIN")
        } catch {
            throw ReportError(error)
        }
    }

    /// Prepares to add models.
    func recorder() throws(ReportError) -> ModelRecorder {
        do throws(SQLiteError) {
            return ModelRecorder(insertion: try database.prepare(ModelRow.insertion))
        } catch {
            throw ReportError(error)
        }
    }

    /// Ends adding models.
    func close() throws(ReportError) {
        do throws(SQLiteError) {
            try database.execute("CREATE INDEX by_finding ON model (finding); COMMIT")
        } catch {
            throw ReportError(error)
        }
    }

    /// Gives a finding's models one by one, in the order in which they were read.
    /// - Parameter limit: how many to give at most.
    public func forEach(
        of finding: Finding, limit: Int? = nil, _ body: (ReportedModel) throws(ReportError) -> Void
    ) throws(ReportError) {
        try forEach(key: finding.key, limit: limit, body)
    }

    func forEach(
        key: Int, limit: Int? = nil, _ body: (ReportedModel) throws(ReportError) -> Void
    ) throws(ReportError) {
        let query = try rows(
            "SELECT * FROM model WHERE finding = ? ORDER BY rowid LIMIT ?",
            [SQLiteValue(key), SQLiteValue(limit ?? -1)])
        while try query.next() {
            let row = ModelRow(query.statement)
            try body(
                ReportedModel(
                    model: row.model, isAssumed: row.isAssumed,
                    acceptance: row.acceptance.flatMap { acceptances.indices.contains($0) ? acceptances[$0] : nil }))
        }
    }

    /// Who answers for a finding's models, with the number of models of each: the most first, then by name.
    /// Models without owner are left out.
    public func owners(of finding: Finding, limit: Int) throws(ReportError) -> [(owner: String, models: Int)] {
        try owners(key: finding.key, limit: limit)
    }

    func owners(key: Int, limit: Int) throws(ReportError) -> [(owner: String, models: Int)] {
        let query = try rows(
            """
            SELECT owner, count(*) FROM model WHERE finding = ? AND owner IS NOT NULL \
            GROUP BY owner ORDER BY count(*) DESC, owner LIMIT ?
            """, [SQLiteValue(key), SQLiteValue(limit)])
        var owners: [(owner: String, models: Int)] = []
        while try query.next() {
            guard let owner = query.statement.text(0) else { continue }
            owners.append((owner, Int(query.statement.integer(1) ?? 0)))
        }
        return owners
    }

    /// How many of a finding's models somebody has accepted, and the first of those acceptances to expire.
    func accepted(of key: Int) throws(ReportError) -> (models: Int, first: Acceptance?) {
        let query = try rows(
            "SELECT acceptance, count(*) FROM model WHERE finding = ? AND acceptance IS NOT NULL GROUP BY acceptance",
            [SQLiteValue(key)])
        var models = 0
        var first: Acceptance?
        while try query.next() {
            models += Int(query.statement.integer(1) ?? 0)
            let number = Int(query.statement.integer(0) ?? -1)
            guard acceptances.indices.contains(number) else { continue }
            let acceptance = acceptances[number]
            if first.map({ acceptance.expiresBefore($0) }) ?? true { first = acceptance }
        }
        return (models, first)
    }

    private func rows(_ sql: String, _ values: [SQLiteValue]) throws(ReportError) -> Rows {
        do throws(SQLiteError) {
            let statement = try database.prepare(sql)
            try statement.bind(values)
            return Rows(statement: statement)
        } catch {
            throw ReportError(error)
        }
    }

    private struct Rows {
        let statement: SQLiteStatement

        func next() throws(ReportError) -> Bool {
            do throws(SQLiteError) { return try statement.step() } catch { throw ReportError(error) }
        }
    }
}

extension ReportError {
    /// What scratch space refuses.
    init(_ error: SQLiteError) { self = .scratch(error.description) }
}
