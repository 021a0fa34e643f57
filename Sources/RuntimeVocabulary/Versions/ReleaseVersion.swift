/// A version as frameworks, accelerators, systems and images carry it: `1.15.0`, `8.0.rc1`, `2.6.0-rc1`, `1.7-1`.
///
/// Components are compared as numbers and padded with zeros, so `1.15` equals `1.15.0` (and hashes alike); then the
/// qualifiers decide: `dev < alpha < beta < rc < (none) < post`, each with its number, in any case, with or without
/// a separator. `8.3.rc1.alpha003 < 8.3.rc1 < 8.3 < 8.3-1 < 8.3.1`. The order is PEP 440's
/// (https://peps.python.org/pep-0440/) wherever PEP 440 knows the spelling.
///
/// Comparison is of one machine word for nearly every published version.
public struct ReleaseVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The version as written.
    public let text: String
    let key: VersionKey

    init(text: String, key: VersionKey) {
        self.text = text
        self.key = key
    }

    /// The version as written.
    public var description: String { text }

    /// Whether this comes before a release: any of `dev`, `alpha`, `beta`, `rc`.
    public var isPreRelease: Bool { key.hasQualifier { $0 < VersionKey.Rank.final } }

    /// Whether this is a later packaging of a release: `1.5.0.post3`, `1.7-1`.
    public var isPostRelease: Bool { key.hasQualifier { $0 == VersionKey.Rank.post } }

    /// The numeric release components, as many as are written: `[1, 15, 0]` for `1.15.0rc1`.
    public var components: [UInt64] {
        var components: [UInt64] = []
        var isInNumber = false
        for byte in text.utf8 {
            if byte.isDigit {
                if !isInNumber { components.append(0) }
                components[components.count - 1] = components[components.count - 1] * 10 + byte.digitValue
                isInNumber = true
            } else if components.isEmpty || (isInNumber && byte == UInt8(ascii: ".")) {
                isInNumber = false
            } else {
                break
            }
        }
        return components
    }

    /// Whether the two are the same version; `1.15` and `1.15.0` are.
    public static func == (left: ReleaseVersion, right: ReleaseVersion) -> Bool { left.key == right.key }

    /// Whether the left one is older.
    public static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool { left.key < right.key }

    /// Agrees with `==`: the text takes no part.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
