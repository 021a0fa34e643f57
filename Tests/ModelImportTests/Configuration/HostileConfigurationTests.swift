import EngineKit
import ModelImport
import Testing

/// Texts that no author means.
struct HostileConfigurationTests {
    private static let good = "\"model_type\": \"PyTorch\", \"model_algorithm\": \"a\""

    private static func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static func numbered(_ count: Int, _ before: String, _ after: String) -> String {
        (0..<count).map { before + String($0) + after }.joined(separator: ",")
    }

    private static func packages(_ list: String) -> String {
        "{" + good + ", \"dependencies\": [{\"installer\": \"pip\", \"packages\": [" + list + "]}]}"
    }

    private static func schema(_ text: String) -> String {
        "{" + good + ", \"apis\": [{\"request\": {\"data\": " + text + "}}]}"
    }

    private static func properties(_ count: Int) -> String {
        "{\"properties\": {" + numbered(count, "\"p", "\": {}") + "}, \"required\": [" + numbered(count, "\"q", "\"")
            + "]}"
    }

    private static func members(_ text: String) -> String { "{" + good + "," + text + "}" }

    private static let texts: [(name: String, text: String, code: String)] = [
        ("deep", many(100_000, "["), "config-too-deep"),
        ("deep objects", many(100_000, "{\"a\":"), "config-too-deep"),
        ("deep schema", schema(many(60, "{\"items\": ") + "1" + many(60, "}")), "config-schema-too-deep"),
        (
            "long text", members("\"runtime\": \"" + many(1_000_000, "x") + "\", \"apis\": 1"), "config-wrong-type"
        ),
        ("long key", members("\"" + many(1_000_000, "y") + "\": 1"), "config-unknown-key"),
        ("combining marks", members("\"e" + many(300_000, "\u{301}") + "\": 1"), "config-unknown-key"),
        (
            "many interfaces", members("\"apis\": [" + many(10_000, "{\"url\": \"/\", \"verb\": 1},") + "{}]"),
            "config-more-findings"
        ),
        (
            "many packages", packages(numbered(10_000, "{\"package_name\": \"p", "\"}") + ",{}"),
            "config-missing-key"
        ),
        ("many names that are no property", schema(properties(10_000)), "config-more-findings"),
        ("many unknown keys", members(numbered(50_000, "\"modeltyp", "\":1")), "config-more-findings"),
        ("many commas", "[" + many(100_000, "1 ") + "]", "config-more-findings"),
        ("many comments", many(100_000, "/**/") + "{" + good + "}", "config-more-findings"),
        ("many keys of one name", members(many(100_000, "\"a\":1,") + "\"b\":1"), "config-more-findings"),
        ("single quotes", "['" + many(100_000, "a','") + "']", "config-not-json-single-quotes"),
        ("an open quote", "{\"a\": \"" + many(1_000_000, "\\"), "config-not-json"),
        ("slashes", many(100_000, "/ "), "config-not-json"),
        ("brackets that close nothing", many(100_000, "}"), "config-not-json"),
        ("too large", many(5 << 20, " "), "config-too-large"),
    ]

    /// What no author means and some attacker may: an answer in time that grows with the size, and no crash.
    @Test(.timeLimit(.minutes(1)), arguments: texts.indices)
    func `hostile texts end in a finding`(_ index: Int) {
        let (name, text, code) = Self.texts[index]
        let read = ConfigurationFixtures.read(text)
        #expect(read.findings.contains { $0.code == code }, "\(name)")
        #expect(read.findings.count <= 410)
        #expect(read.findings.allSatisfy { $0.message.utf8.count < 1000 })
    }

    /// Every change of a few bytes of real files: no crash, and every finding stands in the file.
    @Test(arguments: [
        "everything-wrong.json", "found/comments.json", "found/commas.json", "found/gbk.json", "found/python-dict.json",
        "documented/custom-dependency.json",
    ])
    func `broken files end in findings that stand in them`(_ name: String) throws {
        let original = try ConfigurationFixtures.bytes(name)
        let marks = Array("{}[],:\"'/#*\\\n 0aT".utf8) + [0, 0x80, 0xC3, 0xFF]
        var random: UInt64 = 20_240_625
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        for _ in 0..<400 {
            var bytes = original
            for _ in 0...next(4) {
                let place = next(bytes.count)
                switch next(4) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(marks[next(marks.count)], at: place)
                case 2: bytes[place] = marks[next(marks.count)]
                default: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
                }
            }
            let read = ConfigurationReader.read(bytes: bytes, context: ConfigurationFixtures.context())
            let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
            #expect(read.findings.allSatisfy { ($0.line ?? 1) <= lines })
            // a file that could not be read says why
            #expect(read.configuration != nil || read.findings.contains { $0.severity == .error })
        }
    }
}
