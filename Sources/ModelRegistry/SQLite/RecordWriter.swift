import Jansson
import SQLite

/// Writes models within a transaction; its statements are prepared once.
struct RecordWriter {
    private let settings: SQLiteModelStore.Settings
    private let createdAt: UTCTime
    private let versions: VersionReader
    private let model: SQLiteStatement
    private let label: SQLiteStatement
    private let doc: SQLiteStatement
    private let api: SQLiteStatement
    private let dependency: SQLiteStatement
    private let finding: SQLiteStatement

    init(
        _ connection: borrowing SQLiteConnection, _ settings: SQLiteModelStore.Settings
    ) throws(SQLiteError) {
        self.settings = settings
        createdAt = UTCTime(secondsSince1970: settings.now())
        versions = try VersionReader(connection)
        model = try connection.prepare(RecordColumns.insertion)
        label = try connection.prepare("INSERT INTO model_labels VALUES (?, ?, ?)")
        doc = try connection.prepare("INSERT INTO model_docs VALUES (?, ?, ?, ?)")
        api = try connection.prepare("INSERT INTO model_apis VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        dependency = try connection.prepare("INSERT INTO model_dependencies VALUES (?, ?, ?, ?, ?, ?)")
        finding = try connection.prepare("INSERT INTO model_findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    /// Chooses what the model leaves open, and writes it.
    func write(_ new: NewModel, _ connection: borrowing SQLiteConnection) throws(ModelStoreError) -> ModelRecord {
        if let problem = new.problem { throw .invalidModel(problem) }
        let vacancy = try versions.vacancy(of: ModelReference(name: new.name, version: new.version))
        if let refusal = vacancy.refusal { throw refusal }
        guard let version = new.version ?? vacancy.next else { throw .noVersionLeft(name: new.name) }
        let summary = ModelSummary(
            id: new.id ?? settings.newID(), name: new.name, version: version, engine: new.engine, runtime: new.runtime,
            image: new.image, source: new.source, status: new.status, createdAt: new.createdAt ?? createdAt,
            labels: new.labels)
        let owner = try sqlite { () throws(SQLiteError) in
            try connection.integer("SELECT key FROM models WHERE id = ?", [.text(summary.id)])
        }
        guard owner == nil else { throw .idExists(summary.id, of: summary.reference) }
        let record = ModelRecord(summary: summary, details: new.details)
        guard !record.json.holdsNUL else {
            throw .invalidModel(
                "a text of model '\(new.name)' holds a NUL character, which no export could carry; remove it")
        }
        do throws(SQLiteError) {
            try run(model, Self.values(record))
            try writeParts(record, key: .integer(connection.lastInsertedRow))
        } catch {
            throw ModelStoreError(error)
        }
        return record
    }

    private func writeParts(_ record: ModelRecord, key: SQLiteValue) throws(SQLiteError) {
        let details = record.details
        try write(record.summary.labels, label, key) { [.text($0)] }
        try write(details.docs, doc, key) { [.text($0.name), .text($0.url)] }
        try write(details.apis, api, key) {
            [
                .text($0.method), .text($0.url), SQLiteValue($0.networkProtocol), SQLiteValue($0.requestContentType),
                SQLiteValue($0.responseContentType), SQLiteValue($0.definition?.text(.compact)),
            ]
        }
        try write(details.dependencies, dependency, key) {
            [.text($0.installer), .text($0.package), SQLiteValue($0.version), SQLiteValue($0.restraint)]
        }
        try write(details.findings, finding, key) {
            [
                .text($0.code), .text($0.severity.rawValue), SQLiteValue($0.file), SQLiteValue($0.line),
                SQLiteValue($0.pointer), .text($0.message), SQLiteValue($0.remedy), SQLiteValue($0.platformCode),
            ]
        }
    }

    private func write<Part>(
        _ parts: [Part], _ statement: SQLiteStatement, _ key: SQLiteValue, _ values: (Part) -> [SQLiteValue]
    ) throws(SQLiteError) {
        for (position, part) in parts.enumerated() {
            try run(statement, [key, .integer(Int64(position))] + values(part))
        }
    }

    private func run(_ statement: SQLiteStatement, _ values: [SQLiteValue]) throws(SQLiteError) {
        try statement.bind(values)
        while try statement.step() {}
        statement.reset()
    }

    /// In the order of ``RecordColumns/written``.
    private static func values(_ record: ModelRecord) -> [SQLiteValue] {
        let (summary, details) = (record.summary, record.details)
        let origin = details.origin
        return [
            .text(summary.id), .text(summary.name), .integer(Int64(summary.version.number)), .text(summary.engine),
            SQLiteValue(summary.runtime), .text(summary.image), .text(summary.source.rawValue),
            .text(summary.status.rawValue), .integer(summary.createdAt.secondsSince1970),
            SQLiteValue(details.imageDigest), SQLiteValue(details.description), SQLiteValue(origin.location),
            SQLiteValue(origin.jobID), SQLiteValue(origin.jobVersion), SQLiteValue(origin.templateID),
            SQLiteValue(origin.subscriptionID), SQLiteValue(details.request?.text(.compact)),
            SQLiteValue(details.catalog?.name), SQLiteValue(details.catalog?.revision),
            SQLiteValue(details.catalog?.sha256), SQLiteValue(details.toolVersion),
        ]
    }
}
