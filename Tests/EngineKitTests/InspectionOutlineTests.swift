import ArtifactFormats
import EngineKit
import Testing

@Suite("The upper levels of a large JSON file") struct InspectionOutlineTests {
    static func outline(_ text: String) throws -> JSONOutline {
        try JSONOutline(ByteSource(Array(text.utf8)))
    }

    @Test("members of two levels, with places and short values")
    func members() throws {
        let outline = try Self.outline(#"{"a": {"b": [1, {"x": 2}], "c": "}\""}, "version": [1, 7, 6] }"#)
        #expect(outline.members.map(\.path) == [["a", "b"], ["a", "c"], ["a"], ["version"]])
        #expect(outline.member("version")?.value == Array("[1,7,6]".utf8))
        #expect(outline.member("version")?.offset == 40)
        #expect(outline.member("a", "c")?.value == Array(#""}\"""#.utf8))
        #expect(outline.isComplete)
    }

    @Test("keys that stand in texts and arrays are none")
    func decoys() throws {
        let outline = try Self.outline(#"{"n": "\"version\":[9]", "l": [{"version": [9]}, {"m": {"version": [8]}}]}"#)
        #expect(outline.member("version") == nil)
        #expect(outline.members.map(\.path) == [["n"], ["l"]])
    }

    @Test("of a key that stands twice the last one counts, with what it holds")
    func twice() throws {
        let outline = try Self.outline(#"{"v": [9], "a": {"x": 1, "x": 2, "y": 3}, "v": [1], "b": {"x": 4}, "b": {}}"#)
        #expect(outline.member("v")?.value == Array("[1]".utf8))
        #expect(outline.member("v")?.offset == 42)
        #expect(outline.member("a", "x")?.value == Array("2".utf8))
        #expect(outline.member("b", "x") == nil && outline.member("a", "y") != nil)
    }

    @Test("a long value is passed by")
    func long() throws {
        let outline = try Self.outline(#"{"a": "\#(String(repeating: "x", count: 9000))", "b": 1}"#)
        #expect(outline.member("a") != nil)
        #expect(outline.member("a")?.value == nil)
        #expect(outline.member("b")?.value == [0x31])
    }

    @Test(
        "what is no whole object is refused",
        arguments: [
            "", "{", "[1]", "1", "{\"a\": 1", "{\"a\": [}", "{} x", "{\"a", "{]", "x{}", "{\"a\": \"version\", : [9]}",
            "{\"a\" 1 : 2}",
        ])
    func refused(_ text: String) {
        #expect(throws: FormatError.self) { try Self.outline(text) }
    }

    @Test("nesting is bounded")
    func nested() {
        #expect(throws: FormatError.self) {
            try Self.outline("{\"a\":" + String(repeating: "[", count: 100_000))
        }
    }
}
