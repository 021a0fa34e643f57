import Jansson
import SQLite

/// Reads models within a transaction; its statements are prepared once.
struct RecordReader {
    private let path: String
    private let labels: SQLiteStatement
    private let docs: SQLiteStatement
    private let apis: SQLiteStatement
    private let dependencies: SQLiteStatement
    private let findings: SQLiteStatement

    init(_ connection: borrowing SQLiteConnection) throws(SQLiteError) {
        path = connection.path
        func parts(_ columns: String, of table: String) -> String {
            "SELECT \(columns) FROM \(table) WHERE model = ? ORDER BY position"
        }
        labels = try connection.prepare(parts("label", of: "model_labels"))
        docs = try connection.prepare(parts("name, url", of: "model_docs"))
        apis = try connection.prepare(
            parts(
                "method, url, protocol, request_content_type, response_content_type, definition", of: "model_apis"))
        dependencies = try connection.prepare(
            parts("installer, package, version, restraint", of: "model_dependencies"))
        findings = try connection.prepare(
            parts("code, severity, file, line, pointer, message, remedy, platform_code", of: "model_findings"))
    }

    /// Goes through the rows of a selection until `body` answers false.
    func forEach(
        _ selection: QuerySelection, _ connection: borrowing SQLiteConnection,
        _ body: (SQLiteStatement) throws(ModelStoreError) -> Bool
    ) throws(ModelStoreError) {
        let statement = try Self.start(selection, connection)
        while try sqlite({ () throws(SQLiteError) in try statement.step() }) {
            guard try body(statement) else { return }
        }
    }

    private static func start(
        _ selection: QuerySelection, _ connection: borrowing SQLiteConnection
    ) throws(ModelStoreError) -> SQLiteStatement {
        do throws(SQLiteError) {
            let statement = try connection.prepare(selection.selecting(RecordColumns.read))
            try statement.bind(selection.values)
            return statement
        } catch {
            throw ModelStoreError(error)
        }
    }

    /// The key of the row.
    func key(_ row: SQLiteStatement) -> Int64 { row.integer(0) ?? 0 }

    /// What lists show of the row's model.
    func summary(_ row: SQLiteStatement) throws(ModelStoreError) -> ModelSummary {
        guard let id = row.text(1), let name = row.text(2),
            let version = row.integer(3).flatMap({ ModelVersion(number: Int($0)) }), let engine = row.text(4),
            let image = row.text(6), let source = row.text(7).flatMap(ModelSource.init(rawValue:)),
            let status = row.text(8).flatMap(ModelStatus.init(rawValue:)), let created = row.integer(9)
        else { throw .damaged(path: path, message: "the record with key \(key(row)) makes no sense") }
        return ModelSummary(
            id: id, name: name, version: version, engine: engine, runtime: row.text(5), image: image, source: source,
            status: status, createdAt: UTCTime(secondsSince1970: created),
            labels: try parts(labels, key(row)) { $0.text(0) ?? "" })
    }

    /// The row's model, whole.
    func record(_ row: SQLiteStatement) throws(ModelStoreError) -> ModelRecord {
        let key = key(row)
        var details = ModelDetails()
        details.imageDigest = row.text(10)
        details.description = row.text(11)
        details.origin = ModelOrigin(
            location: row.text(12), jobID: row.text(13), jobVersion: row.text(14), templateID: row.text(15),
            subscriptionID: row.text(16))
        details.request = try json(row.text(17))
        details.catalog = row.text(18).map { CatalogStamp(name: $0, revision: row.text(19), sha256: row.text(20)) }
        details.toolVersion = row.text(21)
        details.docs = try parts(docs, key) { ModelDoc(name: $0.text(0) ?? "", url: $0.text(1) ?? "") }
        details.apis = try parts(apis, key) { row throws(ModelStoreError) in try api(row) }
        details.dependencies = try parts(dependencies, key) {
            ModelDependency(
                installer: $0.text(0) ?? "", package: $0.text(1) ?? "", version: $0.text(2), restraint: $0.text(3))
        }
        details.findings = try parts(findings, key, Self.finding)
        return ModelRecord(summary: try summary(row), details: details)
    }

    private func api(_ row: SQLiteStatement) throws(ModelStoreError) -> ModelAPI {
        ModelAPI(
            method: row.text(0) ?? "", url: row.text(1) ?? "", networkProtocol: row.text(2),
            requestContentType: row.text(3), responseContentType: row.text(4), definition: try json(row.text(5)))
    }

    private static func finding(_ row: SQLiteStatement) -> ModelFinding {
        ModelFinding(
            code: row.text(0) ?? "", severity: row.text(1).flatMap(ModelFinding.Severity.init(rawValue:)) ?? .error,
            file: row.text(2), line: row.integer(3).map(Int.init), pointer: row.text(4), message: row.text(5) ?? "",
            remedy: row.text(6), platformCode: row.text(7))
    }

    private func parts<Part>(
        _ statement: SQLiteStatement, _ key: Int64,
        _ part: (SQLiteStatement) throws(ModelStoreError) -> Part
    ) throws(ModelStoreError) -> [Part] {
        try sqlite { () throws(SQLiteError) in try statement.bind([.integer(key)]) }
        var found: [Part] = []
        while try sqlite({ () throws(SQLiteError) in try statement.step() }) { found.append(try part(statement)) }
        statement.reset()
        return found
    }

    private func json(_ text: String?) throws(ModelStoreError) -> JSONValue? {
        guard let text else { return nil }
        do throws(JSONProblem) {
            return try JSONDocument(bytes: Array(text.utf8), origin: path).root.value
        } catch {
            throw .damaged(path: path, message: error.message)
        }
    }
}
