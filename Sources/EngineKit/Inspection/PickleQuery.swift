public import ArtifactFormats

/// What an inspector wants to know about every pickle, beside what it imports.
///
/// A pickle is walked once for all inspectors, which is why they say this beforehand.
public struct PickleQuery: Hashable, Sendable {
    /// The dictionary keys whose values are wanted.
    public var keys: Set<String>
    /// The imported names whose calls are wanted, with their arguments.
    public var calls: Set<PickleName>

    /// Nothing more.
    public static let nothing = PickleQuery()

    /// Makes a query.
    public init(keys: Set<String> = [], calls: Set<PickleName> = []) {
        self.keys = keys
        self.calls = calls
    }

    func isCovered(by other: PickleQuery) -> Bool { keys.isSubset(of: other.keys) && calls.isSubset(of: other.calls) }

    func union(_ other: PickleQuery) -> PickleQuery {
        PickleQuery(keys: keys.union(other.keys), calls: calls.union(other.calls))
    }
}
