internal import ArtifactFormats

extension PackageChecker {
    /// The service file: where it stands, and whose class it derives from.
    func serviceFindings(_ package: ModelPackage) -> [PackageFinding] {
        let all = package.files.filter { $0.name == PackageChecker.serviceName }
        let others = all.filter { $0.modelPath != PackageChecker.serviceName }
        var findings = others.prefix(10).map { file in
            PackageFinding(
                "service-misplaced", .warning, file: file.path,
                message: "a 'customize_service.py' that the platform does not load",
                remedy: "there is at most one, directly in '\(place(of: package))'")
        }
        guard let file = package.file(inModel: PackageChecker.serviceName) else {
            if !rules.serviceParentClasses.isEmpty { findings.append(missing(package)) }
            return findings
        }
        guard !rules.serviceParentClasses.isEmpty else { return findings }
        do throws(FormatError) {
            findings += parentFindings(ServiceFile(try package.content(of: file)), file)
        } catch {
            findings.append(PackageFinding(error, in: file))
        }
        return findings
    }

    private func missing(_ package: ModelPackage) -> PackageFinding {
        PackageFinding(
            "service-missing", .warning, message: "no 'customize_service.py' in '\(place(of: package))'",
            remedy: "write one that derives from '\(rules.serviceParentClasses[0])'; platforms have required it since "
                + "June 2024")
    }

    private func parentFindings(_ service: ServiceFile, _ file: ModelPackage.File) -> [PackageFinding] {
        let foreign = foreignImports(service, file)
        if !foreign.isEmpty { return foreign }
        let own = Set(rules.serviceParentClasses)
        let derives = service.parents.contains { parent in
            own.contains(parent.qualified) || isStarred(parent, in: service)
        }
        guard !derives else { return [] }
        let expected = rules.serviceParentClasses.map { "'\($0)'" }.joined(separator: " or ")
        return [
            PackageFinding(
                "service-parent-missing", .warning, file: file.path, line: service.parents.first?.line,
                message: "no class in it derives from \(expected), as services of \(engine) do",
                remedy: "derive the service's class from it, unless a module of your own does")
        ]
    }

    /// `from module import *` may bring the class under its own name.
    private func isStarred(_ parent: ServiceFile.Parent, in service: ServiceFile) -> Bool {
        rules.serviceParentClasses.contains { name in
            let (module, member) = PackageChecker.split(name)
            return parent.qualified == member
                && service.imports.contains { $0.module == module && $0.member == "*" }
        }
    }

    /// Imports of the platform's modules that do not belong to this engine: only its own are in the image, and the
    /// import of another ends in "No module named …".
    private func foreignImports(_ service: ServiceFile, _ file: ModelPackage.File) -> [PackageFinding] {
        let modules = sharedModules.union(rules.serviceParentClasses.map { PackageChecker.split($0).module })
        let roots = Set((rules.serviceParentClasses + serviceClasses.keys).map(PackageChecker.root))
        var findings: [PackageFinding] = []
        for item in service.imports {
            let module = PackageChecker.platformModule(item, known: modules)
            guard roots.contains(PackageChecker.root(module)), module.contains("."), !modules.contains(module) else {
                continue
            }
            let owners = serviceClasses.filter { PackageChecker.split($0.key).module == module }.flatMap(\.value)
                .sorted()
            let owner =
                owners.isEmpty ? "no engine known here has it" : "it belongs to \(owners.joined(separator: ", "))"
            findings.append(
                PackageFinding(
                    "service-parent-foreign", .error, file: file.path, line: item.line,
                    message: "'\(module)' is not in the images of \(engine); \(owner)",
                    remedy: "import '\(rules.serviceParentClasses[0])', or choose the other engine; else the import "
                        + "fails with 'No module named \(module)'"))
        }
        return findings
    }

    /// `from model_service import x` names the module `model_service.x`.
    private static func platformModule(_ item: ServiceFile.Import, known: Set<String>) -> String {
        guard let member = item.member, member != "*" else { return item.module }
        let joined = "\(item.module).\(member)"
        return known.contains(joined) || !item.module.contains(".") ? joined : item.module
    }

    private static func split(_ name: String) -> (module: String, member: String) {
        let parts = name.split(separator: ".")
        return (parts.dropLast().joined(separator: "."), parts.last.map(String.init) ?? name)
    }

    private static func root(_ name: String) -> String {
        name.split(separator: ".").first.map(String.init) ?? name
    }
}
