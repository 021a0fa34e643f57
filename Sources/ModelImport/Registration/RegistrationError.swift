public import Jansson

/// Everything that is wrong with a registration document and the values given for it.
public struct RegistrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults: those of the document by line, then those of the values. Never empty.
    public let problems: [JSONProblem]

    /// One fault a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
