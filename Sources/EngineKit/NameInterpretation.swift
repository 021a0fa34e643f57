public import RuntimeVocabulary

/// What an engine's plugin understands of a runtime's name.
///
/// A facet is `parsed` when a token of the name carries it and `inferred` when a rule of the engine
/// supplies it. A facet that is `nil` is one that neither the name nor the engine knows.
public struct NameInterpretation: Sendable, Equatable {
    /// The engine's own version, such as `1.13` in `tf1.13-python3.7-gpu`.
    public var engineVersion: Facet<ReleaseVersion>?
    /// The Python version in the name.
    public var python: Facet<PythonVersion>?
    /// Ids of the hardware the image runs on.
    public var hardware: Facet<[String]>?
    /// The accelerator toolkit in the name.
    public var accelerator: Facet<Accelerator>?
    /// The chip the image is built for, as the catalog's chip id.
    public var chip: Facet<String>?
    /// The processor architectures.
    public var architectures: Facet<[Architecture]>?
    /// The operating system in the name.
    public var os: Facet<OperatingSystem>?

    /// An interpretation that understands nothing.
    public init() {}
}

/// What the catalog knows about hardware that a name can hint at.
public struct HardwareHints: Sendable {
    /// Hardware ids by accelerator family: `cann` → `ascend`.
    public var byAccelerator: [String: [String]]
    /// The hardware id a chip id belongs to: `ascend-910` → `ascend`.
    public var byChip: [String: String]

    /// Collects the hints.
    public init(byAccelerator: [String: [String]] = [:], byChip: [String: String] = [:]) {
        self.byAccelerator = byAccelerator
        self.byChip = byChip
    }
}
