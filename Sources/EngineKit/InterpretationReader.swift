internal import Jansson
internal import RuntimeVocabulary

/// Reads what a manifest says under `interpretation`.
struct InterpretationReader {
    let object: JSONObject

    func read() -> InterpretationRules {
        object.allowOnly([
            "unsuffixedHardware", "acceleratorHardware", "ascendReleaseHardware", "engineVersions", "architectures",
        ])
        var rules = InterpretationRules()
        rules.unsuffixedHardware = hardware("unsuffixedHardware")
        rules.ascendReleaseHardware = hardware("ascendReleaseHardware")
        rules.acceleratorHardware = rows("acceleratorHardware", keys: ["family", "hardware"], acceleratorHardware)
        rules.engineVersions = rows("engineVersions", keys: ["name", "engineVersion"], engineVersion)
        rules.architectures = rows("architectures", keys: ["hardware", "architectures"], architectures)
        reportRepeated("acceleratorHardware", key: "family", rules.acceleratorHardware.map(\.family))
        reportRepeated("engineVersions", key: "name", rules.engineVersions.map(\.name))
        return rules
    }

    private func hardware(_ key: String) -> InterpretationRules.Hardware? {
        guard let row = object[key]?.object() else { return nil }
        row.allowOnly(["hardware", "source", "note"])
        let (hardware, source) = (hardwareIDs(row), source(row))
        guard let hardware, let source else { return nil }
        return .init(hardware: hardware, source: source)
    }

    private func rows<Rule>(_ key: String, keys: [String], _ read: (JSONObject) -> Rule?) -> [Rule] {
        let rows = object[key]?.objects(allowing: keys + ["source", "note"], atLeast: 1) ?? []
        return rows.compactMap(read)
    }

    private func acceleratorHardware(_ row: JSONObject) -> InterpretationRules.AcceleratorHardware? {
        let family = row.required("family")?.word()
        let (hardware, source) = (hardwareIDs(row), source(row))
        guard let family, let hardware, let source else { return nil }
        return .init(family: family, hardware: hardware, source: source)
    }

    private func engineVersion(_ row: JSONObject) -> InterpretationRules.EngineVersion? {
        let name = row.required("name")?.runtimeName()
        let version = row.required("engineVersion")?.parsed(ReleaseVersion.init(parsing:))
        let source = source(row)
        guard let name, let version, let source else { return nil }
        return .init(name: name, engineVersion: version, source: source)
    }

    private func architectures(_ row: JSONObject) -> InterpretationRules.Architectures? {
        let architectures = row.required("architectures")?.list { $0.parsed(Architecture.init(parsing:)) }
        let (hardware, source) = (hardwareIDs(row), source(row))
        guard let hardware, let architectures, let source else { return nil }
        return .init(hardware: hardware, architectures: architectures, source: source)
    }

    private func hardwareIDs(_ row: JSONObject) -> [String]? {
        row.required("hardware")?.list { $0.word() }
    }

    /// Every rule says who says so.
    private func source(_ row: JSONObject) -> String? {
        row.checkTexts("note")
        return row.required("source")?.text()
    }

    /// Of two rules for one word the first would win in silence.
    private func reportRepeated(_ list: String, key: String, _ words: [String]) {
        var seen: Set<String> = []
        for word in words where !seen.insert(word).inserted {
            object.report("\(list) has two rules for the \(key) '\(word)'; keep one", at: list)
        }
    }
}
