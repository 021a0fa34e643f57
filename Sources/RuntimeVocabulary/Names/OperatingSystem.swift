/// The operating system inside an image: `ubuntu 18.04`, `euler 2.8.3`.
public struct OperatingSystem: Hashable, Sendable, CustomStringConvertible {
    /// The name in lower case; `euleros` is `euler`.
    public let name: String
    /// The version, where it is known.
    public let version: ReleaseVersion?

    /// Makes a system; the name is folded to lower case, and a version run together (`ubuntu` 1804) is taken apart.
    public init(name: String, version: ReleaseVersion? = nil) {
        let lower = name.lowercased()
        let canonical = Self.synonyms[lower] ?? lower
        self.name = canonical
        self.version = version.map { Self.releasesByMonth.contains(canonical) ? $0.takenApart : $0 }
    }

    /// `ubuntu 18.04`
    public var description: String { version.map { "\(name) \($0)" } ?? name }

    /// The spelling inside a runtime name: `ubuntu_18.04`.
    public var token: String { version.map { "\(name)_\($0.plain)" } ?? name }

    /// Runtime names write `euleros2.8` and `euler_2.8.3` for the same system.
    private static let synonyms = ["euleros": "euler"]
    /// Systems whose versions are a year and a month, so that four digits can only mean those.
    private static let releasesByMonth: Set<String> = ["ubuntu", "openeuler"]
}

extension OperatingSystem {
    /// Reads `ubuntu`, `ubuntu_18.04`, `ubuntu18.04`, `ubuntu_1804`, `ubuntu 18.04` or `euleros2.8`, in any case.
    /// - Throws: ``ParseError`` if there is no name or no version where one should be.
    public init(parsing text: String) throws(ParseError) {
        let (name, version) = try WordAndVersion.split(text, kind: "operating system")
        self.init(name: name, version: version)
    }
}

extension ReleaseVersion {
    /// 18.04 for 1804.
    fileprivate var takenApart: ReleaseVersion {
        let bytes = text.utf8
        guard bytes.count == 4, bytes.allSatisfy(\.isDigit) else { return self }
        return (try? ReleaseVersion(scanning: "\(text.prefix(2)).\(text.suffix(2))")) ?? self
    }
}
