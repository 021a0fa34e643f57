/// Where the accepted versions begin and end.
///
/// A bound has major, minor and patch where the specifier tells them, and fewer components where it does not: `>=2.12`
/// begins at `2.12.0` and `>1.13.1` at `1.13.2`, the first release that may follow, while `==2.12.*` begins and ends at
/// `2.12` and `<2.13` ends there, whichever its patch level. Nothing says that such a release was published: bounds tell
/// how far a version is off, and are not for naming one.
extension VersionSpecifier {
    /// The first and the last accepted release, each `nil` where the end is open; `nil` when no version is accepted.
    public var bounds: (first: ReleaseVersion?, last: ReleaseVersion?)? {
        ends.map { ($0.least?.first, $0.most?.last) }
    }

    /// The bound that stands nearest to a version below or above all that are accepted.
    /// - Returns: `nil` when the version is accepted, or is refused from among accepted ones (`!=`), or when no version
    ///   is accepted.
    public func nearest(to version: ReleaseVersion) -> ReleaseVersion? {
        guard let (least, most) = ends else { return nil }
        if let lower = least?.lower, version.key < lower { return least?.first }
        if let upper = most?.upper, !(version.key < upper) { return most?.last }
        return nil
    }

    /// Whether every version that the other accepts is accepted here too; a specifier that accepts none is covered.
    ///
    /// Judged on the ranges of the clauses: a version that the other leaves out by `!=` counts as accepted by it.
    public func covers(_ other: VersionSpecifier) -> Bool {
        guard let (least, most) = other.ends else { return true }
        return clauses.allSatisfy { $0.accepts(from: least?.lower, to: most?.upper) }
    }

    /// The clauses that set the first and the last accepted version; `nil` when no version is accepted.
    private var ends: (least: Clause?, most: Clause?)? {
        var least: Clause?
        var most: Clause?
        for clause in clauses where clause.comparison != .notEqual {
            if let lower = clause.lower, least?.lower.map({ $0 < lower }) ?? true { least = clause }
            if let upper = clause.upper, most?.upper.map({ upper < $0 }) ?? true { most = clause }
        }
        if let lower = least?.lower, let upper = most?.upper, !(lower < upper) { return nil }
        return (least, most)
    }
}

extension VersionSpecifier.Clause {
    /// Whether the clause accepts every key of a half-open range; `nil` is an open end.
    fileprivate func accepts(from start: VersionKey?, to end: VersionKey?) -> Bool {
        if comparison == .notEqual {
            // what is refused must lie wholly before the range or wholly behind it
            return isEnd(upper, notAfter: start) || isEnd(end, notAfter: lower)
        }
        return (lower == nil || isEnd(lower, notAfter: start)) && (upper == nil || isEnd(end, notAfter: upper))
    }

    private func isEnd(_ key: VersionKey?, notAfter other: VersionKey?) -> Bool {
        guard let key, let other else { return false }
        return !(other < key)
    }

    /// The first release that the clause accepts, as precise as it says.
    fileprivate var first: ReleaseVersion? {
        let patch = version.components + [0, 0, 0].dropFirst(version.components.count)
        switch comparison {
        case .above: return ReleaseVersion(release: patch.dropLast() + [(patch.last ?? 0) + 1])
        case .equal where isPrefix: return ReleaseVersion(release: version.components)
        case .equal, .atLeast, .compatible: return ReleaseVersion(release: patch)
        case .notEqual, .atMost, .below: return nil
        }
    }

    /// The last release that the clause accepts, as precise as it says.
    fileprivate var last: ReleaseVersion? {
        let components = version.components
        switch comparison {
        case .below where version.isPreRelease: return ReleaseVersion(release: components)
        case .below:
            // before 2.13 and 2.13.0 came 2.12, before 2.0 came 1
            guard let last = components.lastIndex(where: { $0 != 0 }) else { return nil }
            return ReleaseVersion(release: components[..<last] + [components[last] - 1])
        case .compatible: return ReleaseVersion(release: components.dropLast())
        case .equal where isPrefix: return ReleaseVersion(release: components)
        case .equal, .atMost: return ReleaseVersion(release: components + [0, 0, 0].dropFirst(components.count))
        case .notEqual, .above, .atLeast: return nil
        }
    }
}

extension ReleaseVersion {
    fileprivate init?(release components: some Sequence<UInt64>) {
        guard let version = try? ReleaseVersion(parsing: components.map(String.init).joined(separator: ".")) else {
            return nil
        }
        self = version
    }
}
