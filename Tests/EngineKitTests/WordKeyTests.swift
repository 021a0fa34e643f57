import EngineKit
import Testing

@Suite("Words of requests and catalogs") struct WordKeyTests {
    @Test(
        "case and the separators do not count",
        arguments: [
            ("Scikit_Learn", "scikit-learn"), ("Scikit_Learn", "SCIKIT LEARN"), ("TensorFlow", "tensorflow"),
            ("a_b-c d", "A-B_C_D"), ("", ""), ("910B", "910b"), ("_", "-"),
        ])
    func same(_ left: String, _ right: String) {
        #expect(WordKey(left) == WordKey(right))
        #expect(WordKey(left).hashValue == WordKey(right).hashValue)
        #expect(WordKey(left).description == WordKey(right).description)
    }

    @Test(
        "nothing else is folded: what merely looks alike is something else",
        arguments: [
            ("ScikitLearn", "Scikit_Learn"), ("tf", "tf2"), ("a.b", "a_b"), ("a+b", "a_b"), ("a__b", "a_b"),
            ("a", " a"), ("É", "é"), ("i", "\u{0130}"), ("k", "\u{212A}"), ("910", "910b"),
        ])
    func different(_ left: String, _ right: String) {
        #expect(WordKey(left) != WordKey(right))
    }

    @Test("a key folds to itself", arguments: ["Scikit Learn", "XGBoost-Sklearn", "Größe"])
    func idempotent(_ word: String) {
        let key = WordKey(word)
        #expect(WordKey(key.description) == key)
    }
}
