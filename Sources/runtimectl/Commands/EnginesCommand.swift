import CommandLineKit
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// `runtimectl engines`: what there is to ask for.
enum EnginesCommand: ProgramCommand {
    static let declaration = Command(
        "engines", summary: "list engines with plugin, aliases, default runtime and counts",
        discussion: """
            An engine without a plugin works from what its catalog states and from the published grammar of runtime \
            names; rules that only the framework knows are not applied to it.
            """,
        options: [
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)")
        ],
        examples: [Example("runtimectl engines", says: "every engine of the catalog")])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let catalog = try context.loadCatalog()
        let asOf = try context.asOf()
        let counts = catalog.engines.indices.map { StageCounts(catalog, engine: $0, asOf: asOf) }
        switch context.format {
        case .json: try context.write(json(catalog, counts))
        default: try context.output.write(table(catalog, counts, context))
        }
        return .success
    }

    private static func json(_ catalog: Catalog, _ counts: [StageCounts]) -> JSONValue {
        let engines = zip(catalog.engines, counts).map { engine, count -> JSONValue in
            [
                "engine": .string(engine.id), "plugin": RuntimeJSON.optional(engine.plugin),
                "aliases": .strings(engine.aliases), "defaultRuntime": RuntimeJSON.optional(engine.defaultRuntime),
                "defaultRuntimeNote": RuntimeJSON.optional(engine.defaultRuntimeNote),
                "defaultRuntimeSource": RuntimeJSON.optional(engine.defaultRuntimeSource), "runtimes": count.json,
            ]
        }
        return ["count": .integer(engines.count), "engines": .array(engines)]
    }

    private static func table(_ catalog: Catalog, _ counts: [StageCounts], _ context: CommandContext) -> String {
        let rows = zip(catalog.engines, counts).map { engine, count in
            [
                engine.id, engine.plugin ?? "none (catalog only)",
                engine.aliases.isEmpty ? "-" : engine.aliases.joined(separator: ", "),
                engine.defaultRuntime ?? "-", String(count.total), String(count.stages[.deprecated] ?? 0),
                String(count.gone),
            ]
        }
        let columns: [TextTable.Column] = [
            .init("engine"), .init("plugin"), .init("aliases", overflow: .wrap, dropOrder: 2),
            .init("default", overflow: .wrap),
            .init("runtimes", alignment: .trailing), .init("deprecated", alignment: .trailing),
            .init("gone", alignment: .trailing, dropOrder: 1),
        ]
        return TextTable(columns, rows: rows).rendered(width: context.width, style: context.style)
    }
}

/// How many runtimes of an engine are at which stage of their life cycle.
struct StageCounts {
    let total: Int
    let stages: [LifecycleStage: Int]

    init(_ catalog: Catalog, engine: Int, asOf: CalendarDate) {
        let runtimes = catalog.runtimes(ofEngine: engine)
        total = runtimes.count
        stages = runtimes.reduce(into: [:]) { $0[catalog.runtimes[$1].lifecycle.stage(asOf: asOf), default: 0] += 1 }
    }

    /// Discontinued or removed.
    var gone: Int { (stages[.discontinued] ?? 0) + (stages[.removed] ?? 0) }

    var json: JSONValue {
        .object(
            [.init(key: "total", value: .integer(total))]
                + LifecycleStage.allCases.map { .init(key: $0.rawValue, value: .integer(stages[$0] ?? 0)) })
    }
}
