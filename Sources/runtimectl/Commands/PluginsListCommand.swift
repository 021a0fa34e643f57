import CommandLineKit
import EngineKit
import Jansson

/// `runtimectl plugins list`: every plugin of this run, those that failed too.
enum PluginsListCommand: ProgramCommand {
    static let declaration = Command(
        "list", summary: "list plugins with engine, origin, version, capabilities and state",
        discussion: """
            Plugins are looked for in the folders of --plugins and RUNTIMECTL_PLUGINS, in \
            $XDG_DATA_HOME/runtimectl/plugins, /etc/runtimectl/plugins and <prefix>/lib/runtimectl/plugins, in this \
            order: the same plugin in a later folder is shadowed by the first. Executables are started to hear what \
            they can be asked.
            """,
        examples: [
            Example("runtimectl plugins list", says: "what there is, and what is wrong with it"),
            Example("runtimectl --plugins Examples/plugins plugins list", says: "with the plugins of a folder"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let set = try context.pluginSet()
        let rows = set.entries.map { Row($0) }
        switch context.format {
        case .json: try context.write(["count": .integer(rows.count), "plugins": .array(rows.map(\.json))])
        default: try context.output.write(table(rows, context))
        }
        var told: Set<String> = []
        for failure in rows.compactMap(\.failure) where told.insert(failure).inserted { context.remark(failure) }
        return .success
    }

    private static func table(_ rows: [Row], _ context: CommandContext) -> String {
        let columns: [TextTable.Column] = [
            .init("plugin"), .init("engine"), .init("origin", overflow: .wrap), .init("version", dropOrder: 1),
            .init("capabilities", overflow: .wrap, dropOrder: 2), .init("state"),
        ]
        let cells = rows.map { row in
            [
                row.name, row.engine, row.folder ?? row.origin, row.version,
                row.capabilities.joined(separator: ", "), row.state + (row.by.map { " by \($0)" } ?? ""),
            ]
        }
        return TextTable(columns, rows: cells).rendered(width: context.width, style: context.style)
    }
}

/// What is shown of one plugin.
private struct Row {
    let name: String
    let engine: String
    let version: String
    let origin: String
    let folder: String?
    let capabilities: [String]
    let state: String
    /// What is used instead: the folder of the same plugin, or the name of the one that replaces it.
    let by: String?
    let failure: String?

    init(_ entry: PluginSet.Entry) {
        let manifest = entry.plugin.manifest
        name = manifest.name
        engine = manifest.id
        version = manifest.version
        origin = entry.origin.rawValue
        folder = entry.folder
        switch entry.state {
        case .ready:
            do throws(PluginFailure) {
                capabilities = try Self.capabilities(entry)
                (state, by, failure) = ("ready", nil, nil)
            } catch {
                (capabilities, state, by, failure) = ([], "failed", nil, error.description)
            }
        case .shadowed(let folder): (capabilities, state, by, failure) = ([], "shadowed", folder, nil)
        case .replaced(let plugin): (capabilities, state, by, failure) = ([], "replaced", plugin, nil)
        case .failed(let error):
            let isConflict = if case .conflict = error.cause { true } else { false }
            (capabilities, state, by) = ([], isConflict ? "conflict" : "failed", nil)
            failure = error.description
        }
    }

    /// Names are read by the manifest's rules in any case; an executable adds what it says of itself.
    private static func capabilities(_ entry: PluginSet.Entry) throws(PluginFailure) -> [String] {
        let interpret = PluginProtocol.Capability.interpret.rawValue
        guard let plugin = entry.plugin as? ExecutablePlugin else {
            let inspects = entry.plugin is any PackageInspector
            return [interpret] + (inspects ? [PluginProtocol.Capability.inspect.rawValue] : [])
        }
        let said = try plugin.capabilities()
        return said.contains(interpret) ? said : [interpret] + said
    }

    var json: JSONValue {
        [
            "name": .string(name), "engine": .string(engine), "version": .string(version), "origin": .string(origin),
            "folder": RuntimeJSON.optional(folder), "capabilities": .strings(capabilities), "state": .string(state),
            "by": RuntimeJSON.optional(by), "failure": RuntimeJSON.optional(failure),
        ]
    }
}
