import ArtifactFormats
import Testing

@Suite("Protobuf text")
struct TextProtoTests {
    private static func events(_ text: String, limits: TextProtoLimits = .standard) throws(FormatError) -> [String] {
        var reader = TextProtoReader(ByteSource(Array(text.utf8)), limits: limits)
        var events: [String] = []
        while let event = try reader.next() {
            switch event {
            case .begin(let name): events.append("\(name){")
            case .end: events.append("}")
            case .value(let name, let value):
                switch value.content {
                case .text(let text): events.append("\(name)='\(text ?? "-")'")
                case .word(let word): events.append("\(name)=\(word)")
                }
            }
        }
        return events
    }

    @Test(
        "fields in all the ways in which they are written",
        arguments: [
            ("", []), ("# only a comment", []), ("a: 1", ["a=1"]), ("a:1 b :2\nc\n:\n3", ["a=1", "b=2", "c=3"]),
            ("a: 1, b: 2; c: 3", ["a=1", "b=2", "c=3"]), ("a: -1.5e-3 b: - 2 c: inf", ["a=-1.5e-3", "b=-2", "c=inf"]),
            ("a { b: TRAIN }", ["a{", "b=TRAIN", "}"]), ("a: < b: 1 >", ["a{", "b=1", "}"]), ("a{}", ["a{", "}"]),
            ("a: [1, 2]", ["a=1", "a=2"]), ("a: []", []),
            ("a: [{b: 1}, <c: 2>]", ["a{", "b=1", "}", "a{", "c=2", "}"]),
            ("a: \"x\" 'y' # z\n 'z'", ["a='xyz'"]), ("a:'it''s'", ["a='its'"]), ("a: \"# { \"", ["a='# { '"]),
            (#"a: "\n\t\\\"\'\101\x41\u00e4\U0001F600\0""#, ["a='\n\t\\\"'AA\u{e4}\u{1F600}\0'"]),
            (#"a: "\377""#, ["a='-'"]), (#"a: "\18""#, ["a='\u{1}8'"]), ("a: 1#x\nb: 2", ["a=1", "b=2"]),
            ("[x.y/z.W] { a: 1 }", ["[x.y/z.W]{", "a=1", "}"]), ("a:1}", nil),
        ] as [(String, [String]?)])
    func fields(_ text: String, _ events: [String]?) {
        #expect((try? Self.events(text)) == events, "\(text)")
    }

    @Test(
        "what is no protobuf text is refused",
        arguments: [
            "a", "a:", "a {", "a { b", "a { b: 1 ]", "a: [1", "a: [[1]]", "{", "}", ":", "1: 2", "a: \"x",
            "a: \"x\ny\"",
            "a: 'x\"", "a: \"\\q\"", "a: \"\\x\"", "a: \"\\u12\"", "a: \"\\UFFFFFFFF\"", "a: -", "a = 1", "a: {",
            "a: < b: 1 }", "[x { }", "\u{0}", "a: \u{0}", "a b", "\u{e4}: 1", "saved_model", "a: \"x\\",
        ])
    func refused(_ text: String) {
        #expect(failure { () throws(FormatError) in try Self.events(text) } != nil)
    }

    @Test("limits: depth, words, and bytes read; a long text is passed by")
    func limits() throws {
        let limits = TextProtoLimits(depth: 3, kept: 8, bytes: 100)
        #expect(try Self.events("a{b{c{}}}", limits: limits).count == 6)
        #expect(failure { () throws(FormatError) in try Self.events("a{b{c{d{}}}}", limits: limits) } != nil)
        #expect(try Self.events("a: '123456789' b: 1", limits: limits) == ["a='-'", "b=1"])
        #expect(failure { () throws(FormatError) in try Self.events("abcdefghi: 1", limits: limits) } != nil)
        let long = String(repeating: "a: 1\n", count: 21)
        let error = failure { () throws(FormatError) in try Self.events(long, limits: limits) }
        #expect(error?.reason == .limit("bytes", 100))
    }

    @Test("values are found by the names that lead to them, and only there")
    func paths() {
        let text = """
            g { i { t: "serve" t: "gpu" v: "1.2.3" } v: "no" x { i { v: "no" } } } i { v: "no" }
            g { i { v: "4.5.6" }
            """
        let source = ByteSource(Array(text.utf8))
        let message = TextProtoMessage(source, paths: [["g", "i", "v"], ["g", "i", "t"], ["z"]])
        #expect(message.values(at: ["g", "i", "v"]).compactMap(\.text) == ["1.2.3", "4.5.6"])
        #expect(message.values(at: ["g", "i", "t"]).compactMap(\.text) == ["serve", "gpu"])
        #expect(message.values(at: ["g", "i", "v"]).first?.offset == 31)
        #expect(message.values(at: ["z"]).isEmpty && message.entered == [["g"], ["g", "i"]])
        // the last message does not end: what stands before is found all the same
        #expect(message.failure?.reason == .truncated(needed: 1, available: 0))
        let few = TextProtoMessage(source, paths: [["g", "i", "t"]], limit: 1)
        #expect(few.found.count == 1)
    }
}
