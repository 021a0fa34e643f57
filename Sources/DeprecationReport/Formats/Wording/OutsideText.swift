internal import CommandLineKit

/// Text that somebody else wrote, made fit to be quoted in a sentence.
enum OutsideText {
    /// The longest name that is shown whole, in Unicode scalars.
    static let nameLimit = 200
    /// The longest sentence.
    static let sentenceLimit = 1_000

    /// The text in one line, without anything invisible, cut when it is long.
    ///
    /// A line feed, a terminal escape or a mark that reverses the direction is written out as `\u{202e}`: every format
    /// has its own escapes, but none of them keeps a name from reading as something that it is not.
    static func shown(_ text: String, limit: Int = sentenceLimit) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return TerminalText.escaped(text) }
        return TerminalText.escaped(String(scalars[..<end])) + "…"
    }
}
