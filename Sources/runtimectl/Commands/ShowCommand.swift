import CommandLineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// `runtimectl show`: one runtime, every facet with its provenance.
enum ShowCommand: ProgramCommand {
    static let declaration = Command(
        "show", summary: "show one runtime: every facet with its provenance, life cycle, image",
        discussion: """
            Each facet is "stated" in the catalog, "parsed" from the runtime's name, or "inferred" by a rule of the \
            engine's plugin.
            """,
        arguments: [
            Argument("ENGINE/RUNTIME", help: "the runtime; the engine may be left out where only one has the name")
        ],
        options: [
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)"),
            Option("set", value: Value("NAME=VALUE"), repeatable: true, help: "value of an image template variable"),
            Option("region", value: Value("REGION"), help: "value of the variable 'region'"),
        ],
        examples: [
            Example("runtimectl show TensorFlow/python3.6", says: "what hides behind the name"),
            Example("runtimectl show Caffe/python3.6", says: "the same name, another image"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let catalog = try context.loadCatalog()
        let asOf = try context.asOf()
        var request = ResolutionRequest(asOf: asOf)
        request.runtime = context.invocation.arguments.first
        request.variables = try RequestOptions.variables(context.invocation)
        let found: [Int]
        do throws(RequestProblem) {
            found = try Resolver(catalog: catalog).list(request)
        } catch {
            throw Failure(error)
        }
        guard let index = found.first else {
            throw Failure(
                .negative, code: "unknown-runtime", message: "no such runtime; 'runtimectl list' shows them all")
        }
        let details = RuntimeDetails(catalog: catalog, index: index, asOf: asOf, variables: request.variables)
        switch context.format {
        case .json: try context.write(try details.json())
        default: try context.output.write(try details.text(style: context.style, width: context.width))
        }
        return .success
    }
}
