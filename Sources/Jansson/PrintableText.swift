/// Text from a document made fit for a message: one line, no terminal escapes, not too long.
enum PrintableText {
    /// The longest piece of a document that a message quotes, in characters.
    static let quoteLimit = 60

    /// `text` in single quotes, cut when it is long.
    static func quoted(_ text: String) -> String {
        let shown = text.count > quoteLimit ? text.prefix(quoteLimit) + "…" : text[...]
        return "'\(escapingControls(String(shown)))'"
    }

    /// `text` with every control character written as JSON would: a key may hold a line feed or an escape
    /// sequence, and the terminal must not obey it.
    static func escapingControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
