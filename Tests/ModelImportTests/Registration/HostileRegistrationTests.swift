import EngineKit
import Jansson
import ModelImport
import Testing

/// Documents that were made to do harm: they are refused, or read without it, and in no time.
@Suite struct HostileRegistrationTests {
    @Test(
        "what is no document is refused",
        arguments: [
            "", " ", "null", "1", "\"a\"", "[[[[[[", "{\"schemaVersion\": 1", "{\"a\":1,\"a\":2}", "\u{0}",
            String(repeating: "[", count: 100_000), "{\"schemaVersion\": 1e999}",
        ])
    func noDocument(_ text: String) throws {
        #expect(try RegistrationFixture.problems(text).isEmpty == false)
    }

    @Test("text that is not UTF-8 is refused")
    func encoding() {
        #expect(throws: RegistrationError.self) { try Registration(bytes: [0x7B, 0xFF, 0x7D], origin: "r.json") }
    }

    @Test("a document beyond the limit is refused whole")
    func size() {
        let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 5 << 20)
        #expect(throws: RegistrationError.self) { try Registration(bytes: bytes, origin: "r.json") }
    }

    @Test("every value of a document may be of any kind; nothing but a message follows")
    func kinds() throws {
        let text = try RegistrationFixture.text("every-field.json")
        let document = try JSONDocument(bytes: Array(text.utf8), origin: "r.json").root.value
        let strange: [JSONValue] = [
            nil, true, 0, -1, 0.5, "", "\u{1}", "=", [], [nil], [:], ["placeholder": 1], ["a": [:]],
        ]
        for place in Self.places(document) {
            for value in strange {
                let changed = Self.replacing(document, place[...], by: value)
                let problems = try RegistrationFixture.problems(changed.text())
                #expect(problems.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
            }
        }
    }

    @Test("names and values may hold anything; messages stay one line of printable text")
    func messages() throws {
        for text in [
            "a\nb", "\u{1B}[31m", "\u{202E}", "../../etc/passwd", String(repeating: "x", count: 10_000), "é\u{301}",
        ] {
            let json = JSONValue.string(text).text()
            let problems = try RegistrationFixture.problems(
                RegistrationRefusalTests.step(#"{"model_name": {"placeholder": \#(json)}}"#))
            #expect(problems.count == 1)
            #expect(problems.allSatisfy { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } })
            let registration = try Registration(
                bytes: Array(RegistrationRefusalTests.step(#"{"model_name": \#(json)}"#).utf8), origin: "r.json")
            for finding in registration.requests.flatMap({ $0.check() }) {
                #expect(!finding.message.unicodeScalars.contains { $0.properties.generalCategory == .control })
            }
        }
    }

    @Test("a path does not leave its bucket", arguments: ["obs://bucket/../other/", "/bucket/a/../../b", "obs://../a"])
    func paths(_ path: String) {
        #expect(throws: (any Error).self) { try ImportLocation(parsing: path) }
    }

    @Test(
        "a location is what it says",
        arguments: [
            ("obs://bucket/a/b", "obs://bucket/a/b"), ("/bucket/a/", "obs://bucket/a/"), ("/bucket", "obs://bucket/"),
            ("obs://bucket", "obs://bucket/"), ("file:a/b", "file:a/b"), ("file:///srv/a", "file:/srv/a"),
            ("/a.b-c.9/x..y/", "obs://a.b-c.9/x..y/"),
        ])
    func locations(_ text: String, _ description: String) throws {
        let location = try ImportLocation(parsing: text)
        #expect(location.description == description)
        #expect(try ImportLocation(parsing: location.description) == location)
    }

    @Test(
        "what is no location is refused",
        arguments: ["", "a/b", "file:", "obs://", "obs://ab/", "obs://Bucket/", "s3://bucket/"])
    func noLocations(_ text: String) {
        #expect(throws: (any Error).self) { try ImportLocation(parsing: text) }
    }

    @Test("many placeholders, uses and settings are read in no time")
    func many() throws {
        let count = 3000
        let placeholders = (0..<count).map { #"{"name": "p\#($0)", "placeholder_type": "str"}"# }.joined(separator: ",")
        let outputs = (0..<count).map {
            #"{"name": "o\#($0)", "model_config": {"model_name": {"placeholder": "p\#($0)"}}}"#
        }.joined(separator: ",")
        let text = """
            {"schemaVersion": 1, "placeholders": [\(placeholders)], "ModelStep": {"name": "s",
            "inputs": {"name": "i", "data": {"OBSPath": {"obs_path": "/bucket/a/"}}}, "outputs": [\(outputs)]}}
            """
        let clock = ContinuousClock()
        let time = try clock.measure {
            let settings = (0..<count).map { PlaceholderSetting(name: "p\($0)", value: "m\($0)") }
            let registration = try Registration(bytes: Array(text.utf8), origin: "r.json", settings: settings)
            #expect(registration.requests.count == count)
            #expect(registration.requests.last?.name == "m2999")
        }
        #expect(time < .seconds(20))
    }

    /// Paths to every value, as keys and indices.
    private static func places(_ value: JSONValue) -> [[Int]] {
        let children: [JSONValue] =
            switch value {
            case .object(let members): members.map(\.value)
            case .array(let elements): elements
            default: []
            }
        return [[]] + children.enumerated().flatMap { index, child in places(child).map { [index] + $0 } }
    }

    private static func replacing(_ value: JSONValue, _ place: ArraySlice<Int>, by new: JSONValue) -> JSONValue {
        guard let index = place.first else { return new }
        switch value {
        case .object(var members):
            members[index].value = replacing(members[index].value, place.dropFirst(), by: new)
            return .object(members)
        case .array(var elements):
            elements[index] = replacing(elements[index], place.dropFirst(), by: new)
            return .array(elements)
        default: return value
        }
    }
}
