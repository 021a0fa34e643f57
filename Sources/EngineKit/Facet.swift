/// The properties of a runtime that a request can ask about or an answer shows.
///
/// The raw values are the keys of the catalog format and of the program's JSON.
public enum FacetName: String, Hashable, Sendable, CaseIterable {
    // at most sixteen: ProvenanceMap keeps two bits of 32 for each
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

/// Where each facet of a runtime comes from, two bits a facet: catalogs hold one of these for every row.
public struct ProvenanceMap: Hashable, Sendable {
    private var bits: UInt32 = 0

    /// A map in which nothing has an origin yet.
    public init() {}

    /// The origin of a facet's value; `nil` when the facet has no value.
    public subscript(facet: FacetName) -> Provenance? {
        get {
            switch (bits >> shift(facet)) & 3 {
            case 1: .stated
            case 2: .parsed
            case 3: .inferred
            default: nil
            }
        }
        set {
            let code: UInt32 =
                switch newValue {
                case .stated: 1
                case .parsed: 2
                case .inferred: 3
                case nil: 0
                }
            bits = (bits & ~(3 << shift(facet))) | (code << shift(facet))
        }
    }

    private func shift(_ facet: FacetName) -> UInt32 {
        UInt32(FacetName.allCases.firstIndex(of: facet) ?? 0) * 2
    }
}
