public import EngineKit
public import RuntimeVocabulary

/// What a caller asks for, in the caller's own words.
///
/// Every field that is a list means "any of these"; an empty list asks for nothing. `resolve` gives at most one
/// value a field, `list` may give several.
public struct ResolutionRequest: Sendable {
    /// How far along its life cycle an answer may be.
    public enum Allowance: String, Hashable, Sendable, CaseIterable {
        /// Supported runtimes only.
        case supported
        /// Supported and deprecated ones; what the platform itself still accepts.
        case deprecated
        /// Discontinued ones too. Removed ones never resolve.
        case discontinued
    }

    /// What to prefer among the runtimes that satisfy everything.
    public enum Preference: String, Hashable, Sendable, CaseIterable {
        /// The platform's own mark, then unified images, then the newest engine.
        case recommended
        /// The engine's documented default runtime.
        case `default`
        /// The newest engine, whatever the platform recommends.
        case newest
    }

    /// Engines, by id or alias.
    public var modelTypes: [String] = []
    /// Engine versions.
    public var engineVersions: [VersionSpecifier] = []
    /// Hardware, by id or alias.
    public var hardware: [String] = []
    /// Chips, by id or alias.
    public var chips: [String] = []
    /// Toolkit versions by accelerator family: `cuda`, `cann`.
    public var accelerators: [String: [VersionSpecifier]] = [:]
    /// The driver of the machines the image will run on.
    public var driver: ReleaseVersion?
    /// Processor architectures.
    public var architectures: [Architecture] = []
    /// Python versions.
    public var python: [PythonSpecifier] = []
    /// Operating systems; without a version any version will do.
    public var operatingSystems: [OperatingSystem] = []
    /// What the image is for.
    public var purposes: [String] = []
    /// An exact runtime name, with or without `ENGINE/` before it.
    public var runtime: String?
    /// The model that the runtime has to load, out of a package; its engine is the one to look at.
    public var artifact: ModelArtifact?
    /// Naming grammars.
    public var generations: [Generation] = []
    /// Life-cycle stages; asked for by `list`, where they take the place of ``allow``.
    public var stages: [LifecycleStage] = []
    /// The day for which life cycles are judged.
    public var asOf: CalendarDate
    /// How far along its life cycle an answer may be.
    public var allow: Allowance = .deprecated
    /// What to prefer.
    public var prefer: Preference = .recommended
    /// Values for image template variables.
    public var variables: [String: String] = [:]

    /// A request that asks for nothing yet, as of a day.
    public init(asOf: CalendarDate) {
        self.asOf = asOf
    }
}
