import CommandLineKit
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary

/// The options of `import`, and what they say.
enum ImportOptions {
    private static let section = "The model"

    static let declared: [Option] =
        [
            Option(
                "file", short: "f", value: Value("REGISTRATION", .file),
                help: "a registration document, '-' for standard input; the options below then may not say the same",
                section: section),
            Option("name", value: Value("NAME"), help: "the model's name; its versions share it", section: section),
            Option(
                "model-version", value: Value("D.D.D"), help: "a version that is free (default: the next one)",
                section: section),
            Option(
                "source", value: Value("SOURCE", .word(choices: sources.map(\.rawValue))),
                help: "where the model comes from, for the platform's rules (default: obs; container with --image); "
                    + "templates and subscribed models need a registration document",
                section: section),
            Option(
                "image", value: Value("REFERENCE"), help: "a custom image that the model runs in", section: section),
            Option("description", value: Value("TEXT"), help: "what the model is", section: section),
            Option("label", value: Value("TEXT"), repeatable: true, help: "a label of the model", section: section),
            Option(
                "doc", value: Value("NAME=URL"), repeatable: true, help: "a page about the model", section: section),
            Option(
                "install-type",
                value: Value("TYPE", .suggested(InstallType.allCases.map(\.rawValue))), repeatable: true,
                help:
                    "what the model may be deployed as: \(InstallType.allCases.map(\.rawValue).joined(separator: ", ")) "
                    + "(default: everything)", section: section),
        ] + RequestOptions.declared(repeatable: false) + [
            ResolveCommand.runtimeOption, ResolveCommand.allowOption,
            Option(
                "plan", value: Value("DIR", .file),
                help: "write Containerfile, requirements.txt and model.lock.json there", section: results),
            Option(
                "locked", help: "fail when the answer is not the one in the lock file of --plan", section: results),
            Option("check", help: "check and plan only; record nothing", section: results),
            RegistryOption.declared,
        ]

    private static let results = "What becomes of it"
    /// The sources of which options can say all there is to say.
    private static let sources: [ImportSource] = [.training, .obs, .container]
    /// Fields that a registration document says itself.
    private static let ofDocuments = [
        "source", "name", "model-version", "image", "description", "label", "doc", "install-type", "model-type",
        "runtime",
    ]

    /// The requests of the command line: one, or those of a registration document.
    static func requests(
        _ context: CommandContext, _ importer: ModelImporter, _ question: ResolutionRequest
    ) throws(Failure) -> Registration {
        let given = context.invocation
        guard let file = given.value("file") else {
            return Registration(requests: [try request(context)], findings: [])
        }
        if let both = ofDocuments.first(where: { !given.values($0).isEmpty }) {
            throw .usage("--\(both): the registration document says this; change it there, or leave --file out")
        }
        let settings = try OptionReading.parsed(
            given.values("set"), option: "--set", PlaceholderSetting.init(parsing:))
        let facts = ImportFacts(importer.catalog)
        do throws(RegistrationError) {
            guard file != "-" else { return try Registration(standardInputWith: settings, facts: facts) }
            return try Registration(file: file, settings: settings, facts: facts)
        } catch {
            throw Failure(importer.completing(error, asking: question))
        }
    }

    private static func request(_ context: CommandContext) throws(Failure) -> ImportRequest {
        let given = context.invocation
        try checkParts(given)
        var request = ImportRequest(source: source(given), interface: .commandLine)
        request.name = given.value("name")
        request.version = given.value("model-version")
        request.description = given.value("description")
        request.labels = given.values("label")
        request.docs = try documents(given.values("doc"))
        request.installTypes = try OptionReading.parsed(
            given.values("install-type"), option: "--install-type", InstallType.init(parsing:))
        request.modelType = given.value("model-type")
        request.runtime = given.value("runtime")
        request.location = given.arguments.first.map { .local(path: $0) }
        request.swrImage = try OptionReading.parsed(
            given.values("image"), option: "--image", ImageReference.init(parsing:)
        ).last
        for (field, option) in places where !given.values(option).isEmpty {
            request.places[field] = FieldPlace(option: "--\(option)")
        }
        if request.location != nil { request.places[.location] = FieldPlace(option: "PACKAGE") }
        if request.modelType == nil, request.swrImage != nil {
            // an image with files beside it is another model type than an image alone
            request.modelType = request.location == nil ? "Image" : "Custom"
            request.places[.modelType] = FieldPlace(option: "--image")
        }
        return request
    }

    private static func source(_ given: Invocation) -> ImportSource {
        given.value("source").flatMap(ImportSource.init(rawValue:)) ?? (given.value("image") == nil ? .obs : .container)
    }

    /// What nothing can be imported without, and what takes more than options can say.
    private static func checkParts(_ given: Invocation) throws(Failure) {
        let source = source(given)
        if given.arguments.isEmpty, given.value("image") == nil {
            throw .usage("nothing to import; give PACKAGE, --image REFERENCE, or --file with a registration document")
        }
        if source == .container, given.value("image") == nil {
            throw .usage("--source container: no image is given; give --image REFERENCE")
        }
        guard given.value("name") != nil else {
            throw .usage("the model has no name; give --name NAME, or --file with a registration document")
        }
    }

    private static let places: [ImportField: String] = [
        .name: "name", .version: "model-version", .description: "description", .labels: "label", .docs: "doc",
        .installTypes: "install-type", .modelType: "model-type", .runtime: "runtime", .swrImage: "image",
    ]

    private static func documents(_ texts: [String]) throws(Failure) -> [ModelDocument] {
        var documents: [ModelDocument] = []
        for text in texts {
            guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
                throw .usage("--doc: '\(text)' is not NAME=URL; write --doc guide=https://example.org/guide")
            }
            documents.append(
                ModelDocument(name: String(text[..<equals]), url: String(text[text.index(after: equals)...])))
        }
        return documents
    }

    /// What else the runtime has to satisfy. With a registration document `--set` means its placeholders.
    static func question(_ context: CommandContext) throws(Failure) -> ResolutionRequest {
        var question = try RequestOptions.resolveRequest(context)
        question.modelTypes = []
        question.runtime = nil
        if context.invocation.value("file") != nil {
            question.variables = context.invocation.value("region").map { ["region": $0] } ?? [:]
        }
        return question
    }
}
