/// The steps of the total order over the runtimes that satisfy a request; the first that tells two apart decides.
///
/// The raw values are the `decidedBy` of answers.
public enum RankingRule: String, Hashable, Sendable, CaseIterable {
    /// The operator's own preference, higher first.
    case priority
    /// Supported before deprecated before discontinued; among those on their way out, the later date first.
    case lifecycle
    /// With `--prefer default`: the engine's default runtime first.
    case preferDefault = "default"
    /// The platform's recommended runtimes first.
    case recommended
    /// Unified images before legacy ones before foreign ones.
    case generation
    /// The newest engine first; a final release before any pre-release.
    case engineVersion
    /// An image made for the asked hardware alone before one that also serves others.
    case hardwareFit
    /// The newest accelerator toolkit first.
    case accelerator
    /// The newest Python first.
    case python
    /// The newest operating system first.
    case os
    /// The name, byte by byte.
    case name

    /// Why the winner came before the runner-up, for people.
    public var explanation: String {
        switch self {
        case .priority: "it has the higher priority in the catalog"
        case .lifecycle: "it is at an earlier stage of its life cycle"
        case .preferDefault: "it is the engine's documented default"
        case .recommended: "the platform recommends it"
        case .generation: "unified images come before legacy ones"
        case .engineVersion: "it holds the newer engine version"
        case .hardwareFit: "it is made for the asked hardware alone"
        case .accelerator: "it holds the newer accelerator toolkit"
        case .python: "it holds the newer Python"
        case .os: "it holds the newer operating system"
        case .name: "its name comes first, and nothing else tells the two apart"
        }
    }
}
