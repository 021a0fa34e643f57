import RuntimeVocabulary
import Testing

@Suite("Parse errors") struct ParseErrorTests {
    @Test("say what is wrong, and offer the nearest spelling where there is one")
    func description() {
        let error = ParseError(kind: "version", text: "1..3", reason: "empty component", nearest: "1.3")
        #expect(error.description == "'1..3' is not a version: empty component; did you mean '1.3'?")
        let bare = ParseError(kind: "image reference", text: "", reason: "it is empty")
        #expect(bare.description == "'' is not an image reference: it is empty")
    }
}
