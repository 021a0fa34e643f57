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

    /// Written out, because a look-up in `allCases` makes an array each time and loading asks for every facet.
    private func shift(_ facet: FacetName) -> UInt32 {
        switch facet {
        case .engineVersion: 0
        case .python: 2
        case .hardware: 4
        case .accelerator: 6
        case .chips: 8
        case .architectures: 10
        case .os: 12
        case .generation: 14
        case .purposes: 16
        case .recommended: 18
        case .image: 20
        }
    }
}
