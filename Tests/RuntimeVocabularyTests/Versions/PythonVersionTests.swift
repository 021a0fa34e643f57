import RuntimeVocabulary
import Testing

@Suite("Python versions") struct PythonVersionTests {
    @Test(
        "are read from every spelling of runtimes and wheels",
        arguments: [
            ("3.7", "3.7"), ("py37", "3.7"), ("py310", "3.10"), ("py3.7", "3.7"), ("py_3.7", "3.7"), ("py_37", "3.7"),
            ("py-3.7", "3.7"), ("python3.7", "3.7"), ("python-3.7", "3.7"), ("python_3.11", "3.11"), ("cp36", "3.6"),
            ("cp311", "3.11"), ("PY27", "2.7"), ("Python 3.7", "3.7"), ("python2.7", "2.7"), ("3.7.10", "3.7"),
            ("py_3.10.6", "3.10"), ("3.7.0", "3.7"), ("3.12.0rc1", "3.12"), ("3.12b2", "3.12"), ("python37", "3.7"),
        ])
    func spellings(_ text: String, _ expected: String) throws {
        let version = try PythonVersion(parsing: text)
        #expect(version.description == expected)
        #expect(try PythonVersion(parsing: version.description) == version)
    }

    @Test("are ordered by number, not by digit")
    func order() {
        let versions = [(2, 7), (3, 1), (3, 6), (3, 7), (3, 9), (3, 10), (3, 12)].map(PythonVersion.init(major:minor:))
        #expect(versions.reversed().sorted() == versions)
        #expect(Set(versions + versions).count == versions.count)
    }

    static let missing = "the minor version is missing"
    static let unknown = "expected major.minor, such as 3.7 or py37"

    @Test(
        "that are none are refused with the nearest that is one",
        arguments: [
            ("", unknown, nil), ("py", unknown, nil), ("python", unknown, nil), ("3", missing, nil),
            ("python3", missing, nil), ("37", unknown, "3.7"), ("310", unknown, "3.10"), ("py307", unknown, nil),
            ("pypy3.7", unknown, nil), ("pyspark2.4", unknown, nil), ("3.x", unknown, nil), ("3..7", unknown, nil),
            ("1.7", unknown, nil), ("10.2", unknown, nil), ("3.256", unknown, nil), ("3.7.", unknown, nil),
            ("py__37", unknown, nil), ("cp37m", unknown, nil), ("3.99999999999999999999", unknown, nil),
            ("3.7-gpu", unknown, nil), ("３.７", unknown, nil), (" 37", unknown, "3.7"),
        ] as [(String, String, String?)])
    func refusal(_ text: String, _ reason: String, _ nearest: String?) throws {
        let error = try #require(throws: ParseError.self) { try PythonVersion(parsing: text) }
        #expect(error.kind == "Python version" && error.text == text)
        #expect(error.reason == reason)
        #expect(error.nearest == nearest)
    }
}
