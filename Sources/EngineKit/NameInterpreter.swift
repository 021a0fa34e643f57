public import RuntimeVocabulary

/// Turns the tokens of a runtime's name into facets, by the published grammar and an engine's rules.
///
/// The same code serves engines with a plugin and engines that no plugin claims: the latter have no rules,
/// and their name tokens are the engine's id and aliases.
public struct NameInterpreter: Sendable {
    private let rules: InterpretationRules
    private let nameTokens: Set<WordKey>
    private let hints: HardwareHints

    /// - Parameters:
    ///   - rules: what the engine's manifest says about its names.
    ///   - nameTokens: the words by which names refer to this engine, such as `tf` and `tensorflow`.
    ///   - hints: the catalog's hardware vocabulary.
    public init(rules: InterpretationRules, nameTokens: Set<WordKey>, hints: HardwareHints) {
        self.rules = rules
        self.nameTokens = nameTokens
        self.hints = hints
    }

    /// Every facet that the name or a rule gives.
    public func interpret(_ name: RuntimeName) -> NameInterpretation {
        var result = NameInterpretation()
        result.engineVersion = engineVersion(of: name)
        result.python = name.python.map { Facet($0, .parsed) }
        result.accelerator = name.accelerator.map { Facet($0, .parsed) }
        result.chip = name.chip.map { Facet($0, .parsed) }
        result.os = name.operatingSystem.map { Facet($0, .parsed) }
        result.hardware = hardware(of: name)
        result.architectures = architectures(of: name, on: result.hardware?.value)
        return result
    }

    /// Names shorten: a rule for exactly this name may be more precise than the version in it, but not contradict it.
    private func engineVersion(of name: RuntimeName) -> Facet<ReleaseVersion>? {
        let named = name.frameworks.first { nameTokens.contains(WordKey($0.name)) }?.version
        let rule = rules.engineVersions.first { $0.name == name.text }?.engineVersion
        guard let named else { return rule.map { Facet($0, .inferred) } }
        if let rule, rule != named, rule.components.starts(with: named.components) { return Facet(rule, .inferred) }
        return Facet(named, .parsed)
    }

    /// The order matters: what the name says outright, then what its toolkit, chip or release implies,
    /// and only a name that says nothing at all falls to the engine's rule for unsuffixed names.
    private func hardware(of name: RuntimeName) -> Facet<[String]>? {
        if let word = name.hardware { return Facet([word], .parsed) }
        if let family = name.accelerator?.family { return hardware(forAccelerator: family) }
        if let chip = name.chip, let hardware = hints.byChip[chip] { return Facet([hardware], .parsed) }
        if name.ascendRelease != nil { return rules.ascendReleaseHardware.map { Facet($0.hardware, .inferred) } }
        guard name.generation == .legacy else { return nil }
        return rules.unsuffixedHardware.map { Facet($0.hardware, .inferred) }
    }

    /// A rule of the engine counts as inferred only where it says more than the toolkit itself does.
    private func hardware(forAccelerator family: String) -> Facet<[String]>? {
        let own = hints.byAccelerator[family]
        if let rule = rules.acceleratorHardware.first(where: { $0.family == family }), rule.hardware != own {
            return Facet(rule.hardware, .inferred)
        }
        return own.map { Facet($0, .parsed) }
    }

    private func architectures(of name: RuntimeName, on hardware: [String]?) -> Facet<[Architecture]>? {
        if let architecture = name.architecture { return Facet([architecture], .parsed) }
        guard name.generation == .legacy, let hardware else { return nil }
        let rule = rules.architectures.first { rule in hardware.allSatisfy(rule.hardware.contains) }
        return rule.map { Facet($0.architectures, .inferred) }
    }
}
