/// A model that a finding concerns.
public struct ReportedModel: Hashable, Sendable {
    /// What the inventory says of it.
    public let model: InventoryModel
    /// Whether the row names no runtime, so that the engine's documented default was taken.
    public let isAssumed: Bool
    /// Somebody has accepted the finding for this model.
    public let acceptance: Acceptance?
}
