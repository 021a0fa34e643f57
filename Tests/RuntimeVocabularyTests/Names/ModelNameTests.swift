import RuntimeVocabulary
import Testing

@Suite struct ModelNameTests {
    @Test(arguments: ["a", "Brain_disc-2", "模型", "9", "-", "ä.b", String(repeating: "x", count: 64)])
    func `a model can have the name`(name: String) {
        #expect(ModelName.flaw(in: name) == nil)
    }

    static let refused: [(name: String, says: String, nearest: String?)] = [
        ("", "has 0 characters", nil),
        (String(repeating: "x", count: 65), "has 65 characters", String(repeating: "x", count: 64)),
        ("a/b", "holds '/'", "a-b"), ("a//b/", "holds '/'", "a-b"), ("/", "holds '/'", nil),
        ("fraud*", "holds '*'", "fraud"), ("what?", "holds '?'", "what"), ("[a]", "holds '['", "a"),
        ("a b", "holds white space", "a-b"), ("a\u{a0}b", "holds white space", "a-b"),
        ("模型\u{3000}1", "holds white space", "model-1"), ("a\u{2028}b", "holds white space", "a-b"),
        ("a\0b", "holds a control character", "a-b"), ("a\u{7f}", "holds a control character", "a"),
        ("a\u{85}", "holds white space", "a"), ("1/2", "holds '/'", "model-1-2"), ("_/x", "holds '/'", "x"),
    ]

    @Test(arguments: refused)
    func `no model can have the name, and the nearest is one that can`(name: String, says: String, nearest: String?) {
        #expect(ModelName.flaw(in: name)?.hasPrefix(says) == true, "\(ModelName.flaw(in: name) ?? "none")")
        #expect(ModelName.nearest(to: name) == nearest)
        if let nearest { #expect(ModelName.flaw(in: nearest) == nil) }
    }
}
