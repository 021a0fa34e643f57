import CommandLineKit
import ImageResolver
import Jansson
import RuntimeCatalog

/// `runtimectl resolve`: one request, one image.
enum ResolveCommand: ProgramCommand {
    static let declaration = Command(
        "resolve", summary: "find the base image for a request",
        discussion: """
            Every runtime of the engine is judged on everything that is asked; those that satisfy all of it are ranked, \
            and the first wins. The answer says which rule decided. When nothing fits, it says what ruled out how many, \
            and which smallest change of the request gives an answer.

            A version such as 1.13 means ==1.13.*, component by component: 3.1 never means 3.10.
            """,
        options: RequestOptions.declared(repeatable: false) + [
            Option(
                "runtime", short: "r", value: Value("NAME"),
                help: "exactly this runtime, as NAME or ENGINE/NAME; checked against the rest of the request",
                section: RequestOptions.section),
            Option(
                "allow", value: Value("STAGE", .word(choices: ResolutionRequest.Allowance.allCases.map(\.rawValue))),
                defaultValue: "deprecated",
                help: "how far along its life cycle the answer may be; removed ones never resolve",
                section: RequestOptions.section),
            Option(
                "prefer", value: Value("RULE", .word(choices: ResolutionRequest.Preference.allCases.map(\.rawValue))),
                defaultValue: "recommended", help: "what comes first among those that satisfy the request",
                section: RequestOptions.section),
            Option("explain", help: "show every runtime that was looked at, with its verdict on everything asked"),
            Option(
                "batch", value: Value("FILE", .file),
                help:
                    "read requests as JSON Lines ('-' = standard input), write answers as JSON Lines in the same order"),
        ],
        examples: [
            Example(
                "runtimectl resolve -m PyTorch -w ascend -p 3.7", says: "the PyTorch image for Ascend with Python 3.7"),
            Example(
                "runtimectl resolve -m TensorFlow --prefer default",
                says: "what the platform takes when nothing is said"),
            Example("runtimectl resolve -m MXNet -w ascend --explain", says: "why nothing fits, runtime by runtime"),
            Example(
                "runtimectl resolve -r TensorFlow/python3.6 -w cpu --as-of 2027-01-01",
                says: "whether one runtime will still do"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        if let batch = context.invocation.value("batch") { return try BatchResolution(context).run(batch) }
        let request = try RequestOptions.resolveRequest(context)
        let resolver = Resolver(catalog: try context.loadCatalog())
        return try answer(request, resolver, context)
    }

    private static func answer(_ request: ResolutionRequest, _ resolver: Resolver, _ context: CommandContext)
        throws(Failure) -> ExitCode
    {
        let explains = context.invocation.flag("explain")
        let resolution: Resolution
        do throws(RequestProblem) {
            resolution = try resolver.resolve(request)
        } catch {
            throw Failure(error)
        }
        switch context.format {
        case .json:
            // a rejection without its verdicts would leave the caller with a second question
            let shows = explains || resolution.runtime == nil
            try context.write(try ResolutionJSON(resolution: resolution, explains: shows).object())
        default: try write(resolution, explains: explains, context)
        }
        return resolution.runtime == nil ? .negative : .success
    }

    private static func write(_ resolution: Resolution, explains: Bool, _ context: CommandContext) throws(Failure) {
        guard context.isQuiet else {
            let text = ResolutionText(
                resolution: resolution, explains: explains, style: context.style, width: context.width)
            return try context.output.write(try text.text())
        }
        // what a script reads as the image must be an image or nothing
        guard let runtime = resolution.runtime else { return context.say("no runtime satisfies the request") }
        let request = resolution.request
        let json = RuntimeJSON(catalog: resolution.catalog, asOf: request.asOf, variables: request.variables)
        try context.output.write(try json.image(of: runtime) + "\n")
    }
}
