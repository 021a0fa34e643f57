internal import Jansson
internal import RuntimeVocabulary

/// Reads `compatibility`; tables of later documents are added to those of earlier ones.
struct CompatibilityReader {
    private(set) var tables = Compatibility()

    mutating func read(_ root: JSONObject) {
        guard let object = root["compatibility"]?.object() else { return }
        object.allowOnly(["drivers", "frameworks", "python"])
        let drivers = object["drivers"]?.objects(
            allowing: ["accelerator", "versions", "driver", "rule", "source", "note"])
        tables.drivers += (drivers ?? []).compactMap(driver)
        let frameworks = object["frameworks"]?.objects(
            allowing: ["engine", "engineVersion", "accelerator", "package", "source", "note"])
        tables.frameworks += (frameworks ?? []).compactMap(framework)
        let python = object["python"]?.objects(allowing: ["engine", "engineVersion", "python", "source", "note"])
        tables.python += (python ?? []).compactMap(pythonRow)
    }

    private func driver(_ row: JSONObject) -> Compatibility.Driver? {
        let accelerator = row.required("accelerator")?.word()
        let versions = row.required("versions")?.parsed(VersionSpecifier.init(parsing:))
        let driver = row.required("driver")?.parsed(VersionSpecifier.init(parsing:))
        let source = row.required("source")?.text()
        let rule = row.optional("rule") { $0.text() }
        guard let accelerator, let versions, let driver, let source else { return nil }
        return .init(accelerator: accelerator, versions: versions, driver: driver, rule: rule, source: source)
    }

    private func framework(_ row: JSONObject) -> Compatibility.Framework? {
        let engine = row.required("engine")?.engineID()
        let version = row.required("engineVersion")?.parsed(ReleaseVersion.init(parsing:))
        let source = row.required("source")?.text()
        let accelerator = row.required("accelerator")?.object()
        accelerator?.allowOnly(["family", "versions"])
        let family = accelerator?.required("family")?.word()
        let versions = accelerator?.required("versions")?.parsed(VersionSpecifier.init(parsing:))
        let package = row["package"]?.object()
        package?.allowOnly(["name", "version"])
        let packageName = package?.required("name")?.text()
        let packageVersion = package?.required("version")?.parsed(ReleaseVersion.init(parsing:))
        guard let engine, let version, let source, let family, let versions else { return nil }
        return .init(
            engine: engine, engineVersion: version, accelerator: family, versions: versions, package: packageName,
            packageVersion: packageVersion, source: source)
    }

    private func pythonRow(_ row: JSONObject) -> Compatibility.Python? {
        let engine = row.required("engine")?.engineID()
        let version = row.required("engineVersion")?.parsed(ReleaseVersion.init(parsing:))
        let source = row.required("source")?.text()
        let python = row.required("python")?.list { $0.parsed(PythonVersion.init(parsing:)) }
        guard let engine, let version, let source, let python else { return nil }
        return .init(engine: engine, engineVersion: version, python: python.sorted(), source: source)
    }
}
