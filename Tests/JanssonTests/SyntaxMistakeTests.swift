import Jansson
import Testing

/// The description of the problem that reading `text` ends with.
func refusal(of text: String, limits: JSONLimits = .standard) -> String? {
    refusal(of: Array(text.utf8), limits: limits)
}

func refusal(of bytes: [UInt8], limits: JSONLimits = .standard) -> String? {
    do throws(JSONProblem) {
        _ = try JSONDocument(bytes: bytes, origin: "f", limits: limits)
        return nil
    } catch {
        return error.description
    }
}

@Suite struct SyntaxMistakeTests {
    @Test(arguments: [
        ("", "f: the file is empty"),
        (" \n\t", "f: the file holds only white space"),
        ("{", "f:1:2: the text ends before the object of line 1 is closed; add '}'"),
        ("{\n\"a\": [1,", "f:2:9: the text ends before the array of line 2 is closed; add ']'"),
        ("[1] 2", "f:1:5: text stands after the end of the document: '2'; a file holds one value"),
        ("[1]]", "f:1:4: text stands after the end of the document: ']'; a file holds one value"),
        ("{\"a\":1}\n{\"a\":2}", "f:2:1: text stands after the end of the document: '{'; a file holds one value"),
    ])
    func `a text that ends too early or too late`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        ("// catalog\n{}", "f:1:1: JSON has no comments; remove it"),
        ("{\"a\": 1, // one\n}", "f:1:10: JSON has no comments; remove it"),
        ("[/* one */ 1]", "f:1:2: JSON has no comments; remove it"),
        ("[1 # one\n]", "f:1:4: JSON has no comments; remove it"),
        ("{'a': 1}", "f:1:2: text and keys stand in double quotes in JSON; write \" instead of '"),
        ("[“a”]", "f:1:2: text and keys stand in straight double quotes in JSON; write \" instead of “"),
        ("{\n<<<<<<< HEAD\n}", "f:2:1: this is the mark of a merge conflict; resolve it"),
        ("<html></html>", "f:1:1: this is not JSON but looks like HTML or XML"),
        ("---\na: 1\n", "f:1:1: this is not JSON but looks like YAML; convert it to JSON"),
    ])
    func `what other languages allow`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        ("[1, 2,]", "f:1:6: a comma stands before ']'; remove it"),
        ("{\"a\": 1,\n}", "f:1:8: a comma stands before '}'; remove it"),
        ("[1,,2]", "f:1:4: a value is missing before ','"),
        ("[,1]", "f:1:2: a value is missing before ','"),
        ("{\"a\": }", "f:1:7: a value is missing before '}'"),
        ("{\"a\": 1,, \"b\": 2}", "f:1:9: a comma too many stands here; remove it"),
        ("{\"a\" 1}", "f:1:6: a colon is missing after the key 'a'"),
        ("{\"a\" = 1}", "f:1:6: a colon is missing after the key 'a'"),
        ("{: 1}", "f:1:2: a key in double quotes is missing before ':'"),
        ("{a: 1}", "f:1:2: the key 'a' must stand in double quotes"),
        ("{1: 1}", "f:1:2: the key '1' must stand in double quotes"),
        ("[1 2]", "f:1:4: a comma or ']' is missing before '2'"),
        ("{\"a\": \"b\"\n\"c\": 1}", "f:2:1: a comma or '}' is missing before '\"c\"'"),
        ("[\"a\": 1]", "f:1:5: ':' cannot stand here; write a comma or ']'"),
        ("{\"a\": [1}", "f:1:9: '}' cannot close the '[' of line 1; write ']'"),
        ("]", "f:1:1: a value is missing before ']'"),
    ])
    func `brackets, commas and colons`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        ("[True]", "f:1:2: 'True' is not a JSON value; write true"),
        ("[None]", "f:1:2: 'None' is not a JSON value; write null"),
        ("[no]", "f:1:2: 'no' is not a JSON value; write false"),
        ("[NaN]", "f:1:2: 'NaN' is not a JSON value; JSON has no such number; write null"),
        ("[-Infinity]", "f:1:2: '-Infinity' is not a JSON value; JSON has no such number; write null"),
        ("[gpu]", "f:1:2: 'gpu' is not a JSON value; if it is text, write it in double quotes"),
        ("[0x1F]", "f:1:2: '0x1F' is not a JSON value; write 31"),
        ("[+1]", "f:1:2: '+1' is not a JSON value; leave out the plus sign"),
        ("[.5]", "f:1:2: '.5' is not a JSON value; a digit must stand on both sides of the point"),
        ("[5.]", "f:1:2: '5.' is not a JSON value; a digit must stand on both sides of the point"),
        ("[012]", "f:1:2: '012' is not a JSON value; leave out leading zeros, or write it in double quotes"),
        ("[2026-11-20]", "f:1:2: '2026-11-20' is not a JSON value; if it is text, write it in double quotes"),
        ("[1.2.3]", "f:1:2: '1.2.3' is not a JSON value; if it is text, write it in double quotes"),
        ("[\"é\", tru]", "f:1:7: 'tru' is not a JSON value; if it is text, write it in double quotes"),
    ])
    func `words and numbers`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        (
            "[9223372036854775808]",
            "f:1:2: the integer '9223372036854775808' does not fit in 64 bits; write it in double quotes if it is a name"
        ),
        (
            "[1,\n -9223372036854775809]",
            "f:2:2: the integer '-9223372036854775809' does not fit in 64 bits; write it in double quotes if it is a name"
        ),
        ("[1e309]", "f:1:2: the number '1e309' is too large; the largest is about 1.8e308"),
        ("{\"a\": -1.5E400}", "f:1:7: the number '-1.5E400' is too large; the largest is about 1.8e308"),
    ])
    func `numbers beyond 64 bits`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        ("[\"abc", "f:1:2: the string that begins here is not closed; add a double quote"),
        ("[\"abc\\", "f:1:2: the string that begins here is not closed; add a double quote"),
        (
            "{\"a\": \"b\n}",
            "f:1:7: the string that begins here is not closed on its line; add a double quote, or write \\n for a line break"
        ),
        ("[\"a\tb\"]", "f:1:4: a tab stands inside a string; write \\t"),
        ("[\"a\u{1b}b\"]", "f:1:4: a control character stands inside a string; write \\u001b"),
        ("[\"C:\\dir\"]", "f:1:5: '\\d' is not an escape that JSON knows; write \\\\ for a backslash"),
        ("[\"it\\'s\"]", "f:1:5: a single quote needs no backslash; write '"),
        ("[\"\\u12\"]", "f:1:3: four hexadecimal digits must follow \\u"),
        ("[\"\\ud800\"]", "f:1:3: '\\ud800' is one half of a character; write both halves"),
        ("[\"\\ud83d\\ude00\\udc00\"]", "f:1:15: '\\udc00' is one half of a character; write both halves"),
        ("[\"a\\u0000\"]", "f:1:4: the character \\u0000 is not allowed in text; remove it"),
        ("{\"a\\u0000\": 1}", "f:1:4: the character \\u0000 is not allowed in text; remove it"),
    ])
    func `mistakes inside strings`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(arguments: [
        ("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}", "f:3:1: the key 'a' stands twice in this object; the first is at line 1"),
        (
            "{\"x\": {\"a\": [\"a\", {\"a\": 1}],\n\"b\": \"a\", \"a\": 1}}",
            "f:2:11: the key 'a' stands twice in this object; the first is at line 1"
        ),
        ("[{\"a\": 1}, {\"b\": 1, \"\\u0062\": 2}]", "f:1:21: the key '\\u0062' stands twice in this object"),
    ])
    func `a key that stands twice`(text: String, message: String) {
        #expect(refusal(of: text) == message)
    }

    @Test(
        arguments: [
            (
                [0xEF, 0xBB, 0xBF, 0x7B, 0x7D],
                "f: the file begins with a byte order mark; save it as UTF-8 without one (BOM)"
            ),
            ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "f: the file is in UTF-16; save it as UTF-8"),
            ([0x7B, 0x00, 0x7D, 0x00], "f: the file is in UTF-16; save it as UTF-8"),
            ([0x00, 0x7B, 0x00, 0x7D], "f: the file is in UTF-16; save it as UTF-8"),
            ([0x1F, 0x8B, 0x08, 0x00], "f: the file is compressed with gzip; unpack it first"),
            ([0x50, 0x4B, 0x03, 0x04], "f: the file is a zip archive; unpack it first"),
            ([0x5B, 0x22, 0x61, 0xE9, 0x22, 0x5D], "f:1:4: the byte 0xe9 is not UTF-8; save the file as UTF-8"),
            ([0x5B, 0x0A, 0x22, 0xC0, 0x80, 0x22, 0x5D], "f:2:2: the byte 0xc0 is not UTF-8; save the file as UTF-8"),
            ([0x5B, 0x22, 0xE2, 0x82], "f:1:3: the byte 0xe2 is not UTF-8; save the file as UTF-8"),
        ] as [([UInt8], String)])
    func `bytes that are not UTF-8 text`(bytes: [UInt8], message: String) {
        #expect(refusal(of: bytes) == message)
    }

    @Test func `every prefix of a document is refused with a position inside it`() throws {
        let text = Array("{\"a\": [1, -2.5e3, \"x\\n\\ud83d\\ude00é\", true], \"b\": {\"c\": null}}".utf8)
        for end in 1..<text.count {
            let message = try #require(refusal(of: Array(text.prefix(end))))
            #expect(message.hasPrefix("f:1:"), "\(message)")
        }
        #expect(refusal(of: text) == nil)
    }

    @Test func `no single changed byte crashes the explanation`() {
        let text = Array("{\"a\": [1, -2.5e3, \"x\\n\\ud83d\\ude00é\", true], \"b\": {\"c\": null}}".utf8)
        var refused = 0
        for index in text.indices {
            for byte: UInt8 in 0...255 {
                var changed = text
                changed[index] = byte
                if let message = refusal(of: changed) {
                    refused += 1
                    #expect(message.hasPrefix("f:"))
                }
            }
        }
        #expect(refused > text.count * 100)
    }
}
