/// The properties of a runtime that a request can ask about or an answer shows.
///
/// The raw values are the keys of the catalog format and of the program's JSON.
public enum FacetName: String, Hashable, Sendable, CaseIterable {
    case engineVersion, python, hardware, accelerator, chips, architectures, os, generation, purposes, recommended
    case image
}

/// Where a facet's value comes from.
public enum Provenance: String, Hashable, Sendable, CaseIterable {
    /// The catalog's row says so.
    case stated
    /// The runtime's name says so.
    case parsed
    /// A rule of the engine's plugin, or of the catalog format, says so.
    case inferred
}

/// A value together with where it comes from.
public struct Facet<Value: Sendable>: Sendable {
    /// The value itself.
    public var value: Value
    /// Where it comes from.
    public var provenance: Provenance

    /// Pairs a value with its origin.
    public init(_ value: Value, _ provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }
}

extension Facet: Equatable where Value: Equatable {}
