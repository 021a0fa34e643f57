/// Holds a package to its engine's rules and to those of the platform's layout.
///
/// The rules of an engine are data of its manifest. What holds for every package is the layout that the platform
/// documents (opentelekomcloud-docs/modelarts, model_package_specifications/introduction.rst @e3c010e33e): exactly
/// one `config.json` and at most one `customize_service.py`, both directly in the model's folder.
public struct PackageChecker: Sendable {
    let rules: PackageRules
    let engine: String
    /// The engines by the service classes that belong to them.
    let serviceClasses: [String: [String]]
    /// The modules of those classes that every image may hold.
    let sharedModules: Set<String>

    static let configurationName = "config.json"
    static let serviceName = "customize_service.py"

    /// - Parameters:
    ///   - manifest: the engine whose rules to check.
    ///   - registry: where the classes of other engines are known from.
    public init(_ manifest: PluginManifest, registry: EngineRegistry = .empty) {
        rules = manifest.package
        engine = manifest.id
        var classes: [String: [String]] = [:]
        for plugin in registry.plugins {
            for name in plugin.manifest.package.serviceParentClasses {
                classes[name, default: []].append(plugin.manifest.id)
            }
        }
        serviceClasses = classes
        sharedModules = Set(registry.plugins.flatMap(\.manifest.package.sharedServiceModules))
    }

    /// What is wrong with a package. A single file has no layout to check.
    public func check(_ package: ModelPackage) -> [PackageFinding] {
        guard package.shape != .file else { return [] }
        return modelFindings(package) + forbiddenFindings(package) + configurationFindings(package)
            + serviceFindings(package)
    }

    private func modelFindings(_ package: ModelPackage) -> [PackageFinding] {
        var findings: [PackageFinding] = []
        for glob in rules.required where package.files(matching: glob).isEmpty {
            findings.append(
                PackageFinding(
                    "model-file-missing", .error,
                    message: "no file '\(glob)', which a package of \(engine) needs",
                    remedy: misplaced(glob, package).map { "move '\($0)' to '\(place(of: package))'" }
                        ?? "put the file directly in '\(place(of: package))', with this name"))
        }
        for glob in rules.modelFiles {
            let found = package.files(matching: glob)
            guard let second = found.dropFirst().first else { continue }
            findings.append(
                PackageFinding(
                    "model-file-several", .error, file: second.path,
                    message: "\(found.count) files '\(glob)', where a package holds one model",
                    remedy: "leave one of them: \(PackageChecker.list(found.map(\.path)))"))
        }
        return findings
    }

    private func forbiddenFindings(_ package: ModelPackage) -> [PackageFinding] {
        rules.forbidden.flatMap { glob in
            package.files(matching: glob).prefix(10).map { file in
                PackageFinding(
                    "file-forbidden", .error, file: file.path, message: "a package must not hold '\(glob)'",
                    remedy: "remove it: the platform refuses packages with it")
            }
        }
    }

    private func configurationFindings(_ package: ModelPackage) -> [PackageFinding] {
        let all = package.files.filter { $0.name == PackageChecker.configurationName }
        let others = all.filter { $0.modelPath != PackageChecker.configurationName }
        if others.count == all.count {
            return [
                PackageFinding(
                    "config-missing", .error, file: others.first?.path,
                    message: "no 'config.json' in '\(place(of: package))'",
                    remedy: others.isEmpty
                        ? "write one; it names the model's type, runtime and interface"
                        : "move it there: it counts only directly in the model's folder")
            ]
        }
        return others.prefix(10).map { file in
            PackageFinding(
                "config-several", .warning, file: file.path,
                message: "another 'config.json'; a package holds exactly one",
                remedy: "remove or rename it, unless the model's own code reads it")
        }
    }

    /// A file that would fit if it stood elsewhere.
    private func misplaced(_ glob: PackageGlob, _ package: ModelPackage) -> String? {
        let deeper = PackageGlob("**/" + glob.text)
        return package.files.first { deeper.matches("/" + $0.path) }?.path
    }

    func place(of package: ModelPackage) -> String {
        package.shape == .package ? ModelPackage.modelFolderName + "/" : "./"
    }

    static func list(_ paths: [String]) -> String {
        let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        return paths.count > 3 ? shown + " and \(paths.count - 3) more" : shown
    }
}
