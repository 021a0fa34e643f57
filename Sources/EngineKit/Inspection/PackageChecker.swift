/// Holds a package to its engine's rules and to those of the platform's layout.
///
/// The rules of an engine are data of its manifest. What holds for every package is the layout that the platform
/// documents (opentelekomcloud-docs/modelarts, model_package_specifications/introduction.rst @e3c010e33e): exactly
/// one `config.json` and at most one `customize_service.py`, both directly in the model's folder.
public struct PackageChecker: Sendable {
    let rules: PackageRules
    /// The engine's id; `nil` where no engine knows the package.
    let engine: String?
    /// The engines by the service classes that belong to them.
    let serviceClasses: [String: [String]]
    /// The modules of those classes that every image may hold.
    let sharedModules: Set<String>
    /// The engines by the patterns of the files that are their models.
    let modelNames: [PackageGlob: [String]]

    static let configurationName = "config.json"
    static let serviceName = "customize_service.py"
    /// How many files of one kind are told of.
    static let told = 10

    /// - Parameters:
    ///   - manifest: the engine whose rules to check.
    ///   - registry: where the classes of other engines are known from.
    public init(_ manifest: PluginManifest, registry: EngineRegistry = .empty) {
        self.init(rules: manifest.package, engine: manifest.id, registry: registry)
    }

    /// Checks what holds for packages of every engine, for one that none knows.
    public init(registry: EngineRegistry) {
        let all = registry.plugins.map(\.manifest.package.forbidden).filter { !$0.isEmpty }
        let common = (all.first ?? []).filter { glob in all.allSatisfy { $0.contains(glob) } }
        self.init(rules: PackageRules(forbidden: common), engine: nil, registry: registry)
    }

    private init(rules: PackageRules, engine: String?, registry: EngineRegistry) {
        self.rules = rules
        self.engine = engine
        var classes: [String: [String]] = [:]
        var names: [PackageGlob: [String]] = [:]
        for manifest in registry.plugins.map(\.manifest) {
            for name in manifest.package.serviceParentClasses { classes[name, default: []].append(manifest.id) }
            for glob in manifest.package.modelFiles { names[glob, default: []].append(manifest.id) }
        }
        serviceClasses = classes
        sharedModules = Set(registry.plugins.flatMap(\.manifest.package.sharedServiceModules))
        modelNames = names
    }

    /// What is wrong with a package. A single file has no layout to check: it is the model itself, or no model.
    /// - Parameters:
    ///   - model: the model of the engine that was recognised in it.
    ///   - reported: what inspectors found about its files, which is not told again in other words.
    public func check(
        _ package: ModelPackage, model: PackageRecognition? = nil, reported: [PackageFinding] = []
    ) -> [PackageFinding] {
        // of an empty folder nothing is missing but what somebody says it is
        if package.files.isEmpty, engine == nil { return [] }
        let content = contentFindings(package, model, reported)
        guard package.shape != .file else {
            if model != nil { return [] }
            if let archive = archiveFinding(package) { return [archive] }
            return engine == nil ? [] : singleFileFindings(package) + content
        }
        // what is missing in the wrong folder may be in the right one
        if let misnamed = misnamedFolder(package, model) { return [misnamed] + content }
        return modelFindings(package, model) + content + editionFindings(package)
            + forbiddenFindings(package) + configurationFindings(package) + serviceFindings(package)
    }

    func place(of package: ModelPackage) -> String {
        package.shape == .package ? ModelPackage.modelFolderName + "/" : "./"
    }

    /// The folder that a file for a pattern belongs into: `model/variables/`.
    func place(of glob: PackageGlob, in package: ModelPackage) -> String {
        place(of: package) + (glob.literalFolder ?? []).map { $0 + "/" }.joined()
    }

    static func list(_ paths: [String]) -> String {
        let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        return paths.count > 3 ? shown + " and \(paths.count - 3) more" : shown
    }
}
