/// All plugins of a run, those of the program and those from outside, with where each comes from.
public struct PluginSet: Sendable {
    /// One plugin and its origin.
    public struct Entry: Sendable {
        /// The plugin; an ``UnavailablePlugin`` when it failed to load.
        public let plugin: any EnginePlugin
        /// Where it was found.
        public let origin: PluginSearch.Origin
        /// Its folder; nil for one that is compiled in.
        public let folder: String?

        /// Why it cannot be used; nil when it can, as far as is known without asking it anything.
        public var failure: PluginFailure? { (plugin as? UnavailablePlugin)?.failure }
    }

    /// Built-in plugins first, then those from outside in the order of the search path.
    public let entries: [Entry]

    /// Loads the folders beside the built-in plugins. One that fails does not hide the others.
    public init(
        builtIn: [any EnginePlugin], folders: [PluginFolder], limits: PluginProtocol.Limits = .standard
    ) {
        entries =
            builtIn.map { Entry(plugin: $0, origin: .builtIn, folder: nil) }
            + folders.map { Entry(plugin: $0.load(limits: limits), origin: $0.origin, folder: $0.path) }
    }

    /// What failed to load.
    public var failures: [PluginFailure] { entries.compactMap(\.failure) }

    /// The plugins by engine.
    /// - Throws: ``PluginConflicts`` when two that can be used claim one word.
    public func registry() throws(PluginConflicts) -> EngineRegistry {
        let usable = entries.filter { $0.failure == nil }.map(\.plugin)
        let claimed = Set(usable.flatMap { $0.manifest.keys })
        var taken = Set<WordKey>()
        // a plugin that cannot be used keeps its engine from being read without it, but takes no word from another
        // unless it was meant to replace that one
        let standIns = entries.filter { $0.failure != nil }.map(\.plugin).filter { plugin in
            let keys = Set(plugin.manifest.keys)
            let isFree = plugin.manifest.replaces != nil || keys.isDisjoint(with: claimed)
            guard isFree, keys.isDisjoint(with: taken) else { return false }
            taken.formUnion(keys)
            return true
        }
        return try EngineRegistry(usable + standIns)
    }
}

extension PluginConflicts {
    /// The conflicts that a plugin has part in; nil when there are none.
    public func concerning(_ plugin: String) -> PluginConflicts? {
        let own = conflicts.filter { $0.first == plugin || $0.second == plugin }
        return own.isEmpty ? nil : PluginConflicts(conflicts: own)
    }
}
