/// What a program left behind.
public struct RunResult: Sendable, Equatable {
    /// The exit status; 128 and the signal's number when a signal ended it, as shells count.
    public let status: Int32
    /// Everything it wrote to its standard output.
    public let output: String
    /// Everything it wrote to its standard error.
    public let errors: String

    /// Makes a result from what was seen.
    public init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }
}
