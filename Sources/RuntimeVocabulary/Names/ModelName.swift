/// The names that models can be recorded and asked for under.
///
/// Only what naming a model relies on: `NAME/VERSION` must say one thing, and a name must not be a pattern. What the
/// platform's editions allow beyond that is the business of whoever checks an import.
public enum ModelName {
    /// How many characters (Unicode scalars) a name has: the platform's 1 to 64.
    public static let length = 1...64

    /// Why no model can have this name, for the end of a sentence that begins with it; nil when one can.
    public static func flaw(in name: String) -> String? {
        let scalars = name.unicodeScalars
        guard length.contains(scalars.count) else { return "has \(scalars.count) characters, not 1 to 64" }
        return scalars.lazy.compactMap(flaw).first
    }

    private static func flaw(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "/": "holds '/', which stands between name and version"
        case "*", "?", "[", "]": "holds '\(scalar)', which stands for other characters where models are looked for"
        case _ where scalar.properties.isWhitespace: "holds white space"
        case _ where scalar.properties.generalCategory == .control: "holds a control character"
        // bytes that are no UTF-8 are read as this sign: different ones would become one name
        case "\u{FFFD}": "holds U+FFFD, which stands for bytes that are no UTF-8"
        // the same text with and without them would be two names
        case _ where scalar.properties.canonicalCombiningClass != .notReordered: "holds a combining character"
        default: nil
        }
    }

    /// The nearest name that every edition of the platform takes: letters of the alphabet first, then also digits, `-`
    /// and `_`. Nil when nothing is left of it.
    public static func nearest(to name: String) -> String? {
        var words: [String] = [""]
        for scalar in name.unicodeScalars {
            let isDigitOrMark = ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
            if scalar.isASCII, scalar.properties.isAlphabetic || isDigitOrMark {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if words.last?.isEmpty == false {
                words.append("")
            }
        }
        let plain = words.filter { !$0.isEmpty }.joined(separator: "-").drop { "-_".contains($0) }
        guard let first = plain.first else { return nil }
        return String(((first.isLetter ? "" : "model-") + plain).prefix(length.upperBound))
    }
}
