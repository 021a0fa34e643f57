import RuntimeVocabulary
import Testing

@Suite("Version specifiers that are refused") struct VersionSpecifierRefusalTests {
    static let refused: [(text: String, reason: String, nearest: String?)] = [
        ("", "empty clause", nil),
        ("  ", "empty clause", nil),
        (">=1.0,", "empty clause", ">=1.0"),
        (",1.0", "empty clause", "1.0"),
        (">=1.0,,<2", "empty clause", ">=1.0,<2"),
        (">=", "an operator without a version", nil),
        ("===1.0", "unknown operator '==='", "==1.0"),
        ("=1.0", "unknown operator '='", "==1.0"),
        ("=>1.0", "unknown operator '=>'", ">=1.0"),
        ("=<1.0", "unknown operator '=<'", "<=1.0"),
        ("<>1.0", "unknown operator '<>'", "!=1.0"),
        ("!1.0", "unknown operator '!'", "!=1.0"),
        ("^1.2", "unknown operator '^'", ">=1.2,<2"),
        ("^1.2.3", "unknown operator '^'", ">=1.2.3,<2"),
        ("^0.3", "unknown operator '^'", ">=0.3,<0.4"),
        ("^0.0.3", "unknown operator '^'", ">=0.0.3,<0.0.4"),
        ("^0", "unknown operator '^'", ">=0,<1"),
        ("~1.2", "unknown operator '~'", "==1.2.*"),
        ("~1.2.3", "unknown operator '~'", "~=1.2.3"),
        ("~>1.2", "unknown operator '~>'", "==1.2.*"),
        ("1.0||2.0", "clauses are separated by commas", nil),
        (">=1.0 <2", "clauses are separated by commas", ">=1.0,<2"),
        (">=1.0<2", "clauses are separated by commas", ">=1.0,<2"),
        ("1.0 - 2.0", "clauses are separated by commas", ">=1.0,<=2.0"),
        ("1.0 2.0", "clauses are separated by commas", nil),
        ("1.*", "'.*' goes with == and != only", "==1.*"),
        (">=1.*", "'.*' goes with == and != only", ">=1"),
        ("~=1.2.*", "'.*' goes with == and != only", "==1.2.*"),
        ("1.x", "unknown qualifier 'x', known are dev, alpha, beta, rc and post", "==1.*"),
        ("1.2.X", "unknown qualifier 'X', known are dev, alpha, beta, rc and post", "==1.2.*"),
        ("==1.x", "unknown qualifier 'x', known are dev, alpha, beta, rc and post", "==1.*"),
        ("!=1.x.x", "unknown qualifier 'x', known are dev, alpha, beta, rc and post", "!=1.*"),
        ("==1.0rc1.*", "'.*' cannot follow a pre-release, post-release or local part", "==1.0.*"),
        ("==1.0+cu111.*", "'.*' cannot follow a pre-release, post-release or local part", "==1.0.*"),
        (">=1.0+cu111", "a local part ('+…') goes with == and != only", ">=1.0"),
        ("<1.0+cu111", "a local part ('+…') goes with == and != only", "<1.0"),
        ("~=1.0.1+cu111", "a local part ('+…') goes with == and != only", "~=1.0.1"),
        ("~=1", "~= needs at least two components", "==1.*"),
        ("*", "unexpected '*'", nil),
        ("latest", "it does not begin with a number", nil),
        ("==1..3", "empty component", "==1.3"),
        ("1..3", "empty component", "1.3"),
        (">=99999999999999999999", "a number of more than 18 digits", ">=999999999999999999"),
    ]

    @Test("say why, and offer what was meant", arguments: refused)
    func refusal(_ item: (text: String, reason: String, nearest: String?)) throws {
        let error = try #require(throws: ParseError.self) { try VersionSpecifier(parsing: item.text) }
        #expect(error.kind == "version specifier" && error.text == item.text)
        #expect(error.reason == item.reason)
        #expect(error.nearest == item.nearest)
        if let nearest = error.nearest { #expect(throws: Never.self) { try VersionSpecifier(parsing: nearest) } }
    }

    @Test("because they are absurdly long")
    func length() {
        let text = Array(repeating: ">=1.0", count: 100).joined(separator: ",")
        let error = #expect(throws: ParseError.self) { try VersionSpecifier(parsing: text) }
        #expect(error?.reason == "longer than 256 characters")
    }
}
