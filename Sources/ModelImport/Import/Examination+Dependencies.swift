internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary
private import Suggestions

extension Examination {
    /// Holds what is to be installed against the package, and against the runtime.
    mutating func checkDependencies() {
        noteDependencies()
        let files = package.map { InstalledFiles(dependencies, in: $0) }
        if let runtime = runtimeOfDependencies {
            let checks = DependencyChecks(runtime: facts(of: runtime), offer: offer(instead: runtime))
            findings += checks.findings(in: dependencies, unnamed: files?.unnamedWheels.map(\.path) ?? [])
        }
        findings += files?.findings ?? []
    }

    /// The runtime; else the one that is named and does not fit: what is wrong with the dependencies on it is told at
    /// the same time.
    private var runtimeOfDependencies: Runtime? {
        guard let resolution else { return nil }
        if let runtime = resolution.runtime { return runtime }
        guard resolution.request.runtime != nil else { return nil }
        let candidates = resolution.candidates
        return candidates.count == 1 ? candidates.first?.runtime : nil
    }

    private func facts(of runtime: Runtime) -> RuntimeFacts {
        let manifest = importer.registry.plugin(for: WordKey(runtime.engine))?.manifest
        return RuntimeFacts(
            engine: runtime.engine, runtime: runtime.name, engineVersion: runtime.engineVersion,
            pythonVersions: runtime.python, architectures: runtime.architectures, accelerator: runtime.accelerator,
            frameworkPackages: manifest?.pythonPackages ?? [])
    }

    /// What is installed is a part of the answer.
    private mutating func noteDependencies() {
        guard !dependencies.isEmpty else { return }
        let from = request.dependencies == nil ? origin(ofKey: "dependencies") : origin(of: .dependencies)
        let list = dependencies.flatMap(\.packages).map(\.shown).joined(separator: ", ")
        decisions.append(.init("dependencies", list, from: from))
        refuseUnclearPackages()
    }

    /// What a document says is checked where it is read; a request that is made in code comes here unchecked.
    private mutating func refuseUnclearPackages() {
        let codes = [
            ConfigurationCode.packageName, .packageVersion, .wheelPath, .wheelName, .restraint, .restraintMissing,
        ]
        guard !findings.contains(where: { $0.severity == .error && codes.map(\.rawValue).contains($0.code) }) else {
            return
        }
        for package in dependencies.flatMap(\.packages) {
            do throws(ParseError) {
                _ = try PackageRequirement(package)
            } catch {
                let isVersion = error.text == package.version
                findings.append(
                    PackageFinding(
                        (isVersion ? ConfigurationCode.packageVersion : .packageName).rawValue, .error,
                        file: package.place?.file, line: package.place?.line, pointer: package.place?.pointer,
                        message: "\(ShownText.quoted(error.text)) is no \(error.kind): \(error.reason)",
                        remedy: error.nearest.flatMap { Suggestion.phrase([$0]) } ?? PackageRequirement.remedy))
            }
        }
    }

    /// The runtime that the same question gives when a version of the framework is asked for; one that loads the
    /// model. The name of a runtime may say less: that of 1.13 may hold 1.13.1.
    private func offer(instead runtime: Runtime) -> @Sendable (VersionSpecifier) -> String? {
        let (resolver, question, artifact) = (Resolver(catalog: catalog), question, artifact(of: runtime.engine))
        let find = { @Sendable (specifier: VersionSpecifier) -> Runtime? in
            var question = question
            question.modelTypes = [runtime.engine]
            question.engineVersions = [specifier]
            question.artifact = artifact
            question.runtime = nil
            return (try? resolver.resolve(question))?.runtime
        }
        return { specifier in
            if let runtime = find(specifier) { return runtime.name }
            guard let version = specifier.anchor, let shorter = version.shortened,
                let runtime = find(VersionSpecifier.exactly(shorter)),
                runtime.engineVersion?.components.count == shorter.components.count
            else { return nil }
            return runtime.name
        }
    }
}

extension ReleaseVersion {
    /// The same without its last number; `nil` when that leaves none to speak of.
    fileprivate var shortened: ReleaseVersion? {
        guard components.count > 2 else { return nil }
        return try? ReleaseVersion(parsing: components.dropLast().map(String.init).joined(separator: "."))
    }
}
