public import RuntimeCatalog

/// The runtime to move to when one is on its way out.
public struct Replacement: Sendable {
    /// The runtime to move to.
    public let runtime: Runtime
    /// Its index in the catalog's runtimes.
    public let index: Int
    /// Whether the catalog states it, for the runtime itself or for a stated replacement of it; otherwise it was found
    /// by the rules of ``Resolver/replacementOrReason(for:on:purposes:asOf:)``.
    public let isStated: Bool
    /// What changes on the way: `python 2.7 -> 3.7`.
    public let changes: [String]
    /// How much the changes ask of the model.
    public let move: Move
    /// Why it is not the runtime that the catalog states first:
    /// `the stated replacement 'X' is itself deprecated`; nil when there is nothing to say.
    public let note: String?
}
