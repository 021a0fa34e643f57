/// A request that the operating system refused: which path, what was tried and why it failed.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as the caller gave it, or a name in angle brackets for a stream (`<standard input>`).
    public let path: String
    /// What was tried, as a verb in its plain form: `read`, `write`, `open`, `list`.
    public let operation: String
    /// The `errno` value; see ``Reason`` for those that callers tell apart.
    public let code: Int32
    /// The reason in words, lower case and without a full stop, without the path.
    public let message: String

    /// Makes an error; without `message` the reason is the system's own text for `code`.
    public init(path: String, operation: String, code: Int32, message: String? = nil) {
        self.path = path
        self.operation = operation
        self.code = code
        self.message = message ?? SystemError.text(for: code)
    }

    /// `cannot read 'catalog.json': no such file or folder`
    public var description: String { "cannot \(operation) '\(path)': \(message)" }
}
