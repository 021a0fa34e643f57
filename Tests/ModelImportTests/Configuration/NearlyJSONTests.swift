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
        (
            "{\"model_type\": \"PyTorch\", \"model_algorithm\": \"a\tb\"}",
            [
                "1: a tab stands in a text (column 48); write \\t or a space",
                "1: 'model_algorithm' 'a\\u{9}b' holds the control character \\t; write 'ab'",
            ]
        ),
        ("{\(good)", ["1: the text ends before the object of line 1 is closed (column 49); add '}'"]),
        (
            "{\(good), \"apis\": [\n{\"url\": \"/\"",
            ["2: the text ends before 3 objects and arrays are closed (column 12); add '}]}'"]
        ),
        (
            "{\(good)}\n }",
            [
                "2: a bracket stands after the end of the document: '}' (column 2); remove it, or see where one is missing "
                    + "before it"
            ]
        ),
        (
            "{\(good)}\nx",
            ["2: text stands after the end of the document (column 1); a file holds one value: remove it"]
        ),
        ("{\(good)}\n// x", ["2: a comment begins here with '//'; JSON has none (column 1); remove it"]),
        (
            "{“model_type”: \"PyTorch\", \"model_algorithm\": \"a\"}",
            [
                "1: a typographic sign stands in the place of one of ASCII (column 2); write it as on an English keyboard: "
                    + "\" or : or ,"
            ]
        ),
        (
            "{\"model_type\"：“PyTorch”，\"model_algorithm\": \"a\"}",
            [
                "1: 3 typographic signs stand in the place of ASCII's, the first of them here (column 14); write it as on "
                    + "an English keyboard: \" or : or ,"
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
        (
            "{\(good), \"runtime\": \"pyt",
            "1: the string that begins here is not closed (column 62); add a double quote; the rest of the file was not checked"
        ),
        (
            "{\(good), ",
            "1: the text ends before the object of line 1 is closed (column 51); add '}'; the rest of the file was not checked"
        ),
        (
            "{\(good)}, \"runtime\": \"a\"}",
            "1: text stands after the end of the document: ',' (column 50); a file holds one value; the rest of the file was "
                + "not checked"
        ),
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
            "1: 'python3.6' is not a JSON value (column 62); if it is text, write it in double quotes; the rest of the file "
                + "was not checked"
        ),
        (
            "{\"runtime\": \"say \"hi\" now\"}",
            "1: a comma or '}' is missing before 'hi' (column 19); mend it; the rest of the file was not checked"
        ),
        (
            "{\"a\": \"b\n\"}",
            "1: the string that begins here is not closed on its line (column 7); add a double quote, or write \\n for a line "
                + "break; the rest of the file was not checked"
        ),
        (
            "{\"a\": 'b\n}",
            "1: text and keys stand in double quotes in JSON (column 7); write \" instead of '; the rest of the file was not "
                + "checked"
        ),
        ("{} {}", "1: text stands after the end of the document (column 4); a file holds one value: remove it"),
        (
            "<html>",
            "1: this is not JSON but looks like HTML or XML (column 1); mend it; the rest of the file was not checked"
        ),
        ("{]", "1: ']' cannot close the '{' of line 1 (column 2); write '}'; the rest of the file was not checked"),
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
}
