internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary
internal import SystemInterface

/// An import that is being looked at, and what has become known of it. Each step stands in a file of its own, and uses
/// what the steps before it found out.
struct Examination {
    let importer: ModelImporter
    let request: ImportRequest
    let package: ModelPackage?
    let question: ResolutionRequest
    /// What the catalog knows of the platform.
    let facts: ImportFacts

    var findings: [PackageFinding] = []
    var decisions: [ModelLock.Decision] = []
    var inspection: PackageInspection?
    var configuration: ModelConfiguration?
    /// Whether there is a configuration that could not be read: nothing is concluded from what it may not say.
    var isConfigurationLost = false
    /// The model type: an engine's id where the catalog knows it, else as written.
    var modelType: String?
    var resolution: Resolution?
    var image: ImageReference?
    var dependencies: [ModelConfiguration.Dependency] = []

    init(importer: ModelImporter, request: ImportRequest, package: ModelPackage?, question: ResolutionRequest) {
        self.importer = importer
        self.request = request
        self.package = package
        self.question = question
        facts = ImportFacts(importer.catalog)
    }

    var catalog: Catalog { importer.catalog }

    /// The model type when it is none of an engine: the image, or the platform's template, does everything.
    var special: SpecialModelType? { modelType.flatMap(SpecialModelType.init(word:)) }

    /// What the request says by itself.
    mutating func checkRequest() {
        findings += request.check(rules: importer.naming, facts: facts)
    }

    /// What the plugins see in the files. The layout that an engine needs is not that of a model in an image.
    mutating func inspectPackage() {
        guard let package else { return noteMissingPackage() }
        let said = request.modelType ?? configuration?.modelType
        let isEngines = said.flatMap(SpecialModelType.init(word:)) == nil
        let engine = said.flatMap { catalog.engine(named: $0) }.map { catalog.engines[$0].id }
        let inspection = PackageInspection(
            of: package, by: importer.registry, checkingRules: isEngines, saidToBe: isEngines ? engine : nil)
        findings += inspection.findings.map { placed($0, in: package) }
        self.inspection = inspection
        if isEngines, request.initialConfiguration == nil { noteMissingConfiguration(package) }
    }

    /// What is missing stands nowhere: it is told of the folder that it is missing in.
    private func placed(_ finding: PackageFinding, in package: ModelPackage) -> PackageFinding {
        package.shape == .package ? finding.placed(at: FindingPlace(file: ModelPackage.modelFolderName)) : finding
    }

    /// What has no layout to check has no `config.json` either: a model file alone, which is still a model, and an
    /// empty folder.
    private mutating func noteMissingConfiguration(_ package: ModelPackage) {
        let isFile = package.shape == .file
        guard isFile || package.files.isEmpty, !findings.contains(where: { Self.told.contains($0.code) }) else {
            return
        }
        findings.append(
            finding(
                .configurationMissing, isFile ? .warning : .error,
                say: isFile
                    ? "a model file alone has no 'config.json' beside it, which the platform asks for"
                    : "the folder is empty: no 'config.json', and no model",
                "put both into a folder 'model', and give the folder that holds that"))
    }

    /// Findings that say as much, or after which nobody asks for more.
    private static let told = [ExaminationCode.configurationMissing.rawValue, "model-file-missing", "package-archive"]

    /// What is in object storage is looked at where somebody has it on this machine.
    private mutating func noteMissingPackage() {
        let place: String
        switch request.location {
        case .obs?: place = "in object storage"
        case .local(let path)?: return noteMissing(path)
        case nil where request.jobOutput != nil: place = "the output of a job"
        case nil where request.template != nil: place = "what goes into the template"
        case nil: return
        }
        let field: ImportField = request.template == nil ? .location : .templateInputs
        findings.append(
            finding(
                .packageNotAtHand, .note, at: field,
                say: "the model's files are \(place); nothing that stands in them was checked",
                "give a local copy as PACKAGE to have it checked"))
    }

    private mutating func noteMissing(_ path: String) {
        findings.append(
            PackageFinding(
                ImportFindingCode.location.rawValue, .error, at: place(ofAny: []),
                "there is nothing at \(ShownText.quoted(path))",
                "correct the path, or give the model's files as PACKAGE"))
    }

    var answer: ImportAnswer {
        let coded = ImportFinding.coded(
            findings.map { $0.placed(at: place(ofAny: [])) }, by: catalog.platformCodes)
        return ImportAnswer(
            request: request, findings: ImportAnswer.ordered(coded), engine: engine, resolution: resolution,
            image: image, configuration: configuration, dependencies: dependencies, decisions: decisions,
            layout: layout, packageName: package.map { PackageName.fileName(of: Self.realPath($0.path)) })
    }

    /// Whose model it is: a template is one for an engine.
    private var engine: String? { special == .template ? resolution?.runtime?.engine ?? modelType : modelType }

    /// How the model's files lie; nil for a file whose name builders would read differently.
    private var layout: BuildPlan.Layout? {
        guard let package else { return hasFiles ? .elsewhere : .nothing }
        switch package.shape {
        case .package: return .folder
        case .modelFolder: return .context
        case .file: return package.files.first.flatMap { try? ContextFile(parsing: $0.name) }.map { .file($0) }
        }
    }

    private static func realPath(_ path: String) -> String {
        do throws(SystemError) {
            return try Files.realPath(path)
        } catch {
            // it has gone since it was looked at
            return path
        }
    }

    /// Whether there are files beside the image.
    private var hasFiles: Bool { request.location != nil || request.jobOutput != nil || request.template != nil }
}
