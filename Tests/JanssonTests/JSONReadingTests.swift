import Jansson
import Testing

/// A document from text that is known to be JSON.
func document(_ text: String, limits: JSONLimits = .standard) throws -> JSONDocument {
    try JSONDocument(bytes: Array(text.utf8), origin: "f.json", limits: limits)
}

/// What reading reported.
func problems(_ text: String, _ read: (JSONNode) -> Void) throws -> [String] {
    let document = try document(text)
    read(document.root)
    return document.problems.map(\.description)
}

@Suite struct JSONReadingTests {
    @Test func `typed reads of every kind`() throws {
        let text =
            #"{"s": "é\n\ud83d\ude00", "i": -9223372036854775808, "r": 1.5e3, "t": true, "f": false, "n": null, "a": ["x", "y"]}"#
        let document = try document(text)
        let object = try #require(document.root.object())
        #expect(object["s"]?.string() == "é\n😀")
        #expect(object["i"]?.integer() == .min)
        #expect(object["r"]?.number() == 1500)
        #expect(object["i"]?.number() == Double(Int.min))
        #expect(object["t"]?.boolean() == true)
        #expect(object["f"]?.boolean() == false)
        #expect(object["n"]?.isNull == true)
        #expect(object["a"]?.strings() == ["x", "y"])
        #expect(object["a"]?.array()?.map { $0.string() } == ["x", "y"])
        #expect(object["absent"] == nil)
        #expect(object.count == 7)
        #expect(object.keys == ["s", "i", "r", "t", "f", "n", "a"])
        #expect(object.members.map(\.value.kind) == [.string, .integer, .real, .boolean, .boolean, .null, .array])
        #expect(!document.hasProblems)
        #expect(document.problems == [])
    }

    @Test(arguments: [
        ("[]", "an object", "an array", ""), ("\"x\"", "an object", "a string", ""),
        ("1", "an object", "an integer", ""),
        ("1.5", "an object", "a real number", ""), ("true", "an object", "a boolean", ""),
        ("null", "an object", "null", ""), ("{}", "an array", "an object", ""),
        ("\"x\"", "an array", "a string", "; write it in square brackets"), ("null", "a string", "null", ""),
        ("1.10", "a string", "a real number", "; write it in double quotes"),
        ("true", "a string", "a boolean", "; write it in double quotes"),
        ("\"12\"", "an integer", "a string", "; write it without quotes"), ("\"x\"", "an integer", "a string", ""),
        ("1.0", "an integer", "a real number", "; write it without fraction and exponent"),
        ("\"yes\"", "a boolean", "a string", "; write true or false, without quotes"),
        ("1", "a boolean", "an integer", ""), ("\"1.5\"", "a number", "a string", "; write it without quotes"),
        ("[]", "a number", "an array", ""),
    ])
    func `a value of another kind is a problem that names both kinds`(
        text: String, expected: String, found: String, hint: String
    ) throws {
        let problems = try problems(text) { node in
            switch expected {
            case "an object": #expect(node.object() == nil)
            case "an array": #expect(node.array() == nil)
            case "a string": #expect(node.string() == nil)
            case "an integer": #expect(node.integer() == nil)
            case "a boolean": #expect(node.boolean() == nil)
            default: #expect(node.number() == nil)
            }
        }
        #expect(problems == ["f.json:1:1: expected \(expected), found \(found)\(hint)"])
    }

