internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// Asks for the Python and the engine's version that the import's `environment` names.
    mutating func applyEnvironment(to question: inout ResolutionRequest, of engine: String) {
        guard let text = request.environment else { return }
        let index = catalog.engine(named: engine)
        let environment = RuntimeEnvironment(text) { catalog.engine(named: $0) == index }
        if let python = environment.python, let specifier = try? PythonSpecifier(parsing: python.description) {
            question.python.append(specifier)
        }
        if let version = environment.engineVersion, let specifier = try? VersionSpecifier(parsing: version.text) {
            question.engineVersions.append(specifier)
        }
        guard environment.isEmpty else { return }
        ignoreEnvironment(
            "the environment \(ShownText.quoted(text)) names neither a Python nor a version of \(engine)",
            "write it as 'python3.7' or '\(engine) 1.0', or name a runtime in 'runtime'", .warning)
    }

    /// A model that gets no runtime by its engine has its environment from elsewhere.
    mutating func ignoreEnvironment() {
        guard request.environment != nil else { return }
        let owner = request.template == nil ? "its image" : "the template"
        ignoreEnvironment("the environment of the model is that of \(owner)", "leave 'environment' out", .note)
    }

    private mutating func ignoreEnvironment(
        _ message: String, _ remedy: String, _ severity: PackageFinding.Severity
    ) {
        findings.append(
            PackageFinding(
                ImportFindingCode.ignored.rawValue, severity, at: place(ofAny: [.environment]), message, remedy))
    }
}
