public import RuntimeVocabulary

/// How a model of one version of a framework fares on a runtime of another, as a manifest's `compatibility` states it.
public struct CompatibilityRule: Hashable, Sendable {
    /// What loading will be like.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// It loads.
        case fine
        /// It may fail, or answer otherwise than it did.
        case warn
        /// It does not load.
        case refuse
    }

    /// The versions of the framework that wrote the model.
    public let artifact: VersionSpecifier
    /// The engine versions of the runtime.
    public let runtime: VersionSpecifier
    /// What loading will be like.
    public let verdict: Verdict
    /// The public document that says so.
    public let source: String
    /// A remark for readers.
    public let note: String?
}

extension [CompatibilityRule] {
    /// The first rule whose two specifiers match; `nil` when none does and nothing is known.
    public func rule(forArtifact artifact: ReleaseVersion, on runtime: ReleaseVersion) -> CompatibilityRule? {
        first { $0.artifact.contains(artifact) && $0.runtime.contains(runtime) }
    }
}
