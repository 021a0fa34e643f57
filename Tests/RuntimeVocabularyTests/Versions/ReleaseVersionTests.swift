import RuntimeVocabulary
import Testing

@Suite("Versions") struct ReleaseVersionTests {
    @Test(
        "print as written",
        arguments: ["1.15", "1.15.0", "8.0.RC1", "v0.1.6", "2.6.0-rc1", "1.7-1", "1.8.0+cu111", "007", "1.0a"])
    func printed(_ text: String) throws {
        let version = try ReleaseVersion(parsing: text)
        #expect(version.description == text)
        #expect(try ReleaseVersion(parsing: version.description) == version)
    }

    @Test(
        "count their components as written",
        arguments: [
            ("1.15", [1, 15]), ("1.15.0", [1, 15, 0]), ("v5.0.3.6", [5, 0, 3, 6]), ("8.0.rc1", [8, 0]),
            ("2.6.0rc12", [2, 6, 0]), ("1.7-1", [1, 7]), ("1.8.0+cu111", [1, 8, 0]),
            ("20221118143845", [20_221_118_143_845]),
            ("7", [7]), ("1.0.post3", [1, 0]), ("3.2.0109", [3, 2, 109]),
        ] as [(String, [UInt64])])
    func components(_ text: String, _ expected: [UInt64]) throws {
        #expect(try ReleaseVersion(parsing: text).components == expected)
    }

    @Test(
        "know what comes before a release and what after",
        arguments: [
            ("1.0", false, false), ("1.0.dev1", true, false), ("1.0a1", true, false), ("7.0.0beta1", true, false),
            ("8.0.RC1", true, false), ("8.3.rc1.alpha003", true, false), ("1.5.0.post3", false, true),
            ("1.7-1", false, true), ("1.0.post1.dev2", true, true), ("1.8.0+rc1", false, false),
            ("6.3.rc3.1", true, true), ("5000.1.2.3.4.rc1", true, false), ("5000.1.2.3.4", false, false),
        ])
    func qualifiers(_ text: String, _ isPreRelease: Bool, _ isPostRelease: Bool) throws {
        let version = try ReleaseVersion(parsing: text)
        #expect(version.isPreRelease == isPreRelease && version.isPostRelease == isPostRelease)
    }

    static let refused: [(String, String)] = [
        ("", "'' is not a version: nothing is there"),
        ("latest", "'latest' is not a version: it does not begin with a number"),
        ("v", "'v' is not a version: it does not begin with a number"),
        ("vv1", "'vv1' is not a version: it does not begin with a number"),
        (".1", "'.1' is not a version: empty component; did you mean '1'?"),
        ("1..3", "'1..3' is not a version: empty component; did you mean '1.3'?"),
        ("1.3.", "'1.3.' is not a version: empty component; did you mean '1.3'?"),
        ("1.3-", "'1.3-' is not a version: empty component; did you mean '1.3'?"),
        ("1.3-.rc1", "'1.3-.rc1' is not a version: empty component; did you mean '1.3.rc1'?"),
        ("1.3+", "'1.3+' is not a version: empty component; did you mean '1.3'?"),
        ("1.3+cu..1", "'1.3+cu..1' is not a version: empty component; did you mean '1.3+cu.1'?"),
        ("1_3", "'1_3' is not a version: unexpected '_'; did you mean '1.3'?"),
        ("1,3", "'1,3' is not a version: unexpected ','; did you mean '1.3'?"),
        (" 1.3", "' 1.3' is not a version: unexpected ' '; did you mean '1.3'?"),
        (
            "1.x",
            "'1.x' is not a version: unknown qualifier 'x', known are dev, alpha, beta, rc and post; did you mean '1'?"
        ),
        (
            "1.2-gpu",
            "'1.2-gpu' is not a version: unknown qualifier 'gpu', known are dev, alpha, beta, rc and post; did you mean '1.2'?"
        ),
        (
            "1.0previewish",
            "'1.0previewish' is not a version: unknown qualifier 'previewish', known are dev, alpha, beta, rc and post; did you mean '1.0preview'?"
        ),
        ("1!2.0", "'1!2.0' is not a version: unexpected '!'; did you mean '1'?"),
        ("1.0/2", "'1.0/2' is not a version: unexpected '/'; did you mean '1.0'?"),
        ("1.0é", "'1.0é' is not a version: a character no version has; did you mean '1.0'?"),
        ("1.0\n", "'1.0\n' is not a version: a character no version has; did you mean '1.0'?"),
        ("1.0+a/b", "'1.0+a/b' is not a version: unexpected '/'; did you mean '1.0+a'?"),
    ]

    @Test("that are none are refused with the nearest that is one", arguments: refused)
    func refusal(_ text: String, _ message: String) {
        let error = #expect(throws: ParseError.self) { try ReleaseVersion(parsing: text) }
        #expect(error?.description == message)
    }

    @Test(
        "with numbers that no machine counts are refused, not wrapped",
        arguments: [
            "1000000000000000000", "1.18446744073709551616", "1.0rc99999999999999999999", "1.0-9999999999999999999",
            "1.0+9999999999999999999",
        ])
    func overflow(_ text: String) {
        let error = #expect(throws: ParseError.self) { try ReleaseVersion(parsing: text) }
        #expect(error?.reason == "a number of more than 18 digits")
    }

    @Test("may have leading zeros and 128 characters, and no more")
    func length() throws {
        #expect(try ReleaseVersion(parsing: String(repeating: "0", count: 127) + "1") == ReleaseVersion(parsing: "1"))
        let error = #expect(throws: ParseError.self) {
            try ReleaseVersion(parsing: String(repeating: "1.", count: 64) + "1")
        }
        #expect(error?.reason == "longer than 128 characters")
    }
}
