private import Jansson
private import RuntimeVocabulary

extension PluginManifest {
    /// Reads a `plugin.json`.
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - origin: what to call the file in errors.
    /// - Throws: ``ManifestError`` with every fault of the file.
    public init(json bytes: [UInt8], origin: String) throws(ManifestError) {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes: bytes, origin: origin)
        } catch {
            throw ManifestError(faults: [error.description])
        }
        let manifest = ManifestReader(document: document).read()
        let problems = document.problems
        guard let manifest, problems.isEmpty else { throw ManifestError(faults: problems.map(\.description)) }
        self = manifest
    }
}

/// A `plugin.json` that cannot be used.
public struct ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line for each fault, with file, line and JSON Pointer.
    public let faults: [String]

    /// All faults, a line each.
    public var description: String { faults.joined(separator: "\n") }
}

private struct ManifestReader {
    let document: JSONDocument

    func read() -> PluginManifest? {
        guard let root = document.root.object() else { return nil }
        checkVersion(root)
        root.allowOnly([
            "$schema", "apiVersion", "name", "id", "version", "title", "aliases", "nameTokens", "replaces",
            "executable",
            "interpretation", "package", "compatibility", "source", "note",
        ])
        guard let name = root.required("name")?.string(), let id = root.required("id")?.string(),
            let version = root.required("version")?.string()
        else { return nil }
        if name.isEmpty || name == "." || name == ".." || name.utf8.contains(UInt8(ascii: "/")) {
            root.report("'\(name)' is not a folder name; use one path component", at: "name")
        }
        return PluginManifest(
            name: name, id: id, version: version, title: root["title"]?.string(), aliases: strings(root["aliases"]),
            nameTokens: strings(root["nameTokens"]), replaces: root["replaces"]?.string(),
            interpretation: rules(root["interpretation"]?.object()), package: PackageRules(root["package"]?.object()))
    }

    private func checkVersion(_ root: JSONObject) {
        guard let found = root.required("apiVersion")?.integer(), found != PluginManifest.apiVersion else { return }
        root.report(
            "apiVersion \(found) is not known; this program speaks \(PluginManifest.apiVersion)"
                + (found > PluginManifest.apiVersion ? ", a newer runtimectl is needed" : ""), at: "apiVersion")
    }

    private func strings(_ node: JSONNode?) -> [String] {
        (node?.array() ?? []).compactMap { $0.string() }
    }

    private func rules(_ object: JSONObject?) -> InterpretationRules {
        var rules = InterpretationRules()
        guard let object else { return rules }
        object.allowOnly([
            "unsuffixedHardware", "acceleratorHardware", "ascendReleaseHardware", "engineVersions", "architectures",
        ])
        rules.unsuffixedHardware = hardware(object["unsuffixedHardware"])
        rules.ascendReleaseHardware = hardware(object["ascendReleaseHardware"])
        rules.acceleratorHardware = objects(
            object["acceleratorHardware"], keys: ["family", "hardware", "source", "note"]
        )
        .compactMap(acceleratorHardware)
        rules.engineVersions = objects(object["engineVersions"], keys: ["name", "engineVersion", "source", "note"])
            .compactMap(engineVersion)
        rules.architectures = objects(object["architectures"], keys: ["hardware", "architectures", "source", "note"])
            .compactMap(architectures)
        return rules
    }

    private func objects(_ node: JSONNode?, keys: [String]) -> [JSONObject] {
        let objects = (node?.array() ?? []).compactMap { $0.object() }
        for object in objects { object.allowOnly(keys) }
        return objects
    }

    private func hardware(_ node: JSONNode?) -> InterpretationRules.Hardware? {
        guard let object = node?.object() else { return nil }
        object.allowOnly(["hardware", "source", "note"])
        guard let source = object.required("source")?.string() else { return nil }
        return .init(hardware: strings(object.required("hardware")), source: source)
    }

    private func acceleratorHardware(_ object: JSONObject) -> InterpretationRules.AcceleratorHardware? {
        guard let family = object.required("family")?.string(), let source = object.required("source")?.string()
        else { return nil }
        return .init(family: family, hardware: strings(object.required("hardware")), source: source)
    }

    private func engineVersion(_ object: JSONObject) -> InterpretationRules.EngineVersion? {
        guard let name = object.required("name")?.string(), let node = object.required("engineVersion"),
            let text = node.string(), let source = object.required("source")?.string()
        else { return nil }
        do {
            return .init(name: name, engineVersion: try ReleaseVersion(parsing: text), source: source)
        } catch {
            node.report(error.description)
            return nil
        }
    }

    private func architectures(_ object: JSONObject) -> InterpretationRules.Architectures? {
        guard let source = object.required("source")?.string() else { return nil }
        var architectures: [Architecture] = []
        for node in object.required("architectures")?.array() ?? [] {
            guard let text = node.string() else { continue }
            do {
                architectures.append(try Architecture(parsing: text))
            } catch {
                node.report(error.description)
            }
        }
        return .init(hardware: strings(object.required("hardware")), architectures: architectures, source: source)
    }
}
