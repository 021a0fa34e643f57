/// When to use colour, as `--color` says it.
public enum ColorChoice: String, Hashable, Sendable, CaseIterable {
    /// When the output is a terminal that wants it.
    case auto
    /// Also into files and pipes.
    case always
    /// Not at all.
    case never

    /// The choice a command line makes with `--color`, read before it is parsed: help and usage errors are coloured,
    /// too, and the parser does not get to the end of those. Anything it will refuse counts as `auto`.
    public init(previewing arguments: [String]) {
        let options = arguments.prefix { $0 != "--" }
        var choice = ColorChoice.auto
        for (option, next) in zip(options, options.dropFirst() + [""]) {
            let word = option == "--color" ? next : String(option.dropFirst("--color=".count))
            guard option == "--color" || option.hasPrefix("--color=") else { continue }
            choice = ColorChoice(rawValue: word) ?? .auto
        }
        self = choice
    }
}

/// Bold and colours, or nothing at all.
///
/// Every wrapper ends only what it began, so that wrapped text may stand inside other wrapped text.
public struct Style: Hashable, Sendable {
    /// Whether the wrappers do anything.
    public let isEnabled: Bool

    /// Text as it is.
    public static let plain = Style(isEnabled: false)

    /// Turns colours on or off.
    public init(isEnabled: Bool) {
        self.isEnabled = isEnabled
    }

    /// Decides from what the user asked for and where the output goes.
    /// - Parameters:
    ///   - noColor: the value of `NO_COLOR`; anything but empty means no colour (no-color.org), unless `--color always`
    ///     says otherwise: the command line is the more specific wish.
    ///   - term: the value of `TERM`; `dumb` terminals show escapes as text.
    public init(_ choice: ColorChoice, isTerminal: Bool, noColor: String?, term: String? = nil) {
        isEnabled =
            switch choice {
            case .always: true
            case .never: false
            case .auto: isTerminal && (noColor ?? "").isEmpty && term != "dumb"
            }
    }

    /// One thing a terminal can do to text.
    public enum Attribute: Hashable, Sendable {
        case bold, dim, red, green, yellow, cyan

        /// The SGR parameters that begin and end it (ECMA-48, 8.3.117).
        fileprivate var codes: (on: Int, off: Int) {
            switch self {
            case .bold: (1, 22)
            case .dim: (2, 22)
            case .red: (31, 39)
            case .green: (32, 39)
            case .yellow: (33, 39)
            case .cyan: (36, 39)
            }
        }
    }

    /// The text with an attribute; empty text and nil attributes are left alone.
    public func apply(_ attribute: Attribute?, to text: String) -> String {
        guard isEnabled, let attribute, !text.isEmpty else { return text }
        return "\u{1B}[\(attribute.codes.on)m\(text)\u{1B}[\(attribute.codes.off)m"
    }

    /// Bold text.
    public func bold(_ text: String) -> String { apply(.bold, to: text) }
    /// Faint text.
    public func dim(_ text: String) -> String { apply(.dim, to: text) }
    /// Red text, for errors.
    public func red(_ text: String) -> String { apply(.red, to: text) }
    /// Green text, for what is well.
    public func green(_ text: String) -> String { apply(.green, to: text) }
    /// Yellow text, for warnings.
    public func yellow(_ text: String) -> String { apply(.yellow, to: text) }
    /// Cyan text, for names.
    public func cyan(_ text: String) -> String { apply(.cyan, to: text) }
}
