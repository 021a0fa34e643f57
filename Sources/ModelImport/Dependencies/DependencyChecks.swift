public import EngineKit
public import RuntimeVocabulary

/// Holds the dependencies of a package against the runtime that they will be installed into.
///
/// Only what can be known without asking a package index is said: whether a package exists there is not.
public struct DependencyChecks: Sendable {
    private let runtime: RuntimeFacts
    private let offer: @Sendable (VersionSpecifier) -> String?
    private let frameworks: Set<String>

    /// - Parameters:
    ///   - runtime: the runtime that was chosen.
    ///   - offer: names a runtime of the same engine whose framework has a version that will do; `nil` when there is
    ///     none.
    public init(
        runtime: RuntimeFacts, offer: @escaping @Sendable (VersionSpecifier) -> String? = { _ in nil }
    ) {
        self.runtime = runtime
        self.offer = offer
        frameworks = Set(runtime.frameworkPackages.map { PackageName.normalized($0) })
    }

    /// What is wrong, in the order of installation.
    /// - Parameters:
    ///   - dependencies: from the configuration.
    ///   - wheels: the paths of further wheels in the package, which its code may install itself, and fails then where
    ///     they do not fit.
    public func findings(
        in dependencies: [ModelConfiguration.Dependency], unnamed wheels: [String] = []
    ) -> [PackageFinding] {
        let packages = dependencies.flatMap(\.packages)
        var findings: [PackageFinding] = []
        for package in packages {
            if let wheel = package.wheel {
                findings += self.findings(in: wheel, package)
            } else {
                findings += frameworkFindings(package)
                findings += localFindings(package.version ?? "", package)
            }
        }
        return findings + wheels.flatMap(unnamed)
    }

    private func unnamed(_ path: String) -> [PackageFinding] {
        guard let wheel = try? WheelName(parsing: PackageName.fileName(of: path)) else { return [] }
        return findings(in: wheel, ModelConfiguration.Package(name: path)).map { found in
            PackageFinding(
                found.code, min(found.severity, .warning), file: path, message: found.message, remedy: found.remedy)
        }
    }

    /// Whether a wheel can be installed into the runtime, and goes together with what is there.
    private func findings(in wheel: WheelName, _ package: ModelConfiguration.Package) -> [PackageFinding] {
        var findings: [PackageFinding] = []
        if !runtime.pythonVersions.isEmpty, !runtime.pythonVersions.contains(where: wheel.supports(python:)) {
            findings.append(pythonFinding(wheel, package))
        }
        if let fault = wheel.platformFault(on: runtime.architectures) {
            findings.append(platformFinding(wheel, package, fault))
        }
        var pinned = package
        (pinned.name, pinned.version, pinned.restraint) = (wheel.packageName, wheel.version, .exact)
        findings += frameworkFindings(pinned)
        return findings + localFindings(wheel.version, package)
    }

    /// A pin of the framework that the image holds already: pip replaces it by a build that the image was not made
    /// for. The commonest conflict of real packages, and one that the platform does not refuse.
    private func frameworkFindings(_ package: ModelConfiguration.Package) -> [PackageFinding] {
        // which build of a version it is (1.8.0+cu101) is another question
        var published = package
        published.version = package.version.map { String($0.prefix { $0 != "+" }) }
        guard frameworks.contains(PackageName.normalized(package.baseName)), let engineVersion = runtime.engineVersion,
            let specifier = published.specifier, !specifier.contains(engineVersion),
            !Self.mayBe(engineVersion, within: specifier)
        else { return [] }
        let remedy =
            offer(specifier).map { "choose the runtime '\($0)', or remove the package" }
            ?? "remove it and use the version of the runtime"
        return [
            finding(
                .dependencyFrameworkVersion, .warning, package,
                "the dependencies want \(ShownText.bare(package.baseName)) \(specifier), but the runtime "
                    + "'\(runtime.runtime)' is built with \(runtime.engine) \(engineVersion)", remedy)
        ]
    }

    /// A runtime of "1.15" may hold 1.15.5: its name says no more.
    private static func mayBe(_ version: ReleaseVersion, within specifier: VersionSpecifier) -> Bool {
        guard let anchor = specifier.anchor else { return false }
        let (short, long) = (version.components, anchor.components)
        return short.count < long.count && long.starts(with: short)
    }

    /// `+cu101` at the end of a version: built for CUDA 10.1.
    private func localFindings(_ version: String, _ package: ModelConfiguration.Package) -> [PackageFinding] {
        guard let accelerator = runtime.accelerator, let wanted = LocalVersion(version).cuda,
            !wanted.agrees(with: accelerator)
        else { return [] }
        return [
            finding(
                .dependencyAccelerator, .warning, package,
                "\(ShownText.quoted(PackageName.fileName(of: package.name))) is built for cuda \(wanted.text), but the "
                    + "runtime '\(runtime.runtime)' has \(accelerator)",
                "take the build for \(accelerator), or another runtime")
        ]
    }

    private func pythonFinding(_ wheel: WheelName, _ package: ModelConfiguration.Package) -> PackageFinding {
        let pythons = runtime.pythonVersions.map(\.description).joined(separator: ", ")
        return finding(
            .dependencyWheelPython, .error, package,
            "the wheel \(ShownText.quoted(wheel.description)) is for \(wheel.pythonPhrase), but the runtime "
                + "'\(runtime.runtime)' has Python \(pythons)",
            "take the wheel for Python \(pythons), or choose another runtime")
    }

    private func platformFinding(
        _ wheel: WheelName, _ package: ModelConfiguration.Package, _ fault: WheelName.PlatformFault
    ) -> PackageFinding {
        let place = runtime.architectures.map(\.name).joined(separator: ", ")
        let (what, remedy): (String, String) =
            switch fault {
            case .system(let system):
                ("is for \(system), but every runtime is Linux with glibc", "take the wheel for manylinux")
            case .architecture(let built):
                (
                    "is for \(built), but the runtime '\(runtime.runtime)' is for \(place)",
                    "take the wheel for \(place), or choose another runtime"
                )
            }
        return finding(
            .dependencyWheelPlatform, .error, package,
            "the wheel \(ShownText.quoted(wheel.description)) \(what)", remedy)
    }

    private func finding(
        _ code: ExaminationCode, _ severity: PackageFinding.Severity, _ package: ModelConfiguration.Package,
        _ message: String, _ remedy: String
    ) -> PackageFinding {
        PackageFinding(
            code.rawValue, severity, file: package.place?.file, line: package.place?.line,
            pointer: package.place?.pointer,
            message: message, remedy: remedy)
    }
}

extension ModelConfiguration.Package {
    /// The name without extras: `uvicorn` for `uvicorn[standard]`.
    var baseName: String { String(name.prefix { $0 != "[" }) }
}
