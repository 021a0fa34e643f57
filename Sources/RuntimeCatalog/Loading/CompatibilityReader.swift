internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Reads `compatibility`; what the tables of later catalogs add goes behind the rows of earlier ones.
struct CompatibilityReader {
    private var drivers = Table<Compatibility.Driver>()
    private var frameworks = Table<Compatibility.Framework>()
    private var python = Table<Compatibility.Python>()

    var tables: Compatibility {
        Compatibility(drivers: drivers.rows, frameworks: frameworks.rows, python: python.rows)
    }

    /// Call before the documents of each catalog.
    mutating func beginLayer() {
        drivers.beginLayer()
        frameworks.beginLayer()
        python.beginLayer()
    }

    mutating func read(_ root: JSONObject) {
        guard let object = root["compatibility"]?.object() else { return }
        object.allowOnly(["drivers", "frameworks", "python"])
        let driverKeys = ["accelerator", "versions", "driver", "rule", "source", "note"]
        for row in object["drivers"]?.objects(allowing: driverKeys) ?? [] { drivers.add(driver(row), row) }
        let frameworkKeys = ["engine", "engineVersion", "accelerator", "package", "source", "note"]
        for row in object["frameworks"]?.objects(allowing: frameworkKeys) ?? [] { frameworks.add(framework(row), row) }
        let pythonKeys = ["engine", "engineVersion", "python", "source", "note"]
        for row in object["python"]?.objects(allowing: pythonKeys) ?? [] { python.add(pythonRow(row), row) }
    }

    /// Rows in order. Within one catalog a row stands once; a later catalog may repeat one, so that it can also be
    /// loaded on its own.
    private struct Table<Row: Hashable> {
        private(set) var rows: [Row] = []
        private var known: Set<Row> = []
        private var here: Set<Row> = []

        mutating func beginLayer() { here = [] }

        mutating func add(_ row: Row?, _ object: JSONObject) {
            guard let row else { return }
            if !here.insert(row).inserted { object.report("this row is in the table already; keep one") }
            if known.insert(row).inserted { rows.append(row) }
        }
    }

    /// Every row says who says so.
    private func remarks(_ row: JSONObject) -> Remarks {
        _ = row.required("source")
        return row.remarks()
    }

    private func driver(_ row: JSONObject) -> Compatibility.Driver? {
        let accelerator = row.required("accelerator")?.word()
        let versions = row.required("versions")?.parsed(VersionSpecifier.init(parsing:))
        let driver = row.required("driver")?.parsed(VersionSpecifier.init(parsing:))
        let remarks = remarks(row)
        let rule = row.optional("rule") { $0.text() }
        guard let accelerator, let versions, let driver else { return nil }
        return .init(accelerator: accelerator, versions: versions, driver: driver, rule: rule, remarks: remarks)
    }

    private func framework(_ row: JSONObject) -> Compatibility.Framework? {
        let engine = row.required("engine")?.engineID()
        let version = row.required("engineVersion")?.parsed(ReleaseVersion.init(parsing:))
        let remarks = remarks(row)
        let accelerator = row.required("accelerator")?.object()
        accelerator?.allowOnly(["family", "versions"])
        let family = accelerator?.required("family")?.word()
        let versions = accelerator?.required("versions")?.parsed(VersionSpecifier.init(parsing:))
        let package = row["package"]?.object()
        package?.allowOnly(["name", "version"])
        let packageName = package?.required("name")?.text()
        let packageVersion = package?.required("version")?.parsed(ReleaseVersion.init(parsing:))
        guard let engine, let version, let family, let versions else { return nil }
        return .init(
            engine: engine, engineVersion: version, accelerator: family, versions: versions, package: packageName,
            packageVersion: packageVersion, remarks: remarks)
    }

    private func pythonRow(_ row: JSONObject) -> Compatibility.Python? {
        let engine = row.required("engine")?.engineID()
        let version = row.required("engineVersion")?.parsed(ReleaseVersion.init(parsing:))
        let remarks = remarks(row)
        let python = row.required("python")?.list { $0.pythonVersion() }
        guard let engine, let version, let python else { return nil }
        return .init(engine: engine, engineVersion: version, python: python.sorted(), remarks: remarks)
    }
}
