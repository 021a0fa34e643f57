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
            let what = "\(artifact.phrase) may not load on \(version)"
            return [
                .init(
                    code: "may-not-load", message: what + remark, what: what,
                    remedy: "try it before you rely on it, or save the model anew with that version",
                    reasons: loading.reasons)
            ]
        case .unknown:
            let what = "no rule says whether \(artifact.phrase) loads on \(version)"
            return [.init(code: "load-unknown", what: what, remedy: "try it before you rely on it")]
        }
    }

    private func pythonWarnings(_ artifact: ModelArtifact, on runtime: Runtime) -> [ResolutionWarning] {
        guard let pythons = artifact.loadsOnPython, runtime.python.isEmpty else { return [] }
        let what = "nothing states the Python of '\(runtime.name)'"
        let needs = "only Python \(pythons) reads the model's pickle"
        return [
            .init(
                code: "load-unknown", message: "\(what); \(needs)", what: what,
                remedy: "try it, or name a runtime with Python \(pythons)", reasons: [needs])
        ]
    }
}

extension PythonSpecifier {
    /// `Python 3.7` where one version is meant, else the specifier.
    var words: String { "Python \(anchor?.description ?? description)" }
}
