/// One option: `--catalog PATH`, `-q`.
public struct Option: Sendable {
    /// The long name without its hyphens: `catalog`. It is also the key an ``Invocation`` is asked by.
    public let long: String

    /// The one-letter spelling, when there is one.
    public let short: Character?

    /// What the option takes; nil for a flag.
    public let value: Value?

    /// Whether it may be given more than once.
    public let repeatable: Bool

    /// Whether a command line without it is refused.
    public let required: Bool

    /// What ``Invocation/value(_:)`` answers when the option is not given; help shows it.
    public let defaultValue: String?

    /// One line for help, lower case, no full stop.
    public let help: String

    /// The heading the option stands under in help; nil for the plain "Options".
    public let section: String?

    /// Describes an option.
    public init(
        _ long: String, short: Character? = nil, value: Value? = nil, repeatable: Bool = false, required: Bool = false,
        defaultValue: String? = nil, help: String, section: String? = nil
    ) {
        self.long = long
        self.short = short
        self.value = value
        self.repeatable = repeatable
        self.required = required
        self.defaultValue = defaultValue
        self.help = help
        self.section = section
    }

    /// The long spelling with its hyphens: `--catalog`.
    public var longSpelling: String { "--\(long)" }

    /// The short spelling with its hyphen: `-o`.
    public var shortSpelling: String? { short.map { "-\($0)" } }

    /// The long spelling with what it takes: `--catalog PATH`.
    var usage: String { value.map { "\(longSpelling) \($0.placeholder)" } ?? longSpelling }

    /// Every spelling, the short one first.
    var spellings: [String] { [shortSpelling, longSpelling].compactMap(\.self) }
}
