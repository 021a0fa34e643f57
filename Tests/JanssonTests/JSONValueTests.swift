import Foundation
import Jansson
import Testing

@Suite struct JSONValueTests {
    @Test(
        arguments: [
            (["b": 1, "a": [true, nil, "é😀"], "c": [:], "d": []], #"{"b":1,"a":[true,null,"é😀"],"c":{},"d":[]}"#),
            ("text", #""text""#), (7, "7"), (nil, "null"), (false, "false"), (1.0, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"),
            (.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"), (1e100, "1e100"),
            (123456789.125, "123456789.125"), (100000.0, "100000.0"), (1e-7, "1e-7"), (-0.0, "-0.0"),
            (.real(.infinity), "null"), (.array([.real(.nan)]), "[null]"),
            (.real(.greatestFiniteMagnitude), "1.7976931348623157e308"),
            (.real(.leastNormalMagnitude), "2.2250738585072014e-308"),
            (.real(0.1 + 0.2), "0.30000000000000004"),
            (
                "quote \" slash / back \\ line \n nul \0 esc \u{1b} del \u{7f}",
                #""quote \" slash / back \\ line \n nul \u0000 esc \u001B del \#u{7f}""#
            ),
            (.strings(["a", "b"]), #"["a","b"]"#),
            (
                .object([.init(key: "a", value: 1), .init(key: "b", value: 2), .init(key: "a", value: 3)]),
                #"{"a":3,"b":2}"#
            ),
            (.object([.init(key: "k\0", value: 1), .init(key: "k", value: 2)]), #"{"k\u0000":1,"k":2}"#),
        ] as [(JSONValue, String)])
    func `compact text`(value: JSONValue, text: String) {
        #expect(value.text(.compact) == text)
        #expect(value.bytes() == Array(text.utf8))
    }

    @Test func `indented text`() {
        let value: JSONValue = ["b": 1, "a": [true, ["x": nil]], "c": [:], "d": []]
        #expect(
            value.text(.indented) == """
                {
                  "b": 1,
                  "a": [
                    true,
                    {
                      "x": null
                    }
                  ],
                  "c": {},
                  "d": []
                }
                """)
    }

    @Test func `text reads back as the same value`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let value = JSONValueTests.random(depth: 4, using: &generator)
            for style in [JSONValue.Style.compact, .indented] {
                let document = try JSONDocument(bytes: value.bytes(style), origin: "f")
                #expect(document.root.value == value)
            }
        }
    }

    private static func random(depth: Int, using generator: inout some RandomNumberGenerator) -> JSONValue {
        switch Int.random(in: depth > 0 ? 0...7 : 2...7, using: &generator) {
        case 0:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map {
                    .init(key: "\($0)é\"", value: random(depth: depth - 1, using: &generator))
                })
        case 1:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
        case 2:
            return .string(
                String(
                    (0..<5).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator)) }.map(
                        Character.init)))
        case 3: return .integer(Int.random(in: .min ... .max, using: &generator))
        case 4:
            let real = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator))
            return real.isFinite ? .real(real) : .null
        case 5: return .boolean(Bool.random(using: &generator))
        case 6: return .real((Double.random(in: -1e6...1e6, using: &generator) * 100).rounded() / 100)
        default: return .null
        }
    }

    @Test func `other parsers read the text`() throws {
        let value: JSONValue = ["é\"\n": [1, 0.1, -1e300, true, nil, "\u{1}\\/"], "b": ["c": 9_007_199_254_740_993]]
        let parsed = try JSONSerialization.jsonObject(with: Data(value.bytes(.indented))) as? NSDictionary
        let expected: NSDictionary = [
            "é\"\n": [1, 0.1, -1e300, true, NSNull(), "\u{1}\\/"] as [Any], "b": ["c": 9_007_199_254_740_993],
        ]
        #expect(parsed == expected)
    }

    @Test func `members by key`() {
        let value: JSONValue = ["a": 1, "b": [2]]
        #expect(value["a"] == 1)
        #expect(value["c"] == nil)
        #expect(JSONValue.array([1])["a"] == nil)
    }

    @Test func `equality is exact`() {
        #expect(["a": 1, "b": 2] as JSONValue != ["b": 2, "a": 1])
        #expect(1 as JSONValue != 1.0)
    }
}
