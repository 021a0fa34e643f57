internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// Holds what is to be installed against the runtime.
    mutating func checkDependencies() {
        noteDependencies()
        guard let runtime = resolution?.runtime else { return }
        let manifest = importer.registry.plugin(for: WordKey(runtime.engine))?.manifest
        let facts = RuntimeFacts(
            engine: runtime.engine, runtime: runtime.name, engineVersion: runtime.engineVersion,
            pythonVersions: runtime.python, architectures: runtime.architectures, accelerator: runtime.accelerator,
            frameworkPackages: manifest?.pythonPackages ?? [])
        let checks = DependencyChecks(runtime: facts, offer: offer(instead: runtime))
        findings += checks.findings(in: dependencies, wheels: wheels)
    }

    /// What is installed is a part of the answer.
    private mutating func noteDependencies() {
        guard !dependencies.isEmpty else { return }
        let from = request.dependencies == nil ? origin(ofKey: "dependencies") : origin(of: .dependencies)
        let list = Requirements(dependencies: dependencies).arguments.joined(separator: ", ")
        decisions.append(.init("dependencies", list, from: from))
    }

    /// The runtime that the same question gives when a version of the framework is asked for.
    private func offer(instead runtime: Runtime) -> @Sendable (VersionSpecifier) -> String? {
        let (resolver, question) = (Resolver(catalog: catalog), question)
        return { specifier in
            var question = question
            question.modelTypes = [runtime.engine]
            question.engineVersions = [specifier]
            question.runtime = nil
            return (try? resolver.resolve(question))?.runtime?.name
        }
    }

    private var wheels: [String]? {
        package?.files.map(\.path).filter { $0.hasSuffix(".whl") }
    }
}
