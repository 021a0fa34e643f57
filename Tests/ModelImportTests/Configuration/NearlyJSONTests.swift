import EngineKit
import ModelImport
import Testing

/// Texts that are no JSON, or not in UTF-8: exactly what is wrong is said, with line and column.
struct NearlyJSONTests {
    private static func lines(_ text: String) -> [String] { lines(Array(text.utf8)) }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        ConfigurationReader.read(bytes: bytes, origin: "c", context: ConfigurationFixtures.context()).findings
            .filter { $0.severity != .note }
            .map { "\($0.line ?? 0): \($0.message); \($0.remedy ?? "")" }
    }

    private static let good = "\"model_type\": \"PyTorch\", \"model_algorithm\": \"a\""

    @Test(arguments: [
        ("// x\n{\(good)}", ["1: a comment begins here with '//'; JSON has none (column 1); remove it"]),
        ("{\(good)} # end", ["1: a comment begins here with '#'; JSON has none (column 51); remove it"]),
        ("{/* a\n * b */\(good)}", ["1: a comment begins here with '/*'; JSON has none (column 2); remove it"]),
        (
            "{\(good), // 图\n}/**/",
            [
                "1: a comma stands before the closing '}' (column 49); remove the comma",
                "1: a comment begins here with '//'; JSON has none (column 51); remove it",
                "2: a comment begins here with '/*'; JSON has none (column 2); remove it",
            ]
        ),
        // what looks like a comment inside of text is none
        (
            "{\(good), \"swr_location\": \"//a\"}",
            [
                "1: only models of type 'Image' have a 'swr_location'; remove it, or set 'model_type' to 'Image'",
                "1: 'swr_location' '//a' is no image reference: a component of the repository is empty; did you mean 'a'?",
            ]
        ),
        (
            "{\"model_type\": \"PyTorch\"\n\"model_algorithm\": \"a\"}",
            [
                "1: a comma is missing after this value (column 25); write ',' here"
            ]
        ),
        (
            "{\(good), \"apis\": [{} {}]}",
            [
                "1: 'apis' declares 2 interfaces; an engine serves one, at '/'; leave one, or set 'model_type' to 'Image' "
                    + "and bring an image of your own",
                "1: a comma is missing after this value (column 62); write ',' here",
            ]
        ),
        (
            "{'model_type': 'PyTorch', 'model_algorithm': 'a'}",
            [
                "1: 4 texts stand in single quotes, the first of them here (column 2); write \" instead of '"
            ]
        ),
        (
            "{\(good), \"runtime\": 'it\\'s \"x\"'}",
            [
                "1: a text stands in single quotes; JSON has double quotes only (column 62); write \" instead of '"
            ]
        ),
        ("{\(good), \"tunable\": True}", ["1: 'True' is no JSON (column 62); write true"]),
        (
            "{\(good), \"metrics\": {\"f1\": -Infinity}}",
            [
                "1: '-Infinity' is no JSON (column 69); write a number, or leave the key out"
            ]
        ),
        (
            "{\"model_type\": \"a\",\n\(good)}",
            [
                "2: the key 'model_type' stands twice in this object, first in line 1 (column 1); remove one of the two; "
                    + "the last one counts here"
            ]
        ),
    ])
    func `what is plain to see is mended`(_ text: String, _ expected: [String]) {
        #expect(Self.lines(text).sorted() == expected.sorted())
    }

    @Test(arguments: [
        ("", "0: the file is empty; write an object with 'model_type' and 'model_algorithm'"),
        (" \n\t", "0: the file is empty; write an object with 'model_type' and 'model_algorithm'"),
        ("\u{FEFF}", "1: the file begins with a byte order mark; save it as UTF-8 without BOM"),
        ("{\(good)", "1: the text ends before the object of line 1 is closed (column 49); add '}'"),
        (
            "{\(good), \"runtime\" \"x\"}",
            "1: a colon is missing after the key 'runtime' (column 61); mend it; the rest of the file was not checked"
        ),
        (
            "{\(good), runtime: 1}",
            "1: the key 'runtime' must stand in double quotes (column 51); mend it; the rest of the file was not checked"
        ),
        (
            "{\(good), \"runtime\": python3.6}",
            "1: 'python3.6' is not a JSON value (column 62); if it is text, write it in double quotes"
        ),
        (
            "{\"runtime\": \"say \"hi\" now\"}",
            "1: a comma or '}' is missing before 'hi' (column 19); mend it; the rest of the file was not checked"
        ),
        (
            "{\"a\": \"b\n\"}",
            "1: the string that begins here is not closed on its line (column 7); add a double quote, or write \\n for a line break"
        ),
        ("{\"a\": 'b\n}", "1: text and keys stand in double quotes in JSON (column 7); write \" instead of '"),
        ("{} {}", "1: text stands after the end of the document: '{' (column 4); a file holds one value"),
        (
            "<html>",
            "1: this is not JSON but looks like HTML or XML (column 1); mend it; the rest of the file was not checked"
        ),
        ("{]", "1: ']' cannot close the '{' of line 1 (column 2); write '}'"),
        ("/* {}", "1: a comment begins here with '/*'; JSON has none (column 1); remove it"),
    ])
    func `what is not is told by the reader`(_ text: String, _ expected: String) {
        let lines = Self.lines(text)
        #expect(lines.first == expected)
    }

    @Test func `encodings are told apart`() {
        let text = "{\"model_type\": \"PyTorch\", \"model_algorithm\": \"图像\"}"
        let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let swapped = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let first = "0: the file is in UTF-16; save it as UTF-8"
        for bytes in [utf16, [0xFF, 0xFE] + utf16, swapped, [0xFE, 0xFF] + swapped] {
            let lines = Self.lines(bytes)
            #expect(lines.first == first)
            // the rest is checked all the same
            #expect(lines.count == 2)
            #expect(lines.last?.contains("'图像' holds Chinese characters") == true)
        }
        #expect(Self.lines([0xFF, 0xFE, 0, 0, 0x7B]) == ["0: the file is in UTF-32; save it as UTF-8"])
        #expect(
            Self.lines(Array("{\(Self.good), \"runtime\": \"caf".utf8) + [0xE9] + Array("\"}".utf8))
                == ["1: the byte 0xE9 is not UTF-8; save the file as UTF-8"])
        #expect(
            Self.lines([0xEF, 0xBB, 0xBF] + Array("{\(Self.good)}".utf8))
                == ["1: the file begins with a byte order mark; save it as UTF-8 without BOM"])
    }

    @Test func `of a key that stands twice the last one counts`() {
        let text = "{\(Self.good), \"runtime\": \"one\", \"runtime\": \"two\", \"runtime\": \"three\"}"
        let read = ConfigurationFixtures.read(text)
        #expect(read.configuration?.runtime == "three")
        #expect(read.findings.map(\.code) == ["config-duplicate-key", "config-duplicate-key"])
    }

    /// What no author means and some attacker may: an answer in time that grows with the size, and no crash.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("deep", String(repeating: "[", count: 100_000), "config-too-deep"),
            ("deep objects", String(repeating: "{\"a\":", count: 100_000), "config-too-deep"),
            (
                "deep schema",
                "{\(good), \"apis\": [{\"request\": {\"data\": \(String(repeating: "{\"items\": ", count: 60))1"
                    + String(repeating: "}", count: 60) + "}}]}", "config-schema-too-deep"
            ),
            (
                "long text", "{\(good), \"runtime\": \"\(String(repeating: "x", count: 1_000_000))\", \"apis\": 1}",
                "config-wrong-type"
            ),
            ("long key", "{\(good), \"\(String(repeating: "y", count: 1_000_000))\": 1}", "config-unknown-key"),
            (
                "combining marks", "{\(good), \"e\(String(repeating: "\u{301}", count: 300_000))\": 1}",
                "config-unknown-key"
            ),
            (
                "many interfaces",
                "{\(good), \"apis\": [\(String(repeating: "{\"url\": \"/\", \"verb\": 1},", count: 10_000)){}]}",
                "config-more-findings"
            ),
            (
                "many packages",
                "{\(good), \"dependencies\": [{\"installer\": \"pip\", \"packages\": ["
                    + (0..<10_000).map { "{\"package_name\": \"p\($0)\"}" }.joined(separator: ",") + ",{}]}]}",
                "config-missing-key"
            ),
            ("many commas", "[" + String(repeating: "1 ", count: 100_000) + "]", "config-more-findings"),
            ("many comments", String(repeating: "/**/", count: 100_000) + "{\(good)}", "config-more-findings"),
            (
                "many keys of one name", "{\(good)" + String(repeating: ",\"a\":1", count: 100_000) + "}",
                "config-more-findings"
            ),
            ("single quotes", "['" + String(repeating: "a','", count: 100_000) + "']", "config-not-json-single-quotes"),
            ("an open quote", "{\"a\": \"" + String(repeating: "\\", count: 1_000_000), "config-not-json"),
            ("slashes", String(repeating: "/ ", count: 100_000), "config-not-json"),
            ("brackets that close nothing", String(repeating: "}", count: 100_000), "config-not-json"),
            ("too large", String(repeating: " ", count: 5 << 20), "config-too-large"),
        ])
    func `hostile texts end in a finding`(_ name: String, _ text: String, _ code: String) {
        let read = ConfigurationFixtures.read(text)
        #expect(read.findings.contains { $0.code == code }, "\(name)")
        #expect(read.findings.count <= 410)
        #expect(read.findings.allSatisfy { $0.message.utf8.count < 1000 })
    }
}