    @Test func `all problems are collected, in the order of reading, with line, column and pointer`() throws {
        let text = """
            {
              "name": 1,
              "tags": ["a", 2, null, true, false, null],
              "é": {"~/": [[], {"x": {}}]}, "deep": "no"
            }
            """
        let problems = try problems(text) { node in
            let object = node.object()
            _ = object?["deep"]?.object()
            _ = object?["name"]?.string()
            _ = object?["tags"]?.strings()
            _ = object?["é"]?.object()?["~/"]?.array()?.last?.object()?["x"]?.array()
            object?["é"]?.report("no")
            _ = object?.required("missing")
        }
        #expect(
            problems == [
                "f.json:4:41: /deep: expected an object, found a string",
                "f.json:2:11: /name: expected a string, found an integer; write it in double quotes",
                "f.json:3:17: /tags/1: expected a string, found an integer; write it in double quotes",
                "f.json:3:20: /tags/2: expected a string, found null",
                "f.json:3:26: /tags/3: expected a string, found a boolean; write it in double quotes",
                "f.json:3:32: /tags/4: expected a string, found a boolean; write it in double quotes",
                "f.json:3:39: /tags/5: expected a string, found null",
                "f.json:4:26: /é/~0~1/1/x: expected an array, found an object",
                "f.json:4:8: /é: no",
                "f.json:1:1: missing key 'missing'",
            ])
    }

    @Test func `unknown keys point at the key, with the nearest known one`() throws {
        let text = "{\"name\": 1,\n\"hardwares\": [],\n \"x-note\": 1, \"zzz\":\n2, \"Name\": 3}"
        let found = try problems(text) { node in
            node.object()?.allowOnly(["name", "hardware", "python"])
        }
        #expect(
            found == [
                "f.json:2:1: /hardwares: unknown key 'hardwares'; did you mean 'hardware'?",
                "f.json:3:15: /zzz: unknown key 'zzz'; remove it, or begin it with 'x-' if it is a note of your own",
                "f.json:4:4: /Name: unknown key 'Name'; remove it, or begin it with 'x-' if it is a note of your own",
            ])
        #expect(try problems(text) { $0.object()?.allowOnly(["name", "hardwares", "zzz", "Name"]) } == [])
        #expect(try problems("{\"a\":1}") { $0.object()?.allowOnly([]) }.count == 1)
        #expect(try problems("{\"a\":1,\"é\":2,\"b\":3}") { $0.object()?.allowOnly(["a", "a", "é"]) }.count == 1)
    }

    @Test func `reports at a key, at an absent key and at the object`() throws {
        let found = try problems("[\n{\"a\":\n 1}]") { node in
            let object = node.array()?.first?.object()
            object?.report("one", at: "a")
            object?.report("two", at: "b")
            object?.report("three")
            object?["a"]?.report("four")
            object?["a"]?.report("four")
        }
        #expect(
            found == [
                "f.json:2:2: /0/a: one", "f.json:2:1: /0: two", "f.json:2:1: /0: three", "f.json:3:2: /0/a: four",
            ])
    }

    @Test func `problems reported after the first look are added`() throws {
        let document = try document("[1, 2]")
        #expect(!document.hasProblems)
        _ = document.root.object()
        #expect(document.hasProblems)
        #expect(document.problems.count == 1)
        _ = document.root.array()?.last?.string()
        #expect(document.problems.map(\.pointer) == ["", "/1"])
        #expect(document.problems.map(\.column) == [1, 5])
    }

    @Test func `choices and ranges name what would work`() throws {
        let found = try problems(#"["gpus", "quantum", "cpu", 9, 3]"#) { node in
            let nodes = node.array() ?? []
            for node in nodes.prefix(3) { _ = node.choice(of: ["cpu", "gpu", "ascend"], what: "hardware") }
            for node in nodes.suffix(2) { _ = node.integer(in: 1...5) }
        }
        #expect(
            found == [
                "f.json:1:2: /0: unknown hardware 'gpus'; did you mean 'gpu'?",
                "f.json:1:10: /1: unknown hardware 'quantum'; known: 'cpu', 'gpu', 'ascend'",
                "f.json:1:28: /3: 9 is out of range; give 1 to 5",
            ])
    }

    @Test(arguments: [
        ("", true), ("short", true), ("a key longer than the fifteen bytes of a small string", true), ("é😀", true),
        ("a\0b", false), ("a", true), ("missing", false), ("A", false),
    ])
    func `members are found by every spelling of a key and by no other`(key: String, isThere: Bool) throws {
        let keys = ["", "short", "a key longer than the fifteen bytes of a small string", "é😀", "a"]
        let text = "{" + keys.map { "\"\($0)\": \"\($0)!\"" }.joined(separator: ",") + "}"
        let object = try #require(try document(text).root.object())
        #expect(object[key]?.string() == (isThere ? key + "!" : nil))
        let joined = String(decoding: Array(key.utf8), as: UTF8.self)
        #expect((object[joined] != nil) == isThere)
    }

    @Test func `a key or message with control characters stays on one line`() throws {
        let found = try problems(#"{"a\n\u001b[31m": 1}"#) { $0.object()?.allowOnly(["b"]) }
        #expect(found.count == 1)
        #expect(found.first?.unicodeScalars.contains { $0.value < 0x20 } == false)
        #expect(found.first?.contains(#"/a\u000a\u001b[31m"#) == true)
    }

    @Test func `a long text is cut in messages`() throws {
        let found = try problems("[\"\(String(repeating: "x", count: 5000))\"]") { node in
            _ = node.array()?.first?.choice(of: ["cpu"], what: "hardware")
        }
        #expect(found.first.map { $0.count < 150 } == true)
    }

    @Test func `locations of many values in one call`() throws {
        let document = try document("[1,\n 2,\n {\"a\": 3}]")
        let nodes = try #require(document.root.array())
        let wanted = [nodes[2], nodes[0], document.root]
        let found = document.locations(of: wanted)
        #expect(found.map(\.line) == [3, 1, 1])
        #expect(found.map(\.column) == [2, 2, 1])
        #expect(found.map(\.pointer) == ["/2", "/0", ""])
    }
}
