/// A Python version as runtimes and wheels write it: `3.7`, `py37`, `py_3.7`, `python3.7`, `cp37`.
///
/// Only major and minor take part: base images are told apart by minor version, and a patch level never changes
/// which wheels load.
public struct PythonVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The `3` of 3.7.
    public let major: UInt8
    /// The `7` of 3.7.
    public let minor: UInt8

    /// Makes a version from its parts.
    public init(major: UInt8, minor: UInt8) {
        self.major = major
        self.minor = minor
    }

    /// Whether the left one is older.
    public static func < (left: PythonVersion, right: PythonVersion) -> Bool { left.code < right.code }

    /// `3.7`
    public var description: String { "\(major).\(minor)" }

    /// Both parts in one number that sorts as the version does.
    var code: Int { Int(major) << 8 | Int(minor) }
}

extension PythonVersion {
    /// Reads any of the spellings above, ignoring case; a patch level is checked and dropped.
    /// - Throws: ``ParseError`` with the nearest well-formed spelling.
    public init(parsing text: String) throws(ParseError) {
        guard let spelling = PythonSpelling(text) else {
            let nearest = PythonSpelling("py" + text.trimmingSpaces)?.version?.description
            throw ParseError(
                kind: "Python version", text: text, reason: "expected major.minor, such as 3.7 or py37",
                nearest: nearest)
        }
        guard let version = spelling.version else {
            throw ParseError(kind: "Python version", text: text, reason: "the minor version is missing")
        }
        self = version
    }
}
