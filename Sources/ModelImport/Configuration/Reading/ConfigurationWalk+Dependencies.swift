internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary
internal import Suggestions

/// `dependencies`: "the package name, installation mode, and version constraints".
extension ConfigurationWalk {
    private static let installer = "pip"
    /// Error texts 3040 and 3041 of the platform name them; no edition documents them.
    private static let undocumentedInstallers = ["apt-get", "conda", "yum"]

    /// - Returns: the node of each package that was read, in order.
    mutating func readDependencies(_ node: JSONNode?, into configuration: inout ModelConfiguration) -> [JSONNode] {
        guard let node, let elements = elements(node, "dependencies") else { return [] }
        checkUse(node, elements)
        var nodes: [JSONNode] = []
        var seen = SeenPackages()
        for element in elements {
            guard let object = self.element(element, of: "dependencies") else { continue }
            let members = members(
                of: object, known: ["installer", "packages"], mandatory: ["installer", "packages"])
            let installer = installer(members)
            let packages = packages(members)
            checkRepeats(packages, &seen)
            nodes += packages.map(\.node)
            configuration.dependencies.append(
                ModelConfiguration.Dependency(installer: installer ?? Self.installer, packages: packages.map(\.package))
            )
        }
        return nodes
    }

    /// "If the model package does not contain the customize_service.py file, you do not need to set this parameter."
    private mutating func checkUse(_ node: JSONNode, _ elements: [JSONNode]) {
        guard !elements.isEmpty, isImage != true, context.hasServiceFile == false else { return }
        report.add(
            .dependenciesUnused, .note, at: node,
            "the package has no 'customize_service.py' that could use the dependencies", "remove them")
    }

    private mutating func installer(_ members: ConfigurationMembers) -> String? {
        guard let node = required("installer", in: members, "write 'pip'"),
            let text = filledText(node, "installer", ifEmpty: "write 'pip'")
        else { return nil }
        if text == Self.installer { return text }
        let isKnown = Self.undocumentedInstallers.contains(text.lowercased())
        report.add(
            .installer, .error, at: node,
            isKnown
                ? "the installer '\(text.lowercased())' is not supported: the platform documents 'pip' alone"
                : "unknown installer \(ShownText.quoted(text))", "write 'pip'")
        return text.lowercased()
    }

    private mutating func packages(_ members: ConfigurationMembers) -> [ReadPackage] {
        guard let node = required("packages", in: members, "list the packages to install"),
            let nodes = elements(node, "packages")
        else { return [] }
        if nodes.isEmpty {
            report.add(.noPackages, .warning, at: node, "'packages' is empty", "remove this installer")
        }
        return nodes.compactMap { package($0) }
    }

    private mutating func package(_ node: JSONNode) -> ReadPackage? {
        guard let object = element(node, of: "packages") else { return nil }
        let members = members(
            of: object, known: ["package_name", "package_version", "restraint"], mandatory: ["package_name"])
        guard let nameNode = required("package_name", in: members, "name the package to install"),
            let name = filledText(nameNode, "package_name", ifEmpty: "name the package to install")
        else { return nil }
        check(packageName: name, nameNode)
        var package = ModelConfiguration.Package(name: PackageText.trimmed(name))
        package.version = version(members["package_version"])
        package.restraint = restraint(members, hasVersion: package.version != nil)
        checkVersion(of: package, members["package_version"] ?? node)
        return ReadPackage(package: package, node: node)
    }

    private mutating func version(_ node: JSONNode?) -> String? {
        guard let node, let text = text(node, "package_version"), !text.isEmpty else { return nil }
        let errors = report.errorCount
        check(text, node, "package_version", .packageVersion) { $0.package }
        guard report.errorCount == errors else { return text }
        do throws(ParseError) {
            _ = try ReleaseVersion(parsing: text)
        } catch {
            report.add(
                .packageVersion, .error, at: node,
                "'package_version' \(ShownText.quoted(text)) is no version: \(error.reason)",
                error.nearest.flatMap { Suggestion.phrase([$0]) }
                    ?? "write a version such as '1.0', or leave it out for any")
        }
        return text
    }

    /// "This parameter is mandatory only when package_version is configured." Examples leave both empty.
    private mutating func restraint(
        _ members: ConfigurationMembers, hasVersion: Bool
    ) -> ModelConfiguration.Restraint? {
        let words = ModelConfiguration.Restraint.allCases
        guard let node = members["restraint"], let text = text(node, "restraint"), !text.isEmpty else {
            if hasVersion, members["restraint"].map({ $0.kind == .string }) ?? true {
                report.add(
                    .restraintMissing, .error, at: members["restraint"] ?? members.node,
                    "a 'package_version' needs a 'restraint'", "write 'EXACT', 'ATLEAST' or 'ATMOST'")
            }
            return nil
        }
        guard let restraint = ModelConfiguration.Restraint(rawValue: text) else {
            let meant = words.first { $0.rawValue == text.uppercased() || $0.comparison == text }
            report.add(
                .restraint, .error, at: node, "unknown restraint \(ShownText.quoted(text))",
                Suggestion.phrase(
                    meant.map { [$0.rawValue] } ?? Suggestion.nearest(to: text, in: words.map(\.rawValue)))
                    ?? "write 'EXACT', 'ATLEAST' or 'ATMOST'")
            return hasVersion ? meant : nil
        }
        if hasVersion { return restraint }
        report.add(
            .restraintUnused, .warning, at: node, "the restraint '\(text)' has no version to go by",
            "add 'package_version', or leave 'restraint' out")
        return nil
    }
}

/// A package and where it stands.
struct ReadPackage {
    let package: ModelConfiguration.Package
    let node: JSONNode
}
