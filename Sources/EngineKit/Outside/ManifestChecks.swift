private import Jansson
private import RuntimeVocabulary

/// What a manifest can get wrong although every key of it is legal.
struct ManifestChecks {
    private let manifest: PluginManifest

    init(_ manifest: PluginManifest) {
        self.manifest = manifest
    }

    func identity() -> [ConformanceCheck.Fault] {
        var faults: [ConformanceCheck.Fault] = []
        if !JSONNode.isEngineID(manifest.id) {
            faults.append(
                .init(message: "'\(manifest.id)' is no engine id", remedy: "use letters, digits, '.', '_', '+' or '-'"))
        }
        let parts = manifest.version.split(separator: "-", maxSplits: 1)[0].split(
            separator: ".", omittingEmptySubsequences: false)
        if parts.count != 3 || !parts.allSatisfy({ UInt($0) != nil }) {
            faults.append(
                .init(message: "'\(manifest.version)' is no plugin version", remedy: "write major.minor.patch: 1.0.0"))
        }
        var known: Set<WordKey> = []
        for (index, key) in manifest.keys.enumerated() where !known.insert(key).inserted {
            let word = index == 0 ? manifest.id : manifest.aliases[index - 1]
            faults.append(
                .init(
                    message: "the alias '\(word)' is said twice, or is the id itself",
                    remedy: "remove it: case, '-', '_' and space do not make another word"))
        }
        return faults
    }

    func rules() -> [ConformanceCheck.Fault] {
        let rules = manifest.interpretation
        var faults: [ConformanceCheck.Fault] = []
        func check(_ what: String, source: String, says isEmpty: Bool) {
            if source.allSatisfy(\.isWhitespace) {
                faults.append(.init(message: "\(what) has an empty source", remedy: "say which document states it"))
            }
            if isEmpty { faults.append(.init(message: "\(what) says nothing", remedy: "fill its list, or remove it")) }
        }
        if let rule = rules.unsuffixedHardware {
            check("\"unsuffixedHardware\"", source: rule.source, says: rule.hardware.isEmpty)
        }
        if let rule = rules.ascendReleaseHardware {
            check("\"ascendReleaseHardware\"", source: rule.source, says: rule.hardware.isEmpty)
        }
        for rule in rules.acceleratorHardware {
            check("the rule for '\(rule.family)'", source: rule.source, says: rule.hardware.isEmpty)
        }
        for rule in rules.architectures {
            let isEmpty = rule.hardware.isEmpty || rule.architectures.isEmpty
            check("a rule of \"architectures\"", source: rule.source, says: isEmpty)
        }
        for rule in rules.engineVersions {
            check("the rule for '\(rule.name)'", source: rule.source, says: false)
            if (try? RuntimeName(parsing: rule.name)) == nil {
                faults.append(
                    .init(
                        message: "the rule for '\(rule.name)' never applies: that is no runtime name",
                        remedy: "write the name as the catalog does"))
            }
        }
        return faults + CompatibilityChecks(rules: manifest.compatibility).faults()
    }
}
