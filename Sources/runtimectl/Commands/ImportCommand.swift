import CommandLineKit
import EngineKit
import ImageResolver
import ModelImport
import ModelRegistry
import RuntimeCatalog
import SystemInterface

/// `runtimectl import`: a model package or a registration, checked, resolved, planned and recorded.
enum ImportCommand: ProgramCommand {
    static let declaration = Command(
        "import", summary: "check a model, find its image, plan the build and record it",
        discussion: """
            The package is inspected, its config.json checked, and the runtime found that loads the model: the one that \
            is named, else the one for the version of the framework read from the model, else the engine's documented \
            default. Then what is to be installed and the platform's own rules are held against it. Everything found is \
            told at once, each finding with its place, its remedy and the platform's error code where it has one.

            An error refuses the import: exit 1, and nothing is written. Otherwise the model is recorded with a version \
            of its own, and --plan writes what its image is built from. With a registration document (--file) the model \
            and its parts are named there; --set then gives its placeholders, and PACKAGE the files where they are at hand.
            """,
        arguments: [
            Argument(
                "PACKAGE", help: "the model package: a folder, or a model file", required: false,
                value: Value("PACKAGE", .file))
        ],
        options: ImportOptions.declared,
        examples: [
            Example("runtimectl import resnet/ --name resnet", says: "check, resolve and record a package"),
            Example(
                "runtimectl import resnet/ --name resnet -w gpu --plan build/",
                says: "also write Containerfile, requirements.txt and model.lock.json"),
            Example(
                "runtimectl import resnet/ --name resnet -w gpu --plan build/ --locked --check",
                says: "whether the same import would still give the same image"),
            Example(
                "runtimectl import -f registration.json --set model_type=PyTorch",
                says: "what a workflow's registration document says"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        if context.invocation.flag("locked"), context.invocation.value("plan") == nil {
            throw .usage("--locked needs the folder of an earlier plan; give --plan DIR")
        }
        let plugins = try context.pluginSet()
        let catalog = try context.load(try context.catalogPaths(), plugins)
        let importer = ModelImporter(catalog: catalog, registry: plugins.registry)
        let question = try ImportOptions.question(context)
        let registration = try ImportOptions.requests(context, importer, question)
        if context.invocation.value("plan") != nil, registration.requests.count > 1 {
            throw .usage("the document registers \(registration.requests.count) models; --plan is for one")
        }
        var answers: [ImportAnswer] = []
        for (index, request) in registration.requests.enumerated() {
            let package = try package(of: request, context)
            let remarks = registration.findings(ofRequest: index) + ImportLocations(context).remarks(on: request)
            answers.append(importer.examine(request, remarks: remarks, package: package, asking: question))
        }
        return try ImportCompletion(context, catalog, question).complete(answers)
    }

    /// The files, where they are on this machine: those named on the command line, else those the request names. None
    /// where a document names a folder that is not there, which the checks say.
    private static func package(of request: ImportRequest, _ context: CommandContext) throws(Failure) -> ModelPackage? {
        if let path = context.invocation.arguments.first { return try PackageLoading.package(at: path) }
        guard case .local(let written)? = request.location else { return nil }
        let path = ImportLocations(context).path(written)
        if context.invocation.value("file") != nil, Files.kind(of: path) == nil { return nil }
        return try PackageLoading.package(at: path)
    }
}
