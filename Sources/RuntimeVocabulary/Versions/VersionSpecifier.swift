/// Which versions a request accepts: `>=1.0,<2`, `==1.13.*`, `~=2.1`, or a bare `1.13`.
///
/// Operators follow PEP 440 (https://peps.python.org/pep-0440/#version-specifiers) on ``ReleaseVersion``'s order:
/// `<V` leaves out the pre-releases of V unless V is one, `>V` its post releases unless V is one, a local segment is
/// ignored unless the clause has one, and `.*` compares component by component, so that `3.1` never accepts `3.10`.
/// A bare version means `==V.*`; with a qualifier in it, exactly that version.
public struct VersionSpecifier: Hashable, Sendable, CustomStringConvertible {
    let clauses: [Clause]

    /// Accepts one version only (in whichever spelling).
    public static func exactly(_ version: ReleaseVersion) -> VersionSpecifier {
        VersionSpecifier(clauses: [.equal(version)])
    }

    /// Whether every clause accepts the version.
    public func contains(_ version: ReleaseVersion) -> Bool {
        for clause in clauses where !clause.contains(version.key) { return false }
        return true
    }

    /// The version that the first bare, `==` or `~=` clause names; its neighbours are worth suggesting.
    public var anchor: ReleaseVersion? {
        clauses.first { $0.comparison == .equal || $0.comparison == .compatible }?.version
    }

    /// The version that the first `>=` clause, or else an `==` clause, begins at: the least that will do.
    public var lowerBound: ReleaseVersion? {
        (clauses.first { $0.comparison == .atLeast } ?? clauses.first { $0.comparison == .equal })?.version
    }

    /// The canonical text: `==1.13.*`, `>=1.0,<2`.
    public var description: String { clauses.map(\.description).joined(separator: ",") }
}

extension VersionSpecifier {
    /// One condition, as the half-open range of sort keys it accepts - or, negated, refuses.
    struct Clause: Hashable, Sendable, CustomStringConvertible {
        let comparison: SpecifierOperator
        let version: ReleaseVersion
        var isPrefix = false
        var lower: VersionKey?
        var upper: VersionKey?

        func contains(_ key: VersionKey) -> Bool {
            var isInside = true
            if let lower, key < lower { isInside = false }
            if let upper, isInside, !(key < upper) { isInside = false }
            return isInside != (comparison == .notEqual)
        }

        var description: String {
            // a prefix prints its components alone: `==1.13.*`
            "\(comparison.rawValue)\(isPrefix ? version.release + ".*" : version.plain)"
        }
    }
}
