import Jansson
import Testing

/// A document lives exactly as long as something points into it.
@Suite struct JSONLifetimeTests {
    @Test func `a node keeps its document alive, and nothing else does`() throws {
        weak var released: JSONDocument?
        var node: JSONNode?
        do {
            let document = try document(#"{"a": ["text", true, null]}"#)
            released = document
            node = document.root.object()?["a"]?.array()?.first
        }
        #expect(released != nil)
        #expect(node?.string() == "text")
        #expect(node?.value == "text")
        node = nil
        #expect(released == nil)
    }

    @Test func `a copy outlives its document`() throws {
        weak var released: JSONDocument?
        var copy: JSONValue?
        do {
            let document = try document(#"{"a": ["text", 1.5]}"#)
            released = document
            copy = document.root.value
        }
        #expect(released == nil)
        #expect(copy == ["a": ["text", 1.5]])
    }

    @Test func `reported problems do not keep the document alive`() throws {
        weak var released: JSONDocument?
        var problems: [JSONProblem] = []
        do {
            let document = try document("[true]")
            released = document
            document.root.array()?.first?.report("no")
            _ = document.root.object()
            problems = document.problems
        }
        #expect(released == nil)
        #expect(
            problems.map(\.description) == ["f.json:1:2: /0: no", "f.json:1:1: expected an object, found an array"])
    }
}
