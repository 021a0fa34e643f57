public import RuntimeVocabulary

/// A model that was found in a package, and the rules that say which runtimes load it.
public struct ModelArtifact: Hashable, Sendable {
    /// The engine's id.
    public let engine: String
    /// The format's name for people: `SavedModel`.
    public let format: String
    /// The version of the framework that wrote the model; `nil` where the file does not record it.
    public let frameworkVersion: ReleaseVersion?
    /// Bounds for that version, where the bytes give any.
    public let frameworkVersionRange: VersionSpecifier?
    /// The Python that wrote it, where the format tells.
    public let python: PythonSpecifier?
    /// The Pythons that can load it; `nil` where the format does not depend on Python.
    public let loadsOnPython: PythonSpecifier?
    /// The engine's rules, the first that matches counts.
    public let rules: [CompatibilityRule]

    /// Takes from a recognition what deciding about a runtime needs.
    public init(_ candidate: PackageInspection.Candidate, rules: [CompatibilityRule]) {
        let recognition = candidate.recognition
        engine = candidate.engine
        format = recognition.format
        frameworkVersion = recognition.frameworkVersion.recorded
        frameworkVersionRange = recognition.frameworkVersionRange
        python = recognition.python
        loadsOnPython = recognition.loadsOnPython
        self.rules = rules
    }

    /// The first rule that holds for this model on a runtime; `nil` when none does and nothing is known.
    ///
    /// Where the file gives no version but bounds, a condition holds if it does for every version within them. For a
    /// runtime below or above the bounds it is enough that it holds for the bound nearest to the runtime: the most
    /// favourable reading, since every other version within the bounds is farther off still. (A runtime between the
    /// bounds may have written the model itself, so that few conditions hold for all of them and mostly nothing is
    /// known.)
    /// - Parameter runtime: the version of the engine in the runtime; `nil` when that is not known.
    public func rule(on runtime: ReleaseVersion?) -> CompatibilityRule? {
        let version = frameworkVersion ?? runtime.flatMap { frameworkVersionRange?.nearest(to: $0) }
        return rules.first { rule in
            rule.matches(format: format) && isMet(rule.artifact, by: version)
                && (rule.runtime.map { specifier in runtime.map(specifier.contains) ?? false } ?? true)
                && isMet(rule.differences, by: version, on: runtime)
        }
    }

    /// - Parameter version: the version recorded, or the bound that is nearest to the runtime.
    private func isMet(_ artifact: VersionSpecifier?, by version: ReleaseVersion?) -> Bool {
        guard let artifact else { return true }
        if let version, artifact.contains(version) { return true }
        guard frameworkVersion == nil, let range = frameworkVersionRange else { return false }
        return artifact.covers(range)
    }

    private func isMet(
        _ differences: [VersionDifference], by version: ReleaseVersion?, on runtime: ReleaseVersion?
    ) -> Bool {
        guard !differences.isEmpty else { return true }
        guard let runtime else { return false }
        if let version { return differences.contains(VersionDifference(of: runtime, to: version)) }
        guard let range = frameworkVersionRange, range.contains(runtime), let bounds = range.bounds else {
            return false
        }
        return VersionDifference.all(of: runtime, from: bounds.first, to: bounds.last)
            .allSatisfy(differences.contains)
    }
}
