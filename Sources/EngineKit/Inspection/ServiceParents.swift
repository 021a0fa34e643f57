internal import Suggestions

/// Whose classes a service derives from, and which of the platform's modules it imports.
///
/// Known are the parent classes of the engines' manifests. An image holds the modules of its own engine only: the
/// import of another's ends in "No module named …". What else the platform's packages hold is not known.
struct ServiceParents {
    private let rules: PackageRules
    private let engine: String
    private let owners: [String: [String]]
    private let shared: Set<String>
    private let service: ServiceFile
    private let file: ModelPackage.File

    init(_ checker: PackageChecker, _ service: ServiceFile, _ file: ModelPackage.File) {
        rules = checker.rules
        engine = checker.engine ?? ""
        owners = checker.serviceClasses
        shared = checker.sharedModules
        self.service = service
        self.file = file
    }

    var findings: [PackageFinding] {
        let parents = parentFindings
        let told = Set(parents.compactMap(\.line))
        return parents + classFindings
            + importFindings.filter { finding in finding.line.map { !told.contains($0) } ?? true }
    }

    /// Classes of the engine's own modules that no manifest names: those that are nearly called as one that is.
    private var classFindings: [PackageFinding] {
        let imported = service.imports.filter { !$0.isNested }.compactMap { item in
            item.member.map { ("\(item.module).\($0)", item.line) }
        }
        let derived = service.parents.flatMap { parent in parent.qualified.map { ($0, parent.line) } }
        var seen: Set<String> = []
        return (imported + derived).compactMap { name, line in
            let (module, member) = Self.split(name)
            guard ownModules.contains(module), seen.insert(name).inserted else { return nil }
            let known = (rules.serviceParentClasses + owners.keys).map(Self.split).filter { $0.module == module }
            let names = Set(known.map(\.member)).sorted()
            guard !names.contains(member), let offer = Suggestion.phrase(Suggestion.nearest(to: member, in: names))
            else { return nil }
            return PackageFinding(
                "service-class-unknown", .warning, file: file.path, line: line,
                message: "no class '\(member)' is known in '\(module)'; the import of one that is not there fails",
                remedy: offer)
        }
    }

    private var own: Set<String> { Set(rules.serviceParentClasses) }

    /// The modules that the engine's images hold, or may hold, as far as that is known.
    private var ownModules: Set<String> { shared.union(rules.serviceParentClasses.map { Self.split($0).module }) }

    private var parentFindings: [PackageFinding] {
        let derives = service.parents.contains { parent in
            parent.qualified.contains(where: own.contains) || isStarred(parent)
        }
        if derives { return [] }
        let foreign = service.parents.filter { parent in
            parent.qualified.allSatisfy { owners[$0] != nil && !ownModules.contains(Self.split($0).module) }
        }
        if !foreign.isEmpty { return foreign.prefix(1).map(foreignFinding) }
        // a class of the platform's that no manifest names may derive from the right one
        let roots = platformRoots
        let isOpen = service.parents.contains { parent in
            parent.qualified.contains { owners[$0] == nil && roots.contains(Self.root($0)) }
        }
        if isOpen { return [] }
        let expected = rules.serviceParentClasses.map { "'\($0)'" }.joined(separator: " or ")
        return [
            PackageFinding(
                "service-parent-missing", .warning, file: file.path, line: service.parents.first?.line,
                message: "no class in it derives from \(expected), as services of \(engine) do",
                remedy: "derive the service's class from it, unless a module of your own does")
        ]
    }

    private func foreignFinding(_ parent: ServiceFile.Parent) -> PackageFinding {
        let name = parent.qualified.first ?? parent.written
        let module = Self.split(name).module
        let line = service.imports.first { self.module(of: $0) == module }?.line ?? parent.line
        return PackageFinding(
            "service-parent-foreign", .error, file: file.path, line: line,
            message: "'\(parent.className)' derives from '\(name)'; it belongs to \(owner(of: module)), and is not "
                + "in the images of \(engine)",
            remedy: "derive it from '\(rules.serviceParentClasses.first ?? "")', or choose the other engine; else the "
                + "import fails with 'No module named \(module)'")
    }

    /// Imports that are certain to be run.
    private var importFindings: [PackageFinding] {
        let roots = platformRoots
        var seen: Set<String> = []
        return service.imports.compactMap { item in
            let module = module(of: item)
            guard !item.isNested, !module.hasPrefix("."), module.contains("."), roots.contains(Self.root(module)),
                !ownModules.contains(module), seen.insert(module).inserted
            else { return nil }
            let owner = owner(of: module)
            guard owner.isEmpty else {
                return PackageFinding(
                    "service-import-foreign", .warning, file: file.path, line: item.line,
                    message: "'\(module)' belongs to \(owner), and is not in the images of \(engine)",
                    remedy: "leave the import out, or put it below 'try'; else it fails with 'No module named "
                        + "\(module)'")
            }
            return PackageFinding(
                "service-module-unknown", .note, file: file.path, line: item.line,
                message: "whether '\(module)' is in the images of \(engine) is not known here",
                remedy: "nothing has to be done when the service runs")
        }
    }

    /// `from module import *` may bring the class under its own name.
    private func isStarred(_ parent: ServiceFile.Parent) -> Bool {
        rules.serviceParentClasses.contains { name in
            let (module, member) = Self.split(name)
            return parent.qualified.contains(member)
                && service.imports.contains { $0.module == module && $0.member == "*" }
        }
    }
}

extension ServiceParents {
    /// The packages that the platform's modules stand in.
    private var platformRoots: Set<String> { Set((rules.serviceParentClasses + owners.keys).map(Self.root)) }

    private func owner(of module: String) -> String {
        let all = owners.filter { Self.split($0.key).module == module }.flatMap(\.value)
        return Set(all).sorted().joined(separator: ", ")
    }

    /// `from model_service import x` names the module `model_service.x`.
    private func module(of item: ServiceFile.Import) -> String {
        guard let member = item.member, member != "*" else { return item.module }
        let joined = "\(item.module).\(member)"
        return ownModules.contains(joined) || !item.module.contains(".") ? joined : item.module
    }

    private static func split(_ name: String) -> (module: String, member: String) {
        let parts = name.split(separator: ".")
        return (parts.dropLast().joined(separator: "."), parts.last.map(String.init) ?? name)
    }

    private static func root(_ name: String) -> String {
        name.split(separator: ".").first.map(String.init) ?? name
    }
}
