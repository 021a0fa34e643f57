private import Jansson
private import RuntimeVocabulary

/// The suite that every plugin passes: those compiled into the program, and those of strangers.
public struct PluginConformance: Sendable {
    private let others: [any EnginePlugin]
    private let limits: PluginProtocol.Limits

    /// - Parameter others: the plugins that the one under test has to live with.
    public init(others: [any EnginePlugin], limits: PluginProtocol.Limits = .standard) {
        self.others = others
        self.limits = limits
    }

    /// Checks a folder. A plugin that cannot be loaded fails the first check, or that of its executable, and the
    /// checks that need it are left out.
    public func checks(of folder: PluginFolder) -> [ConformanceCheck] {
        let plugin = folder.load(limits: limits)
        guard let failure = (plugin as? UnavailablePlugin)?.failure else { return checks(of: plugin) }
        let code: ConformanceCheck.Code = if case .untrusted = failure.cause { .executable } else { .manifest }
        let fault = ConformanceCheck.Fault(message: failure.what, remedy: failure.remedy)
        return ConformanceCheck.Code.allCases.map { each in
            each == code
                ? ConformanceCheck(each, [fault])
                : ConformanceCheck(each, leftOut: "the plugin cannot be loaded")
        }
    }

    /// Checks a plugin that was loaded.
    public func checks(of plugin: any EnginePlugin) -> [ConformanceCheck] {
        [
            ConformanceCheck(.manifest, []),
            ConformanceCheck(.identity, ManifestChecks(plugin.manifest).identity()),
            NameChecks(plugin).nameTokens(),
            ConformanceCheck(.rules, ManifestChecks(plugin.manifest).rules()),
            NameChecks(plugin).names(),
            ConformanceCheck(.conflicts, conflicts(of: plugin)),
        ] + ExecutableChecks(plugin, limits).all()
    }

    private func conflicts(of plugin: any EnginePlugin) -> [ConformanceCheck.Fault] {
        // a folder of this repository is not in conflict with its own compiled-in copy
        let others = others.filter { $0.manifest != plugin.manifest }
        do throws(PluginConflicts) {
            _ = try EngineRegistry(others + [plugin])
            return []
        } catch {
            return error.conflicts.map { conflict in
                .init(
                    message: "the \(conflict.kind) '\(conflict.word)' is also claimed by plugin '\(conflict.first)'",
                    remedy: "take another word, or say \"replaces\" with the id of the engine that it takes over")
            }
        }
    }
}

/// What a manifest can get wrong although every key of it is legal.
private struct ManifestChecks {
    private let manifest: PluginManifest

    init(_ manifest: PluginManifest) {
        self.manifest = manifest
    }

    func identity() -> [ConformanceCheck.Fault] {
        var faults: [ConformanceCheck.Fault] = []
        if !Self.isWord(manifest.id, also: ".+-_") {
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
        return faults
    }

    private static func isWord(_ text: String, also marks: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || marks.utf8.contains(byte)
            }
    }
}
