public import EngineKit
public import ImageResolver
public import RuntimeCatalog

/// Checks imports and decides what their models run on.
///
/// A value without state: an answer depends on nothing but the catalog, the plugins, the request and the package.
public struct ModelImporter: Sendable {
    /// The catalog that names runtimes and holds the platform's rules.
    public let catalog: Catalog
    /// The plugins that look into packages.
    public let registry: EngineRegistry
    /// Limits of names and texts.
    public let naming: NamingRules

    /// Makes an importer.
    public init(catalog: Catalog, registry: EngineRegistry, naming: NamingRules = .standard) {
        self.catalog = catalog
        self.registry = registry
        self.naming = naming
    }

    /// Looks at an import from all sides and reports everything at once.
    /// - Parameters:
    ///   - request: what is to be imported.
    ///   - remarks: what the document gave rise to that the request comes from.
    ///   - package: the files, where they are at hand; what would be read from them is then not checked.
    ///   - question: what else the runtime has to satisfy: hardware, Python, the day. Its engine and runtime are those
    ///     of the import.
    public func examine(
        _ request: ImportRequest, remarks: [PackageFinding] = [], package: ModelPackage?,
        asking question: ResolutionRequest
    ) -> ImportAnswer {
        var examination = Examination(importer: self, request: request.named, package: package, question: question)
        examination.findings = remarks
        examination.noteMissingName(in: request)
        examination.checkRequest()
        examination.readConfiguration()
        examination.inspectPackage()
        examination.decideModelType()
        examination.chooseRuntime()
        examination.judgeService()
        examination.checkDependencies()
        examination.applyRules()
        return examination.answer
    }
}
