/// Lines of a calendar as RFC 5545 wants them.
enum ICSText {
    /// The most octets of a line, without its end (RFC 5545, section 3.1).
    private static let width = 75

    /// A property of type TEXT, escaped and folded, with its line end.
    static func property(_ name: String, text: String) -> String { line("\(name):\(escaped(text))") }

    /// A property whose value is a list of TEXT.
    static func property(_ name: String, texts: [String]) -> String {
        line("\(name):\(texts.map(escaped).joined(separator: ","))")
    }

    /// A content line, folded: no piece has more than 75 octets, and none ends within a character.
    static func line(_ content: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in content.unicodeScalars {
            let length = UTF8.width(scalar)
            if octets + length > width {
                folded += "\r\n "
                octets = 1  // the space counts
            }
            folded.unicodeScalars.append(scalar)
            octets += length
        }
        return folded + "\r\n"
    }

    /// A value of type TEXT (RFC 5545, section 3.3.11); control characters other than line feeds and tabs, which the
    /// grammar has no way to write, are left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\t": escaped.append(scalar)
            case _ where scalar.properties.generalCategory == .control: break
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
