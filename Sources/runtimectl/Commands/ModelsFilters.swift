import CommandLineKit
import ModelRegistry

/// The filters that `models list` and `models export` share.
enum ModelsFilters {
    private static let section = "Filters"

    static let declared = [
        Option(
            "name", value: Value("NAME"), repeatable: true,
            help: "name, or a pattern: * for any text, ? for one character, [a-f] for one of some", section: section),
        Option("engine", value: Value("ENGINE"), repeatable: true, help: "engine, in any case", section: section),
        Option("runtime", value: Value("NAME"), repeatable: true, help: "runtime", section: section),
        Option(
            "status", value: Value("STATUS", .word(choices: ModelStatus.allCases.map(\.rawValue))), repeatable: true,
            help: "how far the model has come", section: section),
        Option(
            "source", value: Value("SOURCE", .word(choices: ModelSource.allCases.map(\.rawValue))), repeatable: true,
            help: "where it was imported from", section: section),
        Option("label", value: Value("LABEL"), repeatable: true, help: "label", section: section),
    ]

    static func query(_ invocation: Invocation) -> ModelQuery {
        var query = ModelQuery()
        query.names = invocation.values("name")
        query.engines = invocation.values("engine")
        query.runtimes = invocation.values("runtime")
        query.statuses = invocation.values("status").compactMap(ModelStatus.init(rawValue:))
        query.sources = invocation.values("source").compactMap(ModelSource.init(rawValue:))
        query.labels = invocation.values("label")
        return query
    }
}
