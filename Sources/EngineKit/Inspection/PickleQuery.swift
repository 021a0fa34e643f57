/// What an inspector wants to know about every pickle, beside what it imports.
///
/// A pickle is walked once for all inspectors, which is why they say this beforehand.
public struct PickleQuery: Hashable, Sendable {
    /// The dictionary keys whose values are wanted.
    public var keys: Set<String>

    /// Nothing more.
    public static let nothing = PickleQuery()

    /// Makes a query.
    public init(keys: Set<String> = []) {
        self.keys = keys
    }

    func isCovered(by other: PickleQuery) -> Bool { keys.isSubset(of: other.keys) }

    func union(_ other: PickleQuery) -> PickleQuery { PickleQuery(keys: keys.union(other.keys)) }
}
