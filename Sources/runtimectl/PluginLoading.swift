import BuiltInPlugins
import CommandLineKit
import EngineKit
import Jansson
import RuntimeCatalog
import Suggestions
import SystemInterface

extension CommandContext {
    /// Loads named catalogs with the plugins of this run, each an overlay on the ones before.
    func load(_ paths: [String]) throws(Failure) -> Catalog {
        try load(paths, try pluginSet())
    }

    /// Every plugin of this run: those of the program, then those of the search path.
    func pluginSet() throws(Failure) -> PluginSet {
        let builtIn: [any EnginePlugin]
        do throws(ManifestError) {
            builtIn = try BuiltInPlugins.load()
        } catch {
            throw Failure(.invalidInput, code: "plugin-invalid", message: error.description)
        }
        let set: PluginSet
        do throws(PluginSearch.PlaceError) {
            set = PluginSet(builtIn: builtIn, folders: try PluginSearch(given: invocation.values("plugins")).folders())
        } catch {
            throw Failure(.invalidInput, code: "plugins-unreadable", message: error.description)
        }
        remark(on: set)
        return set
    }

    /// Says what a run does not show by itself: which copies of a plugin are not used, and a "replaces" that has no
    /// effect.
    private func remark(on set: PluginSet) {
        for entry in set.entries {
            guard case .shadowed(let earlier) = entry.state, let folder = entry.folder else { continue }
            detail("plugin '\(entry.plugin.manifest.name)' in '\(folder)' is not used: the one in '\(earlier)' is")
        }
        for manifest in set.idleReplacements {
            let known = set.entries.map(\.plugin.manifest.id).filter { $0 != manifest.id }
            let word = manifest.replaces ?? ""
            let near = Suggestion.phrase(Suggestion.nearest(to: word, in: known))
            remark(
                "warning: plugin '\(manifest.name)' replaces '\(word)', and no other plugin is for that engine; "
                    + (near ?? "remove \"replaces\", or correct it"))
        }
    }

    /// A folder by a path that may be `.` or end in `/`: a plugin's name is that of its folder.
    func placed(_ path: String) throws(Failure) -> PluginFolder {
        let last = path.split(separator: "/").last
        guard last == nil || last == "." || last == ".." else { return PluginFolder(path: path, origin: .option) }
        do throws(SystemError) {
            return PluginFolder(path: try Files.realPath(path), origin: .option)
        } catch {
            throw Failure(.invalidInput, code: "plugin-unreadable", message: error.description)
        }
    }

    /// Ends the command when it needs an engine whose plugin failed; a failure that it can do without is a warning.
    func check(_ set: PluginSet, _ catalog: Catalog) throws(Failure) {
        let failed = catalog.engines.filter { $0.pluginFailure != nil }
        if let engine = failed.first(where: { needs($0, catalog) }), let failure = engine.pluginFailure {
            throw Failure(pluginFailure: failure, engine: engine.id)
        }
        var told: Set<PluginFailure> = []
        for failure in set.failures + failed.compactMap(\.pluginFailure) where told.insert(failure).inserted {
            if case .conflict = failure.cause { continue }
            warn(failure.description, leavingOut: failed.filter { $0.pluginFailure == failure })
        }
        for conflict in set.conflicts {
            warn(
                conflict.description,
                leavingOut: failed.filter { engine in
                    if case .conflict(let all)? = engine.pluginFailure?.cause { all.contains(conflict) } else { false }
                })
        }
    }

    private func warn(_ text: String, leavingOut engines: [Engine]) {
        let list = engines.map(\.id).joined(separator: ", ")
        remark("warning: \(text)\(engines.isEmpty ? "" : "; left out: the runtimes of \(list)")")
    }

    /// Whether the command line asks for the engine. Commands on catalogs ask for all of them: an export or a
    /// comparison without some of the rows would be wrong without looking so.
    private func needs(_ engine: Engine, _ catalog: Catalog) -> Bool {
        if invocation.path.first == "catalog" { return true }
        let runtimes = [invocation.value("runtime")] + (invocation.path == ["show"] ? invocation.arguments : [])
        let prefixes = runtimes.compactMap { text in
            text.flatMap { $0.contains("/") ? $0.split(separator: "/").first.map(String.init) : nil }
        }
        return (invocation.values("model-type") + prefixes).contains { word in
            catalog.engine(named: word).map { catalog.engines[$0].id } == engine.id
        }
    }
}

extension Failure {
    /// An engine cannot be asked about, because its plugin failed.
    init(pluginFailure failure: PluginFailure, engine: String) {
        let isConflict = if case .conflict = failure.cause { true } else { false }
        self.init(
            .invalidInput, code: isConflict ? "plugin-conflict" : "plugin-failed",
            message: "the engine '\(engine)' cannot be used: \(failure.description)")
    }
}
