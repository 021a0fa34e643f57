import CommandLineKit
import EngineKit
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

            With --package the model is inspected as 'inspect' does, and every runtime is judged by the rules of its \
            engine: one that does not load the model is no answer, those that load it for certain come first, and among \
            them the one nearest to the version that wrote it. Whatever else is asked holds beside that.

            A request of a batch is a JSON object in one line. It may have the keys \
            \(BatchRequest.keys.joined(separator: ", ")); what it leaves out is taken from the command line. Its \
            'id' may be any value and stands in the answer. A line that is no request is answered with its number, \
            the others are answered all the same, and the run ends with exit code 3.
            """,
        options: RequestOptions.declared(repeatable: false) + [
            Option(
                "package", value: Value("PACKAGE", .file),
                help: "a model package or model file that the runtime has to load; the model type is taken from it",
                section: RequestOptions.section),
            runtimeOption, allowOption, preferOption,
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
            Example(
                "runtimectl resolve --package resnet/ -w gpu",
                says: "the image that loads the model of a package, and what was read from where"),
            Example("runtimectl resolve -m MXNet -w ascend --explain", says: "why nothing fits, runtime by runtime"),
            Example(
                "runtimectl resolve -r TensorFlow/python3.6 -w cpu --as-of 2027-01-01",
                says: "whether one runtime will still do"),
            Example(
                "runtimectl resolve --batch requests.jsonl --output answers.jsonl",
                says: "many requests at once, one JSON object a line"),
        ])

    static let runtimeOption = Option(
        "runtime", short: "r", value: Value("NAME"),
        help: "exactly this runtime, as NAME or ENGINE/NAME; checked against the rest of the request",
        section: RequestOptions.section)
    static let allowOption = Option(
        "allow", value: Value("STAGE", .word(choices: ResolutionRequest.Allowance.allCases.map(\.rawValue))),
        defaultValue: "deprecated",
        help: "how far along its life cycle the answer may be; removed ones never resolve",
        section: RequestOptions.section)
    static let preferOption = Option(
        "prefer", value: Value("RULE", .word(choices: ResolutionRequest.Preference.allCases.map(\.rawValue))),
        defaultValue: "recommended", help: "what comes first among those that satisfy the request",
        section: RequestOptions.section)

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let path = context.invocation.value("package")
        if let batch = context.invocation.value("batch") {
            guard path == nil else {
                throw .usage("--package and --batch cannot be combined; resolve one package at a time")
            }
            return try BatchResolution(context).run(batch)
        }
        var request = try RequestOptions.resolveRequest(context)
        guard let path else { return try answer(request, Resolver(catalog: try context.loadCatalog()), nil, context) }
        let package = try PackageLoading.package(at: path)
        let plugins = try context.pluginSet()
        let model = try PackagedModel(of: package, by: plugins.registry)
        let catalog = try context.load(try context.catalogPaths(), plugins)
        request.artifact = model.artifact
        if let remark = model.remark { context.remark("warning: \(remark)") }
        return try answer(request, Resolver(catalog: catalog), model, context)
    }

    private static func answer(
        _ request: ResolutionRequest, _ resolver: Resolver, _ model: PackagedModel?, _ context: CommandContext
    ) throws(Failure) -> ExitCode {
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
            try context.write(try ResolutionJSON(resolution: resolution, explains: shows, model: model).object())
        default: try write(resolution, explains: explains, model, context)
        }
        return resolution.runtime == nil ? .negative : .success
    }

    private static func write(
        _ resolution: Resolution, explains: Bool, _ model: PackagedModel?, _ context: CommandContext
    ) throws(Failure) {
        guard context.isQuiet else {
            let text = ResolutionText(
                resolution: resolution, explains: explains, model: model, style: context.style, width: context.width)
            return try context.output.write(try text.text())
        }
        // what a script reads as the image must be an image or nothing
        guard let runtime = resolution.runtime else { return context.say("no runtime satisfies the request") }
        let request = resolution.request
        let json = RuntimeJSON(catalog: resolution.catalog, asOf: request.asOf, variables: request.variables)
        try context.output.write(try json.image(of: runtime) + "\n")
    }
}
