public import RuntimeVocabulary

/// How a model of one version of a framework fares on a runtime of another, as a manifest's `compatibility` states it.
///
/// Every condition that is absent holds; a rule without conditions holds for every model.
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

    /// The versions of the framework that wrote the model; `nil` for any, known or not.
    public let artifact: VersionSpecifier?
    /// The formats of the model, each with all its variants; empty for any. See ``matches(format:)``.
    public let formats: [String]
    /// The engine versions of the runtime; `nil` for any, known or not.
    public let runtime: VersionSpecifier?
    /// How the runtime's version may stand to the model's; empty for any, known or not.
    public let differences: [VersionDifference]
    /// What loading will be like.
    public let verdict: Verdict
    /// The public document that says so.
    public let source: String
    /// A remark for readers.
    public let note: String?

    /// Makes a rule.
    public init(
        artifact: VersionSpecifier? = nil, formats: [String] = [], runtime: VersionSpecifier? = nil,
        differences: [VersionDifference] = [], verdict: Verdict, source: String, note: String? = nil
    ) {
        self.artifact = artifact
        self.formats = formats
        self.runtime = runtime
        self.differences = differences
        self.verdict = verdict
        self.source = source
        self.note = note
    }

    /// Whether the rule is about a format, by its name or by a name that it is a variant of: `PyTorch zip` is about
    /// `PyTorch zip (state_dict)`, and `joblib` about `joblib, gzip`.
    public func matches(format: String) -> Bool {
        formats.isEmpty
            || formats.contains { format == $0 || format.hasPrefix("\($0) (") || format.hasPrefix("\($0), ") }
    }
}
