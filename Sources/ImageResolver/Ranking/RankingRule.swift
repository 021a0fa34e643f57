/// The steps of the total order over the runtimes that satisfy a request; the first that tells two apart decides.
///
/// The raw values are the `decidedBy` of answers.
public enum RankingRule: String, Hashable, Sendable, CaseIterable {
    /// With a package only: runtimes that load its model for certain before those that may not.
    case loads
    /// The operator's own preference, higher first.
    case priority
    /// With `--prefer default`: the engine's default runtime first, even where the platform has deprecated it.
    case preferDefault = "default"
    /// Supported before deprecated before discontinued; among deprecated ones, the later announced end first.
    case lifecycle
    /// With a package only: the engine nearest to the one that wrote its model; not with `--prefer newest`.
    case frameworkVersion
    /// The platform's recommended runtimes first; not with `--prefer newest`.
    case recommended
    /// Unified images before legacy ones before foreign ones; not with `--prefer newest`.
    case generation
    /// The newest engine first; a final release before any pre-release.
    case engineVersion
    /// An image made for the asked hardware alone before one that also serves others.
    case hardwareFit
    /// The newest accelerator toolkit first; toolkits of different families by the family's name.
    case accelerator
    /// With a package only: the Python that wrote its model first.
    case packagePython
    /// The newest Python first.
    case python
    /// The newest operating system first; different systems by their name.
    case os
    /// The name, byte by byte; where two engines have the same name, the engine's id.
    case name
}
