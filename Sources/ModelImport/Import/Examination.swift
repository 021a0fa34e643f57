internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// An import that is being looked at, and what has become known of it. Each step stands in a file of its own, and uses
/// what the steps before it found out.
struct Examination {
    let importer: ModelImporter
    let request: ImportRequest
    let package: ModelPackage?
    let question: ResolutionRequest

    var findings: [PackageFinding] = []
    var decisions: [ModelLock.Decision] = []
    var inspection: PackageInspection?
    var configuration: ModelConfiguration?
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
    }

    var catalog: Catalog { importer.catalog }

    /// The model type when it is none of an engine: the image, or the platform's template, does everything.
    var special: SpecialModelType? { modelType.flatMap(SpecialModelType.init(word:)) }

    /// What the request says by itself.
    mutating func checkRequest() {
        findings += request.check(rules: importer.naming, facts: ImportFacts(catalog))
    }

    /// What the plugins see in the files. The layout that an engine needs is not that of a model in an image.
    mutating func inspectPackage() {
        guard let package else { return }
        let isEngines = request.modelType.flatMap(SpecialModelType.init(word:)) == nil
        let inspection = PackageInspection(of: package, by: importer.registry, checkingRules: isEngines)
        findings += inspection.findings
        self.inspection = inspection
    }

    var answer: ImportAnswer {
        let coded = ImportFinding.coded(findings, by: catalog.platformCodes)
        let ordered = coded.enumerated().sorted { left, right in
            let severities = (left.element.finding.severity, right.element.finding.severity)
            return severities.0 != severities.1 ? severities.0 > severities.1 : left.offset < right.offset
        }
        return ImportAnswer(
            request: request, findings: ordered.map(\.element), engine: modelType, resolution: resolution,
            image: image, configuration: configuration, dependencies: dependencies, decisions: decisions,
            layout: layout)
    }

    private var layout: BuildPlan.Layout {
        guard let package else { return .nothing }
        switch package.shape {
        case .package: return .folder(ModelPackage.modelFolderName)
        case .modelFolder: return .context
        case .file: return package.files.first.map { .file($0.name) } ?? .nothing
        }
    }
}
