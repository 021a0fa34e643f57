import CommandLineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// `runtimectl list`: every runtime that fits, in the order in which `resolve` ranks.
enum ListCommand: ProgramCommand {
    static let formats: [OutputFormat] = [.table, .json, .csv, .markdown]

    static let declaration = Command(
        "list", summary: "list runtimes, filtered as resolve filters them",
        discussion: """
            Every filter may be given several times, which means "any of these"; different filters must all be met. \
            Without --purpose and --status runtimes of every purpose and stage are listed.
            """,
        options: RequestOptions.declared(repeatable: true) + [
            Option(
                "status", value: Value("STAGE", .word(choices: LifecycleStage.allCases.map(\.rawValue))),
                repeatable: true,
                help: "life-cycle stage", section: RequestOptions.section),
            Option(
                "generation", value: Value("NAME", .word(choices: Generation.allCases.map(\.rawValue))),
                repeatable: true,
                help: "naming grammar", section: RequestOptions.section),
        ],
        examples: [
            Example("runtimectl list -m PyTorch -w gpu", says: "every PyTorch runtime that runs on GPU"),
            Example("runtimectl list --status deprecated -o csv", says: "what is on its way out, as CSV"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        var request = try RequestOptions.request(context)
        request.stages = context.invocation.values("status").compactMap(LifecycleStage.init(rawValue:))
        request.generations = context.invocation.values("generation").compactMap(Generation.init(rawValue:))
        let catalog = try context.loadCatalog()
        let indices: [Int]
        do throws(RequestProblem) {
            indices = try Resolver(catalog: catalog).list(request)
        } catch {
            throw Failure(error)
        }
        let listing = RuntimeListing(
            catalog: catalog, runtimes: indices.map { catalog.runtimes[$0] }, asOf: request.asOf,
            variables: request.variables)
        switch context.format {
        case .json: try context.write(try listing.json())
        case .csv: try context.output.write(try listing.csv())
        case .markdown: try context.output.write(listing.markdown())
        default: try context.output.write(listing.table(style: context.style, width: context.width))
        }
        if indices.isEmpty { context.remark("no runtime fits; leave out a filter, or ask 'resolve' why") }
        return indices.isEmpty ? .negative : .success
    }
}
