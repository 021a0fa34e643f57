import ArtifactFormats
import Testing

@Suite("UBJSON")
struct UBJSONTests {
    @Test("a version behind everything else is found")
    func booster() throws {
        let source = try Fixture.source("model.ubj")
        #expect(try UBJSON.value(at: ["version"], in: source) == .array([.integer(1), .integer(7), .integer(6)]))
        #expect(try UBJSON.value(at: ["learner", "gradient_booster", "name"], in: source) == .text("gbtree"))
        #expect(try UBJSON.value(at: ["learner"], in: source) == .other)
        #expect(try UBJSON.value(at: ["nothing"], in: source) == nil)
        #expect(try UBJSON.value(at: ["version", "x"], in: source) == nil)
    }

    static let values: [(String, UBJSONValue)] = [
        ("Z", .null), ("T", .boolean(true)), ("F", .boolean(false)), ("i\u{7F}", .integer(127)),
        ("U\u{7F}", .integer(127)),
        ("I\u{1}\u{2}", .integer(258)), ("l\u{0}\u{1}\u{0}\u{0}", .integer(65536)),
        ("L\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{5}", .integer(5)), ("d\u{3F}\u{0}\u{0}\u{0}", .real(0.5)),
        ("D\u{40}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}", .real(2)), ("Ca", .text("a")), ("Si\u{2}ab", .text("ab")),
        ("Hi\u{3}1e9", .text("1e9")), ("[]", .array([])), ("[i\u{1}NT]", .array([.integer(1), .boolean(true)])),
        ("[#i\u{2}i\u{1}F", .array([.integer(1), .boolean(false)])),
        ("[$i#i\u{2}\u{5}\u{6}", .array([.integer(5), .integer(6)])),
        ("[[]]", .other), ("{}", .other), ("N[]", .array([])),
    ]

    @Test("every type, at the root and behind a key and another value", arguments: values)
    func types(text: String, expected: UBJSONValue) throws {
        #expect(try UBJSON.value(at: [], in: ByteSource(Array(text.utf8))) == expected)
        let others =
            "i\u{1}a{$T#i\u{1}i\u{1}xi\u{1}b[$L#i\u{1}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}i\u{1}c[{i\u{1}d[]}Si\u{1}x]"
        let object = "{\(others)i\u{1}v\(text)}"
        #expect(try UBJSON.value(at: ["v"], in: ByteSource(Array(object.utf8))) == expected)
        let doubled = "{i\u{1}w\(text)i\u{1}v\(text)}"
        #expect(try UBJSON.value(at: ["v"], in: ByteSource(Array(doubled.utf8))) == expected)
    }

    @Test(
        "malformed documents are refused",
        arguments: [
            [], [0x7B], Array("{i".utf8), Array("{L".utf8) + [UInt8](repeating: 0x7F, count: 8), Array("{i\u{1}a".utf8),
            Array("{i\u{1}a?}".utf8), [0x7B, 0x69, 0xFF], Array("{i\u{1}a[$i]".utf8),
            Array("{i\u{1}a[$L#L".utf8) + [UInt8](repeating: 0x7F, count: 8),
            Array("{i\u{1}aSi\u{9}x}".utf8), Array("{Ti\u{1}".utf8), Array("{$#".utf8), Array("{#F".utf8),
            Array("{i\u{1}aSi\u{1}".utf8) + [0xFF, 0x7D],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        #expect(failure { () throws(FormatError) in try UBJSON.value(at: ["v"], in: ByteSource(bytes)) } != nil)
    }

    @Test("depth and the number of values are bounded")
    func limits() throws {
        let deep = ByteSource(Array("{i\u{1}a".utf8) + [UInt8](repeating: 0x5B, count: 1 << 20))
        let depth = failure { () throws(FormatError) in try UBJSON.value(at: ["v"], in: deep) }
        #expect(depth?.reason == .limit("levels of containers", 128))
        // A typed array of nothing can be of any length without taking a byte.
        let nothings = ByteSource(
            Array("{i\u{1}a[#L".utf8) + [0x7F] + [UInt8](repeating: 0xFF, count: 7)
                + [UInt8](repeating: 0x5A, count: 2000))
        let values = failure { () throws(FormatError) in
            try UBJSON.value(at: ["v"], in: nothings, limits: UBJSONLimits(values: 1000))
        }
        #expect(values?.reason == .limit("values", 1000))
        let typed = ByteSource(Array("{i\u{1}a[$[#L".utf8) + [0x7F] + [UInt8](repeating: 0xFF, count: 7))
        #expect(failure { () throws(FormatError) in try UBJSON.value(at: ["v"], in: typed) } != nil)
        let free = ByteSource(
            Array("{i\u{1}a[$Z#L".utf8) + [0x7F] + [UInt8](repeating: 0xFF, count: 7) + Array("i\u{1}vT}".utf8))
        #expect(throws: Never.self) { try UBJSON.value(at: ["v"], in: free) }
        let kept = ByteSource(Array("[$Z#L".utf8) + [0x7F] + [UInt8](repeating: 0xFF, count: 7))
        #expect(try UBJSON.value(at: [], in: kept) == .other)
    }
}
