/// How the platform takes models of an engine that are in another format than the one its packages hold, as a
/// manifest's `package` states it under `otherFormats`.
public struct PackageFormatRule: Hashable, Sendable {
    /// The formats, as inspection names them, each with its variants.
    public var formats: [String]
    /// What becomes of them.
    public var verdict: CompatibilityRule.Verdict
    /// What to do instead, for people: `export a SavedModel`.
    public var advice: String
    /// The public document that says so.
    public var source: String

    /// Makes a rule.
    public init(formats: [String], verdict: CompatibilityRule.Verdict, advice: String, source: String) {
        self.formats = formats
        self.verdict = verdict
        self.advice = advice
        self.source = source
    }

    /// Whether the rule is about a format or about one that it is a variant of.
    public func matches(format: String) -> Bool {
        CompatibilityRule(formats: formats, verdict: verdict, source: source).matches(format: format)
    }
}
