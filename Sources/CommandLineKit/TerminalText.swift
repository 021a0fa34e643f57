/// Makes text from outside safe to print on a terminal.
public enum TerminalText {
    /// The text with every character that could move the cursor, change colours, reorder or hide what follows written
    /// out as `\u{1b}`.
    ///
    /// Names come from catalogs, model packages and command lines, which anyone may have written; a name must not be
    /// able to repaint the terminal or to read differently than it is (Unicode TR 36, "bidirectional text spoofing").
    /// - Parameter keepingNewlines: leave line feeds alone, for text of several lines.
    public static func escaped(_ text: String, keepingNewlines: Bool = false) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A && keepingNewlines }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if mustEscape(scalar), !(scalar == "\n" && keepingNewlines) {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Controls, line separators and invisible format characters; the two joiners stay, scripts and emoji need them.
    public static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0x200C, 0x200D: false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }
}
