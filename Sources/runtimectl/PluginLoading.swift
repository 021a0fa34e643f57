import BuiltInPlugins
import CommandLineKit
import EngineKit
import Jansson
import RuntimeCatalog
import SystemInterface

extension CommandContext {
    /// Loads named catalogs with the plugins of this run, each an overlay on the ones before.
    func load(_ paths: [String]) throws(Failure) -> Catalog {
        let plugins = try pluginSet()
        return try load(paths, plugins, registry: try registry(of: plugins))
    }

    /// Every plugin of this run: those of the program, then those of the search path.
    func pluginSet() throws(Failure) -> PluginSet {
        let builtIn: [any EnginePlugin]
        do throws(ManifestError) {
            builtIn = try BuiltInPlugins.load()
        } catch {
            throw Failure(.invalidInput, code: "plugin-invalid", message: error.description)
        }
        do throws(PluginSearch.PlaceError) {
            return PluginSet(builtIn: builtIn, folders: try PluginSearch(given: invocation.values("plugins")).folders())
        } catch {
            throw Failure(.invalidInput, code: "plugins-unreadable", message: error.description)
        }
    }

    /// The plugins by engine; two that claim one word end the command, because either could be the wrong one.
    func registry(of set: PluginSet) throws(Failure) -> EngineRegistry {
        do throws(PluginConflicts) {
            return try set.registry()
        } catch {
            let faults = error.description.split(separator: "\n").map(String.init)
            let folders = set.entries.filter { error.concerning($0.plugin.manifest.name) != nil }.compactMap(\.folder)
            let places = folders.isEmpty ? [] : ["the plugins stand in \(folders.joined(separator: " and "))"]
            throw Failure(
                .invalidInput, code: "plugin-conflict", message: (faults + places).joined(separator: "; "),
                lines: faults + places, details: (faults + places).map { .string($0) })
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
        var told: Set<String> = []
        for failure in set.failures + failed.compactMap(\.pluginFailure) where told.insert(failure.plugin).inserted {
            let engines = failed.filter { $0.pluginFailure?.plugin == failure.plugin }.map(\.id)
            let left = engines.isEmpty ? "" : "; left out: the runtimes of \(engines.joined(separator: ", "))"
            remark("warning: \(failure.description)\(left)")
        }
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
        self.init(
            .invalidInput, code: "plugin-failed",
            message: "the engine '\(engine)' cannot be used: \(failure.description)")
    }
}
