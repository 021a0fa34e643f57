import Testing

@testable import Suggestions

@Suite("Edit distance") struct EditDistanceTests {
    @Test(
        "counts insertions, deletions, substitutions and exchanges of neighbours",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1),
            ("kitten", "sitting", 3), ("abcd", "badc", 2), ("a", "b", 1),
            // Optimal string alignment, not the unrestricted distance (which would be 2): no edit inside an exchange.
            ("ca", "abc", 3),
        ])
    func distances(_ left: String, _ right: String, _ edits: Int) {
        var distance = EditDistance()
        let (first, second) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
        #expect(distance.between(first, second, atMost: 9) == edits)
        #expect(distance.between(second, first, atMost: 9) == edits)
        #expect(distance.between(first, second, atMost: edits) == edits)
        #expect(distance.between(first, second, atMost: edits - 1) == nil)
    }

    @Test("forgets the words of the comparison before")
    func reuse() {
        var distance = EditDistance()
        let words = ["abcdefgh", "ab", "", "abdcefgh", "hgfedcba"].map { $0.unicodeScalars.map(\.value) }
        for left in words {
            for right in words {
                var fresh = EditDistance()
                #expect(distance.between(left, right, atMost: 20) == fresh.between(left, right, atMost: 20))
            }
        }
    }
}
