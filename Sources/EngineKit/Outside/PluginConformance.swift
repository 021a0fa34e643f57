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
        let claims = PluginClaims((others + [plugin]).map { .init(manifest: $0.manifest) })
        // two others in conflict with each other are not this plugin's fault
        return (claims.conflictsByPlugin[others.count] ?? []).map { conflict in
            guard conflict.kind != .ring else {
                return .init(message: conflict.description, remedy: "say \"replaces\" of one that replaces none")
            }
            let other = conflict.parties.first?.plugin ?? ""
            return .init(
                message: "the \(conflict.kind.rawValue) '\(conflict.word)' is also claimed by plugin '\(other)'",
                remedy: "take another word, or say \"replaces\" with the id of the engine that it takes over")
        }
    }
}
