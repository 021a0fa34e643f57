import Suggestions
import Testing

@Suite("Did you mean") struct SuggestionTests {
    static let engines = ["TensorFlow", "PyTorch", "MindSpore", "MXNet", "Scikit_Learn", "Spark_MLlib", "XGBoost"]

    static let tooLong = String(repeating: "a", count: 257)

    struct Case: Sendable, CustomTestStringConvertible {
        let word: String
        let candidates: [String]
        let answer: [String]
        var testDescription: String { "'\(word.prefix(20))'" }
    }

    @Test(
        "finds words that are near, best first",
        arguments: [
            Case(word: "tensorflw", candidates: engines, answer: ["TensorFlow"]),
            Case(word: "TENSORFLOW", candidates: engines, answer: ["TensorFlow"]),
            Case(word: "pytroch", candidates: engines, answer: ["PyTorch"]),
            Case(word: "scikit learn", candidates: engines, answer: ["Scikit_Learn"]),
            Case(word: "scikitlearn", candidates: engines, answer: ["Scikit_Learn"]),
            Case(word: "spark-mlib", candidates: engines, answer: ["Spark_MLlib"]),
            Case(word: "gpus", candidates: ["cpu", "gpu", "ascend"], answer: ["gpu"]),
            Case(word: "gpu", candidates: ["cpu", "ascend"], answer: ["cpu"]),
            Case(word: "amd46", candidates: ["amd64", "arm64"], answer: ["amd64"]),
            Case(word: "ab", candidates: ["ba"], answer: ["ba"]),
            Case(word: "caf\u{e9}", candidates: ["cafe"], answer: ["cafe"]),
        ])
    func nearest(_ example: Case) {
        #expect(Suggestion.nearest(to: example.word, in: example.candidates) == example.answer)
    }

    @Test(
        "offers nothing that is not near",
        arguments: [
            Case(word: "jax", candidates: engines, answer: []),
            Case(word: "x", candidates: ["a", "b"], answer: []),
            Case(word: "", candidates: ["a", ""], answer: []),
            Case(word: "-_ ", candidates: ["", "-", "a"], answer: []),
            Case(word: "gpu", candidates: [], answer: []),
            Case(word: "ascend", candidates: ["descends"], answer: []),
            Case(word: tooLong, candidates: [tooLong], answer: []),
        ])
    func far(_ example: Case) {
        #expect(Suggestion.nearest(to: example.word, in: example.candidates) == [])
    }

    @Test("allows a third of the word's length and no more")
    func bound() {
        #expect(Suggestion.nearest(to: "abcdef", in: ["abcdXX"]) == ["abcdXX"])
        #expect(Suggestion.nearest(to: "abcdef", in: ["abcXXX"]) == [])
        #expect(Suggestion.nearest(to: "abcde", in: ["abcdX"]) == ["abcdX"])
        #expect(Suggestion.nearest(to: "abcde", in: ["abcXX"]) == [])
    }

    @Test("puts the nearer first, then goes by byte order, whatever the order of the candidates")
    func order() {
        let candidates = ["cann-8.1", "cann-8.2", "cann-8.0", "cann-8.00", "Cann-8.1", "cann-8.0"]
        let answer = ["cann-8.00", "cann-8.0", "Cann-8.1", "cann-8.1", "cann-8.2"]
        #expect(Suggestion.nearest(to: "cann 8.00", in: candidates, limit: 9) == answer)
        #expect(Suggestion.nearest(to: "cann 8.00", in: candidates.reversed(), limit: 9) == answer)
    }

    @Test("gives at most as many as asked")
    func limit() {
        let candidates = ["ab1", "ab2", "ab3", "ab4"]
        #expect(Suggestion.nearest(to: "ab0", in: candidates) == ["ab1", "ab2", "ab3"])
        #expect(Suggestion.nearest(to: "ab0", in: candidates, limit: 1) == ["ab1"])
        #expect(Suggestion.nearest(to: "ab0", in: candidates, limit: 0) == [])
        #expect(Suggestion.nearest(to: "ab0", in: candidates, limit: -1) == [])
    }

    @Test("asks one question for any number of words")
    func phrase() {
        #expect(Suggestion.phrase([]) == nil)
        #expect(Suggestion.phrase(["a"]) == "did you mean 'a'?")
        #expect(Suggestion.phrase(["a", "b"]) == "did you mean 'a' or 'b'?")
        #expect(Suggestion.phrase(["a", "b", "c"]) == "did you mean 'a', 'b' or 'c'?")
    }
}
