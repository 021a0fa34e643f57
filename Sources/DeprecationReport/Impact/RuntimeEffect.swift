public import RuntimeVocabulary

/// What a new catalog does to the models of one runtime.
public struct RuntimeEffect: Sendable {
    /// One thing that changes for them.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The new catalog has no such runtime.
        case lost
        /// Only the new catalog has it.
        case found
        /// They get another image.
        case image
        /// The runtime is at another stage on the day.
        case stage
        /// Something else, or another day, is announced.
        case next
        /// Neither catalog has the runtime, or the row cannot be read.
        case unknown
    }

    /// A change, before and after; nil where there is nothing.
    public struct Change: Hashable, Sendable {
        /// What changes.
        public let kind: Kind
        /// As it is in the old catalog.
        public let old: String?
        /// As it will be in the new catalog.
        public let new: String?
    }

    /// Number of the models in ``CatalogImpact/models``.
    let key: Int
    /// The engine's id; nil for rows that neither catalog understands.
    public let engine: String?
    /// The runtime's name; nil for rows that neither catalog understands.
    public let name: String?
    /// What changes, in the order of ``Kind``; never empty.
    public let changes: [Change]
    /// How many models it concerns.
    public internal(set) var modelCount: Int

    /// `ENGINE/RUNTIME`, or `unknown`.
    public var qualifiedName: String {
        guard let engine, let name else { return Kind.unknown.rawValue }
        return "\(engine)/\(name)"
    }
}

/// What a new catalog does to the models of an inventory.
public struct CatalogImpact: Sendable {
    /// The day for which stages are judged.
    public let asOf: CalendarDate
    /// How many rows were read.
    public let modelsRead: Int
    /// How many models nothing changes for.
    public let unaffected: Int
    /// How many models bring an image of their own.
    public let ownImages: Int
    /// What changes: the gravest first, then by name.
    public let effects: [RuntimeEffect]
    /// The models of each effect.
    public let models: ReportedModels

    /// Gives the models of an effect one by one, in the order in which they were read.
    public func forEachModel(
        of effect: RuntimeEffect, limit: Int? = nil, _ body: (InventoryModel) throws(ReportError) -> Void
    ) throws(ReportError) {
        try models.forEach(key: effect.key, limit: limit) { reported throws(ReportError) in try body(reported.model) }
    }

    /// How many models something changes for.
    public var affected: Int { effects.filter { !$0.isUnknown }.reduce(0) { $0 + $1.modelCount } }

    /// How many rows neither catalog understands.
    public var unknown: Int { effects.filter(\.isUnknown).reduce(0) { $0 + $1.modelCount } }
}

extension RuntimeEffect {
    /// Whether it is about rows that neither catalog understands.
    public var isUnknown: Bool { changes.first?.kind == .unknown }
}
