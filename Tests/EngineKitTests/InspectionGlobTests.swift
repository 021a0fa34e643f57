import EngineKit
import Testing

@Suite("Patterns of packages") struct InspectionGlobTests {
    @Test(
        "what a pattern fits",
        arguments: [
            ("*.m", "model.m"), ("*.m", ".m"), ("saved_model.pb", "saved_model.pb"), ("a?c", "abc"),
            ("variables/variables.data-*", "variables/variables.data-00000-of-00001"),
            ("spark_model/**", "spark_model/metadata/part-00000"), ("**/x.py", "a/b/x.py"), ("**", "a/b"), ("*", "a"),
            ("*-symbol.json", "a-b-symbol.json"), ("a*b*c", "a1b2b3c"), ("***", "a/b"), ("ü*", "über"),
        ])
    func matches(_ glob: String, _ path: String) {
        #expect(PackageGlob(glob).matches(path))
    }

    @Test(
        "what a pattern does not fit",
        arguments: [
            ("*.m", "a/model.m"), ("*.m", "model.M"), ("*.m", "model.mm"), ("a?c", "a/c"), ("a?c", "ac"), ("*", "a/b"),
            ("spark_model/**", "spark_model"), ("spark_model/**", "x/spark_model/y"), ("**/x.py", "x.py"), ("", "a"),
            ("a.b", "axb"), ("[ab]", "a"),
        ])
    func refuses(_ glob: String, _ path: String) {
        #expect(!PackageGlob(glob).matches(path))
    }

    @Test("a pattern of many stars takes no more time than path times pattern")
    func stars() {
        let glob = PackageGlob(String(repeating: "*a", count: 60) + "b")
        #expect(!glob.matches(String(repeating: "a", count: 2000)))
    }
}
