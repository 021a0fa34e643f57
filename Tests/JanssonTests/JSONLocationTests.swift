import Foundation
import Jansson
import Testing

/// Positions checked against the text they name, and the cost of many of them.
@Suite struct JSONLocationTests {
    /// Every value of a document, with its pointer, in file order.
    private func all(below node: JSONNode) -> [JSONNode] {
        switch node.kind {
        case .object: [node] + (node.object()?.members ?? []).flatMap { all(below: $0.value) }
        case .array: [node] + (node.array() ?? []).flatMap { all(below: $0) }
        default: [node]
        }
    }

    @Test func `every position leads to the text of its value`() throws {
        let text = """
            {"a":[],"b" : {} ,"":{"":[ [ ] , {"c:d" : "}]\\",{" }]},
            \t"é😀" : "é😀" , "n":[null,null ,true,true,false, -1.5e-3,0
            ], "k\\u0041\\/~" : 7, "last": [{"x":1},{"x":1}] }
            """
        let document = try document(text)
        let lines = text.components(separatedBy: "\n").map { Array($0.unicodeScalars) }
        let nodes = all(below: document.root)
        #expect(nodes.count == 23)
        for (node, location) in zip(nodes, document.locations(of: nodes)) {
            let line = try #require(lines.indices.contains(location.line - 1) ? lines[location.line - 1] : nil)
            let rest = String(String.UnicodeScalarView(line.dropFirst(location.column - 1)))
            let start: String =
                switch node.value {
                case .object: "{"
                case .array: "["
                case .string: "\""
                case .real: "-1.5e-3"
                case .integer(let number): "\(number)"
                case .boolean(let flag): "\(flag)"
                case .null: "null"
                }
            #expect(rest.hasPrefix(start), "\(location)")
        }
    }

    @Test func `pointers are those of RFC 6901`() throws {
        let text =
            #"{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}"#
        let document = try document(text)
        let pointers = document.locations(of: all(below: document.root)).map(\.pointer)
        #expect(
            pointers == [
                "", "/foo", "/foo/0", "/foo/1", "/", "/a~1b", "/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ ", "/m~0n",
            ])
    }

    @Test(arguments: [true, false])
    func `a hundred thousand problems take no longer than a few passes`(isOneLine: Bool) throws {
        let row = #"{"name": 1, "tags": [true, null]}"#
        let count = 50_000
        let text = "[" + Array(repeating: row, count: count).joined(separator: isOneLine ? "," : ",\n") + "]"
        let document = try document(text)
        let start = ContinuousClock.now
        for node in document.root.array() ?? [] {
            _ = node.object()?["name"]?.string()
            _ = node.object()?["tags"]?.strings()
        }
        let problems = document.problems
        #expect(problems.count == 3 * count)
        #expect(problems.last?.pointer == "/\(count - 1)/tags/1")
        #expect(problems.last?.line == (isOneLine ? 1 : count))
        // Quadratic behaviour would take many minutes; a debug build on a busy machine takes seconds.
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `the deepest document can be located`() throws {
        let depth = 2048
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let document = try document(text, limits: JSONLimits(maxDepth: depth))
        var node = document.root
        while let next = node.array()?.first { node = next }
        _ = node.object()
        #expect(document.problems.first?.column == depth)
        #expect(document.problems.first?.pointer == String(repeating: "/0", count: depth - 1))
    }
}
