public import Jansson

/// A file of acceptances or an earlier report that cannot be used; all of its faults together.
public struct SelectionError: Error, Hashable, Sendable {
    /// The faults in the order of the file; never empty.
    public let problems: [JSONProblem]
}
