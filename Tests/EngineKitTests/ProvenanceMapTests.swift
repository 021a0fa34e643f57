import EngineKit
import Testing

@Suite("Where facets come from") struct ProvenanceMapTests {
    @Test("a facet's origin is its own", arguments: FacetName.allCases, Provenance.allCases)
    func independent(_ facet: FacetName, _ origin: Provenance) {
        var map = ProvenanceMap()
        map[facet] = origin
        for other in FacetName.allCases { #expect(map[other] == (other == facet ? origin : nil)) }
    }

    @Test("an origin can be taken back, and leaves nothing behind", arguments: FacetName.allCases)
    func cleared(_ facet: FacetName) {
        var map = ProvenanceMap()
        for other in FacetName.allCases { map[other] = .inferred }
        map[facet] = nil
        for other in FacetName.allCases { #expect(map[other] == (other == facet ? nil : .inferred)) }
        for other in FacetName.allCases { map[other] = nil }
        #expect(map == ProvenanceMap())
    }

    @Test("facets and origins are called as in catalogs and answers")
    func names() {
        let facets = [
            "engineVersion", "python", "hardware", "accelerator", "chips", "architectures", "os", "generation",
            "purposes", "recommended", "image",
        ]
        #expect(FacetName.allCases.map(\.rawValue) == facets)
        #expect(Provenance.allCases.map(\.rawValue) == ["stated", "parsed", "inferred"])
    }
}
