import Testing

@testable import EngineKit

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

    @Test(
        "a file that stands too deep fits by the end of its path",
        arguments: [
            ("*.m", "a/b.m", true), ("*.m", "b.m", false), ("v/x.index", "e/v/x.index", true), ("v/x", "x", false),
            ("spark/**", "e/spark/m/p", true), ("spark/**", "spark/m", false), ("v/x.index", "v/x.index", false),
        ])
    func ends(_ glob: String, _ path: String, _ fits: Bool) {
        #expect(PackageGlob(glob).matchesEnd(of: path) == fits)
    }

    @Test(
        "the name that a file of another name would need",
        arguments: [
            ("*.pth", "model.pt", "model.pth"), ("*.pth", "a.b.pt", "a.b.pth"), ("*.m", "estimator", "estimator.m"),
            ("saved_model.pb", "x.pb", "saved_model.pb"), ("a*b", "x", nil), ("x/**", "y", nil),
        ] as [(String, String, String?)])
    func names(_ glob: String, _ name: String, _ wanted: String?) {
        #expect(PackageGlob(glob).name(replacing: name) == wanted)
    }

    @Test("time grows with the length of a path, not with its square", arguments: ["**/a*b*c*d/**/x", "*a**b*/x"])
    func growth(_ text: String) {
        let glob = PackageGlob(text)
        func time(_ count: Int) -> Duration {
            let path = String(repeating: "abcd/", count: count) + "y/x"
            return (0..<3).map { _ in ContinuousClock().measure { _ = glob.matches(path) } }.min() ?? .zero
        }
        // quadratic work would take 16 times as long; the rest is room for a busy machine
        #expect(time(8000) < time(2000) * 9)
    }

    @Test("a pattern of many stars takes no more time than path times pattern")
    func stars() {
        let glob = PackageGlob(String(repeating: "*a", count: 60) + "b")
        #expect(!glob.matches(String(repeating: "a", count: 2000)))
    }
}
