import EngineKit
import ImageResolver
import RuntimeVocabulary
import Testing

extension CompatibilityRule {
    /// The engine of the samples: its own minor version loads a model, a newer one of the same major version may, an
    /// older major version does not. Of other pairs nothing is known.
    static let sample = [
        CompatibilityRule(differences: [.olderMajor], verdict: .refuse, source: "a page", note: "the format is new"),
        CompatibilityRule(
            differences: [.same, .olderPatch, .newerPatch], verdict: .fine, source: "a page", note: "it wrote it"),
        CompatibilityRule(differences: [.newerMinor], verdict: .warn, source: "a page"),
    ]
}

extension ModelArtifact {
    /// A model of the samples' engine.
    static func sample(
        _ version: String? = nil, range: String? = nil, python: String? = nil, loadsOn: String? = nil,
        engine: String = "Engine", rules: [CompatibilityRule] = CompatibilityRule.sample
    ) -> ModelArtifact {
        let written = version.flatMap { try? ReleaseVersion(parsing: $0) }
        let recognition = PackageRecognition(
            .certain, format: "Format", frameworkVersion: written.map { .recorded($0) } ?? .notRecorded(reason: "none"),
            frameworkVersionRange: range.flatMap { try? VersionSpecifier(parsing: $0) },
            python: python.flatMap { try? PythonSpecifier(parsing: $0) },
            loadsOnPython: loadsOn.flatMap { try? PythonSpecifier(parsing: $0) }, files: ["model"])
        return ModelArtifact(.init(engine: engine, recognition: recognition), rules: rules)
    }
}

extension Sample {
    /// Resolves with a model to load; the engine comes from it.
    func resolve(_ words: KeyValuePairs<String, String> = [:], loading artifact: ModelArtifact) throws -> Resolution {
        var request = try ResolutionRequest.asking(words)
        request.artifact = artifact
        return try resolver().resolve(request)
    }
}
