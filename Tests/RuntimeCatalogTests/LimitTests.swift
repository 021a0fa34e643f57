import RuntimeCatalog
import Testing

@Suite("Limits") struct LimitTests {
    static func hardware(_ count: Int) -> String {
        "\"hardware\": [\((0..<count).map { "{ \"id\": \"h\($0)\" }" }.joined(separator: ",\n"))]"
    }

    static func chips(_ count: Int) -> String {
        let chips = (0..<count).map { "{ \"id\": \"c\($0)\" }" }.joined(separator: ",\n")
        return "\"hardware\": [{ \"id\": \"gpu\", \"chips\": [\(chips)] }]"
    }

    @Test("sixty-four kinds of hardware and chips fit, and each is told from the others")
    func most() throws {
        let rows = (0..<64).map {
            "{ \"engine\": \"A\", \"name\": \"r\($0)\", \"engineVersion\": \"1\", \"hardware\": [\"h\($0)\"] }"
        }
        let engines = #", "engines": [{ "id": "A", "imageTemplate": "a/{engine}:{runtime}" }]"#
        let catalog = try Sample.load(
            Sample.catalog(rows.joined(separator: ",\n"), sections: Self.hardware(64) + engines))
        #expect(catalog.runtimes.map { catalog.hardware.ids(of: $0.hardware) } == (0..<64).map { ["h\($0)"] })
        #expect(Set(catalog.runtimes.map(\.hardware)).count == 64)
        #expect(catalog.runtimes.reduce(into: HardwareSet()) { $0.formUnion($1.hardware) }.count == 64)
        #expect(try Sample.load("{ \"schemaVersion\": 1, \(Self.chips(64)) }").hardware.chips.count == 64)
    }

    @Test("the sixty-fifth is refused where it stands")
    func tooMany() throws {
        #expect(
            try Sample.faults("{ \"schemaVersion\": 1, \(Self.hardware(65)) }") == [
                "c.json:65: /hardware/64/id: more than 64 hardware ids; merge or remove some"
            ])
        #expect(
            try Sample.faults("{ \"schemaVersion\": 1, \(Self.chips(65)) }") == [
                "c.json:65: /hardware/0/chips/64/id: more than 64 chips; merge or remove some"
            ])
    }

    @Test("priorities reach from minus to plus a million", arguments: [-1_000_000, 0, 1_000_000])
    func priority(_ value: Int) throws {
        let row =
            #"{ "engine": "Mine", "name": "t", "engineVersion": "1", "hardware": ["cpu"], "priority": \#(value) }"#
        #expect(try Sample.runtime(row).0.priority == value)
    }
}
