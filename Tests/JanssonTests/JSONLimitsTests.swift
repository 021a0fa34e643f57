import Jansson
import Testing

@Suite struct JSONLimitsTests {
    private func nested(_ depth: Int) -> String {
        let pairs = (0..<depth).map { $0.isMultiple(of: 2) ? ("[", "]") : ("{\"[\\\"[\":", "}") }
        let content = depth.isMultiple(of: 2) ? "1" : ""
        return pairs.map(\.0).joined() + content + pairs.reversed().map(\.1).joined()
    }

    @Test(arguments: [1, 2, 3, 10, 511, 512])
    func `documents up to the limit are read`(depth: Int) {
        #expect(refusal(of: nested(depth)) == nil)
        #expect(refusal(of: nested(depth), limits: JSONLimits(maxDepth: depth)) == nil)
    }

    @Test(arguments: [
        (513, 512), (2, 1), (3, 2), (2049, 2048), (5000, 4000), (100_000, 512),
    ])
    func `deeper documents are refused at the bracket that is too deep`(depth: Int, limit: Int) throws {
        let text = nested(depth)
        let limit = min(limit, 2048)
        let message = try #require(refusal(of: text, limits: JSONLimits(maxDepth: limit)))
        #expect(message.hasSuffix(": objects and arrays stand more than \(limit) deep inside each other"))
        // Level k + 1 begins right behind the opening brackets of the first k levels.
        let openings = (0..<limit).reduce(0) { $0 + ($1.isMultiple(of: 2) ? 1 : 8) }
        #expect(message.hasPrefix("f:1:\(openings + 1):"))
    }

    @Test func `brackets in strings do not count`() {
        #expect(refusal(of: "[\"[[[[[[[[\\\"[[[[\\\\\"]", limits: JSONLimits(maxDepth: 1)) == nil)
        #expect(refusal(of: "[[],[],[],{},[]]", limits: JSONLimits(maxDepth: 2)) == nil)
    }

    @Test func `limits are never above what jansson can do`() {
        var limits = JSONLimits(maxBytes: .max, maxDepth: .max)
        #expect(limits.maxBytes == Int(Int32.max))
        #expect(limits.maxDepth == 2048)
        limits.maxDepth = 1_000_000
        limits.maxBytes = .max
        #expect(limits == JSONLimits(maxBytes: .max, maxDepth: .max))
        #expect(JSONLimits.standard == JSONLimits(maxBytes: 268_435_456, maxDepth: 512))
    }

    @Test func `bytes above the limit are refused`() {
        #expect(refusal(of: "[1,2]", limits: JSONLimits(maxBytes: 5)) == nil)
        #expect(
            refusal(of: "[1,2]", limits: JSONLimits(maxBytes: 4))
                == "f: it holds 5 bytes, more than the limit of 4 bytes")
    }
}
