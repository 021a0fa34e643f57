/// A command line that was understood: which command, with what.
public struct Invocation: Sendable {
    /// One time an option was given.
    public struct Occurrence: Hashable, Sendable {
        /// The option's long name.
        public let option: String

        /// Its value; nil for a flag.
        public let value: String?
    }

    /// The names of the command, outermost first: `["catalog", "lint"]`.
    public let path: [String]

    /// The positional arguments, in order.
    public let arguments: [String]

    /// Every option as given, in order; for the few cases where the order between options matters (`-q` after `-v`).
    public let occurrences: [Occurrence]

    /// The defaults of the options that were not given, by long name.
    let defaults: [String: String]

    /// Whether the flag or option with this long name was given.
    public func flag(_ option: String) -> Bool {
        occurrences.contains { $0.option == option }
    }

    /// The value of an option: the last one given, else its default, else nil.
    public func value(_ option: String) -> String? {
        values(option).last
    }

    /// The values of a repeatable option in the order given; its default alone when not given.
    public func values(_ option: String) -> [String] {
        let given = occurrences.filter { $0.option == option }.compactMap(\.value)
        return given.isEmpty ? defaults[option].map { [$0] } ?? [] : given
    }

    /// The value of an option that takes a whole number; nil when it is not given and has no default.
    public func integer(_ option: String) -> Int? {
        value(option).flatMap { Int($0) }
    }

    /// How often an option was given: 2 for `-vv`.
    public func count(_ option: String) -> Int {
        occurrences.count { $0.option == option }
    }
}
