public import EngineKit
public import Jansson

/// Everything that is wrong with a registration document and the values given for it.
public struct RegistrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults: those of the document by line, then those of the values. Never empty.
    public var problems: [JSONProblem]
    /// What could be read in spite of them; what they are about is missing from it.
    public let requests: [ImportRequest]
    /// What was found in the parts of a configuration that could be read.
    public let findings: [PackageFinding]

    init(problems: [JSONProblem], requests: [ImportRequest] = [], findings: [PackageFinding] = []) {
        self.problems = problems
        self.requests = requests
        self.findings = findings
    }

    /// One fault a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
