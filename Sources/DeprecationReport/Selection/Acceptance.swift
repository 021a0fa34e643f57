public import RuntimeVocabulary

/// A finding that somebody has looked at and lives with for a time.
public struct Acceptance: Hashable, Sendable {
    /// The engine, by id or alias.
    public let engine: String
    /// The runtime's name.
    public let runtime: String
    /// The models it holds for, as `NAME` or `NAME/VERSION`; empty means all.
    public let models: [String]
    /// Why it is accepted.
    public let reason: String
    /// Who answers for that.
    public let owner: String
    /// The last day on which it holds; nil when it holds until it is taken back.
    public let expires: CalendarDate?
    /// Where it is written down.
    public let place: InventoryModel.Place
}

extension Acceptance {
    /// Whether it still holds on a day.
    func holds(on date: CalendarDate) -> Bool { expires.map { date <= $0 } ?? true }

    /// Whether it ends sooner than another one; one without an end never does.
    func expiresBefore(_ other: Acceptance) -> Bool {
        guard let expires else { return false }
        return other.expires.map { expires < $0 } ?? true
    }

    /// Whether it holds for a model.
    func covers(_ model: InventoryModel) -> Bool {
        models.isEmpty || models.contains { $0 == model.name || $0 == model.reference }
    }
}
