import RuntimeVocabulary

/// Versions and specifiers. The input is `SPECIFIER VERSION [VERSION]`, split at spaces.
enum VersionSubject: TextSubject {
    static let name = "version"

    static func run(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let versions = words.compactMap { try? ReleaseVersion(parsing: $0) }
        for version in versions { checkReading(of: version) }
        for a in versions {
            for b in versions { checkOrder(a, b) }
        }
        for word in words {
            if let specifier = try? VersionSpecifier(parsing: word) { check(specifier, against: versions) }
            if let python = try? PythonSpecifier(parsing: word) {
                let again = try? PythonSpecifier(parsing: python.description)
                require(again == python, "'\(python)' reads back as \(String(describing: again))")
            }
        }
    }

    private static func checkReading(of version: ReleaseVersion) {
        require((try? ReleaseVersion(parsing: version.description)) == version, "'\(version)' reads back")
        require(VersionSpecifier.exactly(version).contains(version), "exactly '\(version)' contains it")
    }

    private static func checkOrder(_ a: ReleaseVersion, _ b: ReleaseVersion) {
        let holding = [a < b, a == b, a > b].filter { $0 }.count
        require(holding == 1, "one of <, ==, > holds between '\(a)' and '\(b)'")
        require(a != b || a.hashValue == b.hashValue, "'\(a)' and '\(b)' are equal and hash alike")
    }

    private static func check(_ specifier: VersionSpecifier, against versions: [ReleaseVersion]) {
        guard let again = try? VersionSpecifier(parsing: specifier.description) else {
            return require(false, "'\(specifier)' reads back")
        }
        require(again.description == specifier.description, "'\(specifier)' is canonical already")
        for version in versions {
            require(again.contains(version) == specifier.contains(version), "'\(specifier)' judges '\(version)' alike")
        }
    }
}
