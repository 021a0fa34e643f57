internal import RuntimeCatalog
internal import RuntimeVocabulary

/// What the SDK's `environment` says: "Environment required for normal model running, such as the Python or TensorFlow
/// version" (Importing a Model, table 2). No page gives its form; it is read as the names of runtimes are.
struct RuntimeEnvironment {
    /// The Python that it names.
    let python: PythonVersion?
    /// The version of the model's engine that it names.
    let engineVersion: ReleaseVersion?

    var isEmpty: Bool { python == nil && engineVersion == nil }

    /// Reads `python2.7`, `Python 3.6`, `TensorFlow 1.8`, `tf1.13-python3.7`, `tensorflow==1.13, python==3.7`.
    /// - Parameter isEngine: whether a word names the model's engine.
    init(_ text: String, isEngine: (String) -> Bool) {
        let parts = text.split { ",;/".contains($0) }.map { part in
            part.split { $0.isWhitespace || $0 == "=" }.joined(separator: "_")
        }
        let name = try? RuntimeName(parsing: parts.filter { !$0.isEmpty }.joined(separator: "-"))
        python = name?.python
        engineVersion = name?.frameworks.first { isEngine($0.name) }?.version
    }
}
