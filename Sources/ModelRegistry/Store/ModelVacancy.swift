/// Whether a version of a name can be recorded.
public struct ModelVacancy: Hashable, Sendable {
    /// The model that was asked about.
    public let reference: ModelReference
    /// Whether the version is recorded already; false when none was asked about.
    public let isTaken: Bool
    /// The version that follows the highest of the name; nil after 99.99.99.
    public let next: ModelVersion?

    /// An answer, for a store to make.
    public init(reference: ModelReference, isTaken: Bool, next: ModelVersion?) {
        self.reference = reference
        self.isTaken = isTaken
        self.next = next
    }

    /// Why the model cannot be recorded: its version is taken, or none is given and none follows.
    public var refusal: ModelStoreError? {
        if isTaken { return .exists(reference, next: next) }
        return reference.version == nil && next == nil ? .noVersionLeft(name: reference.name) : nil
    }
}
