/// What an option or argument takes: its placeholder, what is accepted and what completion offers.
public struct Value: Sendable {
    /// What the parser checks and completion offers.
    public enum Kind: Sendable {
        /// One of these words, spelled exactly so; anything else is refused.
        case word(choices: [String])
        /// Any text.
        case free
        /// A path; completion offers files and folders. That it exists is for the program to check.
        case file
        /// A path; completion offers folders.
        case directory
        /// Any text; completion offers these words.
        case suggested([String])
        /// A whole decimal number within the range.
        case integer(ClosedRange<Int>)
    }

    /// What stands for the value in help, in capitals by custom: `PATH`, or `auto|always|never`.
    public let placeholder: String

    /// What is accepted and offered.
    public let kind: Kind

    /// Whether `--option=` and `''` are accepted; an empty value is far more often an unset shell variable than meant.
    public let allowsEmpty: Bool

    /// Describes a value.
    public init(_ placeholder: String, _ kind: Kind = .free, allowsEmpty: Bool = false) {
        self.placeholder = placeholder
        self.kind = kind
        self.allowsEmpty = allowsEmpty
    }

    /// The words completion offers; empty for paths, numbers and free text.
    public var offeredWords: [String] {
        switch kind {
        case .word(let choices): choices
        case .suggested(let words): words
        case .free, .file, .directory, .integer: []
        }
    }

    /// The words a value must be one of, when that is checked.
    public var choices: [String]? {
        if case .word(let choices) = kind { choices } else { nil }
    }
}
