import CommandLineKit
import ModelRegistry

/// `runtimectl models list`: imported models, filtered, in order, page by page.
enum ModelsListCommand: ProgramCommand {
    static let declaration = Command(
        "list", summary: "list imported models",
        discussion: """
            Every filter may be given several times, which means "any of these"; different filters must all be met. \
            The JSON answer says how many models it holds ("count") and how many fit ("total").
            """,
        options: ModelsFilters.declared + [
            Option(
                "sort", value: Value("KEY", .word(choices: ModelQuery.Order.allCases.map(\.rawValue))),
                defaultValue: "name", help: "by name, version (as numbers) or time of import", section: section),
            Option("reverse", help: "the other way round", section: section),
            Option("limit", value: Value("N", .integer(1...Int.max)), help: "at most so many", section: section),
            Option(
                "offset", value: Value("N", .integer(0...Int.max)), help: "leave out so many first", section: section),
        ],
        examples: [
            Example("runtimectl models list --sort created --reverse --limit 10", says: "the newest ten"),
            Example(
                "runtimectl models list --name 'fraud-*' --status published", says: "of a family, what is published"),
        ])

    private static let section = "Order and pages"

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let invocation = context.invocation
        var query = ModelsFilters.query(invocation)
        query.order = invocation.value("sort").flatMap(ModelQuery.Order.init(rawValue:)) ?? .name
        query.isReversed = invocation.flag("reverse")
        query.limit = invocation.integer("limit")
        query.offset = invocation.integer("offset") ?? 0
        let page = try page(query, context)
        switch context.format {
        case .json: try context.write(ModelsListing.json(page))
        default: try context.output.write(ModelsListing.table(page.models, context))
        }
        if let remark = remark(page, query) { context.remark(remark) }
        return .success
    }

    private static func page(_ query: ModelQuery, _ context: CommandContext) throws(Failure) -> ModelPage {
        guard let store = try RegistryOption.forReading(context) else {
            return ModelPage(models: [], total: 0)
        }
        let page = try registry { () throws(ModelStoreError) in try store.models(query) }
        if page.total == 0 { context.remark("no model fits; leave out a filter, or import one") }
        return page
    }

    /// Says that there is more than what is shown.
    private static func remark(_ page: ModelPage, _ query: ModelQuery) -> String? {
        guard page.models.count < page.total else { return nil }
        if page.models.isEmpty { return "only \(page.total) models fit; lower --offset" }
        return "\(query.offset + 1) to \(query.offset + page.models.count) of \(page.total) models"
    }
}
