/// A positional argument of a command: the `PACKAGE` of `inspect PACKAGE`.
public struct Argument: Sendable {
    /// The name help shows, in capitals by custom: `PACKAGE`, `ENGINE/RUNTIME`.
    public let name: String

    /// One line for help, lower case, no full stop.
    public let help: String

    /// Whether a command line without it is refused.
    public let required: Bool

    /// Whether it takes all the arguments that are left; only the last argument of a command may.
    public let repeatable: Bool

    /// What is accepted and offered.
    public let value: Value

    /// Describes an argument; without `value` it is free text.
    public init(
        _ name: String, help: String, required: Bool = true, repeatable: Bool = false, value: Value? = nil
    ) {
        self.name = name
        self.help = help
        self.required = required
        self.repeatable = repeatable
        self.value = value ?? Value(name)
    }

    /// The argument in a usage line: `PACKAGE`, `[PACKAGE]`, `PACKAGE...`.
    var usage: String {
        let dots = repeatable ? "..." : ""
        return required ? name + dots : "[\(name)]\(dots)"
    }
}
