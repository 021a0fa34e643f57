import RuntimeVocabulary
import Testing

@Suite("Python specifiers") struct PythonSpecifierTests {
    static let universe = ["2.7", "3.0", "3.1", "3.6", "3.7", "3.8", "3.10", "3.12"]

    /// What each accepts of the universe.
    static let cases: [(text: String, canonical: String, accepted: String)] = [
        ("3.7", "==3.7", "3.7"), ("3.1", "==3.1", "3.1"), ("py37", "==3.7", "3.7"), ("py310", "==3.10", "3.10"),
        ("python3.7", "==3.7", "3.7"), ("python-3.7", "==3.7", "3.7"), ("Python 3.7", "==3.7", "3.7"),
        ("py_3.7", "==3.7", "3.7"), ("cp36", "==3.6", "3.6"), ("3.7.10", "==3.7", "3.7"), ("==3.7.10", "==3.7", "3.7"),
        ("==3.7.*", "==3.7", "3.7"), ("==3.7.1.*", "==3.7", "3.7"), ("3.12rc1", "==3.12", "3.12"),
        ("3", "==3.*", "3.0 3.1 3.6 3.7 3.8 3.10 3.12"), ("python3", "==3.*", "3.0 3.1 3.6 3.7 3.8 3.10 3.12"),
        ("2", "==2.*", "2.7"), ("==3.*", "==3.*", "3.0 3.1 3.6 3.7 3.8 3.10 3.12"), ("!=3.*", "!=3.*", "2.7"),
        (">=3", ">=3.0", "3.0 3.1 3.6 3.7 3.8 3.10 3.12"), (">3", ">3.0", "3.1 3.6 3.7 3.8 3.10 3.12"),
        ("<3", "<3.0", "2.7"), ("<=3", "<=3.0", "2.7 3.0"),
        (">=3.7", ">=3.7", "3.7 3.8 3.10 3.12"), (">=3.7.5", ">=3.7", "3.7 3.8 3.10 3.12"),
        (">3.7", ">3.7", "3.8 3.10 3.12"), (">3.7.2", ">=3.7", "3.7 3.8 3.10 3.12"),
        (">3.7.0", ">=3.7", "3.7 3.8 3.10 3.12"), ("<3.7", "<3.7", "2.7 3.0 3.1 3.6"),
        ("<3.7.2", "<=3.7", "2.7 3.0 3.1 3.6 3.7"), ("<3.7.0", "<3.7", "2.7 3.0 3.1 3.6"),
        ("<3.7.0.1", "<=3.7", "2.7 3.0 3.1 3.6 3.7"), ("<=3.7", "<=3.7", "2.7 3.0 3.1 3.6 3.7"),
        ("<=3.7.2", "<=3.7", "2.7 3.0 3.1 3.6 3.7"), ("!=3.7", "!=3.7", "2.7 3.0 3.1 3.6 3.8 3.10 3.12"),
        ("!=3.7.*", "!=3.7", "2.7 3.0 3.1 3.6 3.8 3.10 3.12"),
        ("!=3.7.1", "!=3.7.1", "2.7 3.0 3.1 3.6 3.7 3.8 3.10 3.12"),
        ("!=3.7.1.*", "!=3.7.1.*", "2.7 3.0 3.1 3.6 3.7 3.8 3.10 3.12"),
        ("!=3.7.0", "!=3.7.0", "2.7 3.0 3.1 3.6 3.7 3.8 3.10 3.12"),
        ("~=3.7", "~=3.7", "3.7 3.8 3.10 3.12"), ("~=3.7.1", "==3.7", "3.7"), ("~=2.7", "~=2.7", "2.7"),
        (" >= 3.7 , < 3.11, != 3.8 ", ">=3.7,<3.11,!=3.8", "3.7 3.10"), (">=py37,<cp38", ">=3.7,<3.8", "3.7"),
    ]

    @Test("accept what they should and print canonically", arguments: cases)
    func contains(_ item: (text: String, canonical: String, accepted: String)) throws {
        let specifier = try PythonSpecifier(parsing: item.text)
        let accepted = try Self.universe.filter { specifier.contains(try PythonVersion(parsing: $0)) }
        #expect(accepted.joined(separator: " ") == item.accepted)
        #expect(specifier.description == item.canonical)
        #expect(try PythonSpecifier(parsing: item.canonical) == specifier)
    }

    /// Dropping the patch level must never refuse a minor version of which some release would have matched.
    @Test("accept a minor version if a release of it would be accepted", arguments: [">=", "<=", ">", "<", "==", "~="])
    func soundness(_ comparison: String) throws {
        for patch in 0...3 {
            for bound in ["3.6.\(patch)", "3.7.\(patch)", "3.10.\(patch)"] {
                let exact = try VersionSpecifier(parsing: comparison + bound)
                let rough = try PythonSpecifier(parsing: comparison + bound)
                for minor in UInt8(5)...11 {
                    let mayMatch = try (0...9).contains {
                        exact.contains(try ReleaseVersion(parsing: "3.\(minor).\($0)"))
                    }
                    let isAccepted = rough.contains(PythonVersion(major: 3, minor: minor))
                    #expect(isAccepted || !mayMatch, "\(comparison)\(bound) refuses 3.\(minor)")
                }
            }
        }
    }

    @Test(
        "name the version whose neighbours are worth suggesting",
        arguments: [("3.7", "3.7"), ("~=3.7", "3.7"), (">=3,==3.9", "3.9"), ("3", nil), (">=3.7", nil), ("!=3.7", nil)]
            as [(String, String?)])
    func anchor(_ text: String, _ expected: String?) throws {
        #expect(try PythonSpecifier(parsing: text).anchor?.description == expected)
    }

    static let unknown = "expected major.minor, such as 3.7 or py37"

    @Test(
        "that are none are refused with what was meant",
        arguments: [
            ("", "empty clause", nil), ("37", unknown, "py37"),
            ("==3", "a major version alone needs '.*' after == and !=", "==3.*"),
            ("!=3", "a major version alone needs '.*' after == and !=", "!=3.*"),
            ("~=3", "~= needs at least two components", "==3.*"), ("^3.7", "unknown operator '^'", ">=3.7,<4"),
            ("===3.7", "unknown operator '==='", "==3.7"), ("=>3.7", "unknown operator '=>'", ">=3.7"),
            (">=3.7 <3.9", "clauses are separated by commas", ">=3.7,<3.9"),
            ("3.*", "'.*' goes with == and != only", "==3.*"),
            (">=3.*", "'.*' goes with == and != only", ">=3"), ("3.x", unknown, "==3.*"), ("3.7.x", unknown, "==3.7.*"),
            ("pypy3", unknown, nil), ("1.13", unknown, nil), (">=", "an operator without a version", nil),
        ] as [(String, String, String?)])
    func refusal(_ text: String, _ reason: String, _ nearest: String?) throws {
        let error = try #require(throws: ParseError.self) { try PythonSpecifier(parsing: text) }
        #expect(error.kind == "Python specifier" && error.reason == reason && error.nearest == nearest, "\(error)")
        if let nearest = error.nearest { #expect(throws: Never.self) { try PythonSpecifier(parsing: nearest) } }
    }
}
