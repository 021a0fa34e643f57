public import RuntimeVocabulary

/// One framework's knowledge: who it is, and how to read the names of its runtimes.
///
/// Most engines need no code: ``ManifestPlugin`` does everything from a `plugin.json`. A framework whose
/// names cannot be described by the manifest conforms a type of its own. Further capabilities, such as
/// reading a model package, are protocols that refine this one, so that a plugin takes on only what it can do.
public protocol EnginePlugin: Sendable {
    /// Identity and declarative rules, as the plugin's `plugin.json` states them.
    var manifest: PluginManifest { get }

    /// Gets ready to read these names; called once with all names of the engine before they are interpreted.
    ///
    /// - Throws: ``PluginFailure`` by a plugin that depends on something outside the program. The engine's runtimes
    ///   are then left out, and those of the other engines are not.
    func prepare(_ names: [String]) throws(PluginFailure)

    /// Reads facets out of a runtime's name.
    ///
    /// Never fails: a name that says nothing to this engine gives an empty interpretation, and the
    /// catalog then needs those facets stated.
    func interpret(_ name: RuntimeName, hints: HardwareHints) -> NameInterpretation
}

extension EnginePlugin {
    /// Nothing to do: what the manifest says is at hand.
    public func prepare(_ names: [String]) throws(PluginFailure) {}

    /// The interpretation that the manifest's rules give.
    public func interpret(_ name: RuntimeName, hints: HardwareHints) -> NameInterpretation {
        NameInterpreter(rules: manifest.interpretation, nameTokens: manifest.nameKeys, hints: hints).interpret(name)
    }
}

/// A plugin that is its manifest and nothing more.
public struct ManifestPlugin: EnginePlugin {
    /// The manifest it was made from.
    public let manifest: PluginManifest

    /// Wraps a manifest.
    public init(manifest: PluginManifest) {
        self.manifest = manifest
    }
}
