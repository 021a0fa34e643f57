extension VersionSpecifier {
    /// The accepted release that stands nearest to a version below or above all that are accepted.
    ///
    /// It is as precise as the specifier is: below `==2.12.*` stands `2.12`, above `<2.13` stands `2.12`, whichever its
    /// patch level; below `>1.13.1` stands `1.13.2`, the first release that may follow. Nothing says that such a
    /// release was published: it is for telling how far a version is off, not for naming one.
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
        let (from, to) = (least?.lower, most?.upper)
        return clauses.allSatisfy { clause in
            if clause.comparison == .notEqual {
                // the refused range must lie before or behind what the other accepts
                return isBefore(clause.upper, from) || isBefore(to, clause.lower)
            }
            let startsSoonEnough = clause.lower.map { lower in from.map { !($0 < lower) } ?? false } ?? true
            let endsLateEnough = clause.upper.map { upper in to.map { !(upper < $0) } ?? false } ?? true
            return startsSoonEnough && endsLateEnough
        }
    }

    /// Whether a range that ends at one key ends before one that begins at the other; an open end is never before.
    private func isBefore(_ end: VersionKey?, _ start: VersionKey?) -> Bool {
        guard let end, let start else { return false }
        return !(start < end)
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
    /// The first release that the clause accepts, as precise as it says.
    fileprivate var first: ReleaseVersion? {
        let components = version.components
        switch comparison {
        case .above:
            let patch = components.count < 3 ? components + Array(repeating: 0, count: 3 - components.count) : components
            return ReleaseVersion(release: patch.dropLast() + [(patch.last ?? 0) + 1])
        case .equal where isPrefix: return ReleaseVersion(release: components)
        case .equal, .atLeast, .compatible: return version
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
        case .equal, .atMost: return version
        case .notEqual, .above, .atLeast: return nil
        }
    }
}

extension ReleaseVersion {
    fileprivate init?(release components: some Sequence<UInt64>) {
        let text = components.map(String.init).joined(separator: ".")
        guard let version = try? ReleaseVersion(parsing: text) else { return nil }
        self = version
    }
}
