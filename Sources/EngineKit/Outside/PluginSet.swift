/// All plugins of a run, those of the program and those from outside, with where each comes from and what became of it.
public struct PluginSet: Sendable {
    /// One plugin and its origin.
    public struct Entry: Sendable {
        /// The plugin as it was found; an ``UnavailablePlugin`` when it failed to load.
        public let plugin: any EnginePlugin
        /// Where it was found.
        public let origin: PluginSearch.Origin
        /// Its folder; nil for one that is compiled in.
        public let folder: String?
        /// What became of it.
        public internal(set) var state = State.ready

        /// Why it cannot be used; nil when it can, as far as is known without asking it anything, and when another
        /// stands in its place.
        public var failure: PluginFailure? {
            if case .failed(let failure) = state { failure } else { nil }
        }
    }

    /// What became of a plugin.
    public enum State: Hashable, Sendable {
        /// It answers for its engine.
        case ready
        /// The same plugin was found earlier in the search path, in this folder.
        case shadowed(by: String)
        /// The plugin of this name says that it replaces it.
        case replaced(by: String)
        /// It cannot be used: it failed to load, or claims what another claims too.
        case failed(PluginFailure)
    }

    /// Built-in plugins first, then those from outside in the order of the search path.
    public private(set) var entries: [Entry]
    /// The plugins by engine. One that cannot be used has a stand-in there, so that nobody else answers for its
    /// engine, and whoever needs the engine is told why not.
    public let registry: EngineRegistry
    /// What several plugins claim at once.
    public let conflicts: [PluginConflicts.Conflict]
    /// The plugins that say they replace something, where there is nothing to replace.
    public let idleReplacements: [PluginManifest]

    /// Loads the folders beside the built-in plugins. One that fails does not hide the others.
    public init(
        builtIn: [any EnginePlugin], folders: [PluginFolder], limits: PluginProtocol.Limits = .standard
    ) {
        var entries = builtIn.map { Entry(plugin: $0, origin: .builtIn, folder: nil) }
        for folder in folders {
            var entry = Entry(plugin: folder.load(limits: limits), origin: folder.origin, folder: folder.path)
            if let failure = (entry.plugin as? UnavailablePlugin)?.failure { entry.state = .failed(failure) }
            if let earlier = entries.first(where: { $0.isSame(as: entry) })?.folder {
                entry.state = .shadowed(by: earlier)
            }
            entries.append(entry)
        }
        let usable = entries.indices.filter { entries[$0].state == .ready }
        let claims = PluginClaims(usable.map { entries[$0].claimant })
        for (index, entry) in usable.enumerated() {
            if let other = claims.replacedBy[index] {
                entries[entry].state = .replaced(by: entries[usable[other]].plugin.manifest.name)
            } else if let conflicts = claims.conflictsByPlugin[index] {
                entries[entry].state = .failed(entries[entry].failure(conflicts))
            }
        }
        conflicts = claims.conflicts
        idleReplacements = claims.idle.map { entries[usable[$0]].plugin.manifest }
        registry = Self.registry(of: &entries)
        self.entries = entries
    }

    /// What cannot be used.
    public var failures: [PluginFailure] { entries.compactMap(\.failure) }

    /// The plugins that can be used, then a stand-in for every other one.
    ///
    /// A stand-in keeps its engine from being read without it, but takes no word from a plugin that works, unless it
    /// was meant to replace that one.
    private static func registry(of entries: inout [Entry]) -> EngineRegistry {
        let standIns = entries.compactMap(\.standIn)
        let replaced = Dictionary(
            standIns.compactMap { plugin in plugin.manifest.replaces.map { (WordKey($0), plugin.manifest.name) } },
            uniquingKeysWith: { first, _ in first })
        for index in entries.indices where entries[index].state == .ready {
            guard let name = replaced[WordKey(entries[index].plugin.manifest.id)] else { continue }
            entries[index].state = .replaced(by: name)
        }
        let plugins = entries.filter { $0.state == .ready }.map(\.plugin) + standIns
        var byKey: [WordKey: Int] = [:]
        for (index, plugin) in plugins.enumerated() {
            for key in plugin.manifest.keys where byKey[key] == nil { byKey[key] = index }
        }
        return EngineRegistry(plugins: plugins, byKey: byKey)
    }
}

extension PluginSet.Entry {
    /// Whether both are the same plugin from outside: the same name, for the same engine. Of a plugin whose manifest
    /// does not even say the engine the name alone decides; else an older copy would take the place of one that was
    /// broken just now, without a word.
    fileprivate func isSame(as other: Self) -> Bool {
        guard folder != nil, other.folder != nil, plugin.manifest.name == other.plugin.manifest.name else {
            return false
        }
        return WordKey(plugin.manifest.id) == WordKey(other.plugin.manifest.id) || !isIdentified || !other.isIdentified
    }

    private var isIdentified: Bool { (plugin as? UnavailablePlugin)?.isIdentified ?? true }

    fileprivate var claimant: PluginClaims.Claimant {
        .init(manifest: plugin.manifest, place: folder ?? "built in")
    }

    fileprivate func failure(_ conflicts: [PluginConflicts.Conflict]) -> PluginFailure {
        PluginFailure(plugin: plugin.manifest.name, folder: folder ?? "", cause: .conflict(conflicts))
    }

    fileprivate var standIn: UnavailablePlugin? {
        failure.map { UnavailablePlugin(manifest: plugin.manifest, failure: $0) }
    }
}
