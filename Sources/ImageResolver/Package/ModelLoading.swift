public import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// How a model fares on a runtime, and the rule that says so.
public struct ModelLoading: Hashable, Sendable {
    /// What loading will be like.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// It loads.
        case fine
        /// It may fail, or answer otherwise than it did.
        case warn
        /// It does not load.
        case refuse
        /// No rule says.
        case unknown
    }

    /// What loading will be like.
    public let outcome: Outcome
    /// The row of the engine's manifest that says so; `nil` when none does.
    public let rule: CompatibilityRule?

    init(_ rule: CompatibilityRule?) {
        self.rule = rule
        outcome =
            switch rule?.verdict {
            case .fine: .fine
            case .warn: .warn
            case .refuse: .refuse
            case nil: .unknown
            }
    }

    /// As a verdict: what may fail is not known to load.
    var verdict: Verdict {
        switch outcome {
        case .fine: .satisfied
        case .refuse: .unsatisfied
        case .warn, .unknown: .unknown
        }
    }

    /// The rule, sentence by sentence: its note, and where it comes from.
    public var reasons: [String] {
        rule.map { rule in [rule.note, "see \(rule.source)"].compactMap(\.self) } ?? []
    }

    /// The rule as a remark: its note, then where it comes from.
    public var remark: String? {
        rule.map { rule in rule.note.map { "\($0) (\(rule.source))" } ?? rule.source }
    }
}

extension ModelArtifact {
    /// How the model fares on a version of its engine; `nil` for a version that nobody states.
    func loading(on version: ReleaseVersion?) -> ModelLoading { ModelLoading(rule(on: version)) }

    /// `a model of TensorFlow 2.15.1 (SavedModel)`
    var phrase: String {
        let version = frameworkVersion?.text ?? frameworkVersionRange?.description ?? "of unknown version"
        return "a model of \(engine) \(version) (\(format))"
    }
}

extension Resolution {
    /// How the package's model fares on the runtime of the answer; `nil` without an answer, or without a package.
    public var loading: ModelLoading? {
        guard let runtime, let artifact = request.artifact else { return nil }
        return artifact.loading(on: runtime.engineVersion)
    }

    /// What the package asks of a runtime, in words, by the constraint's key. It is no part of
    /// ``understoodRequest``: nobody can ask for something else.
    public var askedByPackage: [(key: String, value: String)] {
        criteria.constraints.filter(\.isOfPackage).map { (key: $0.name, value: $0.asked(in: catalog)) }
    }
}
