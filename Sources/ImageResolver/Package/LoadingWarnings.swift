internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Resolution {
    /// What is not certain about loading the package's model.
    func loadingWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        guard let artifact = request.artifact else { return [] }
        return versionWarnings(artifact, on: runtime) + pythonWarnings(artifact, on: runtime)
    }

    private func versionWarnings(_ artifact: ModelArtifact, on runtime: Runtime) -> [ResolutionWarning] {
        let loading = artifact.loading(on: runtime.engineVersion)
        let version = runtime.engineVersion?.text ?? "a version that nobody states"
        let remark = loading.remark.map { ": \($0)" } ?? ""
        switch loading.outcome {
        case .fine, .refuse: return []
        case .warn:
            return [.init(code: "may-not-load", message: "\(artifact.phrase) may not load on \(version)\(remark)")]
        case .unknown:
            let message = "no rule says whether \(artifact.phrase) loads on \(version); try it before you rely on it"
            return [.init(code: "load-unknown", message: message)]
        }
    }

    private func pythonWarnings(_ artifact: ModelArtifact, on runtime: Runtime) -> [ResolutionWarning] {
        guard let pythons = artifact.loadsOnPython, runtime.python.isEmpty else { return [] }
        let message = "nothing states the Python of '\(runtime.name)'; only Python \(pythons) reads the model's pickle"
        return [.init(code: "load-unknown", message: message)]
    }
}

extension PythonSpecifier {
    /// `Python 3.7` where one version is meant, else the specifier.
    var words: String { "Python \(anchor?.description ?? description)" }
}
