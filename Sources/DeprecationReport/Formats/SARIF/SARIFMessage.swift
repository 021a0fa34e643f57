internal import Jansson

/// Messages of a SARIF log (SARIF 2.1.0, 3.11).
enum SARIFMessage {
    /// A message that holds this text.
    static func object(_ text: String) -> JSONValue { ["text": .string(escaped(text))] }

    /// Text that is no more than text: in a message, `{0}` is a placeholder and `[a](1)` a link (3.11.5 and 3.11.6).
    ///
    /// Brackets and braces that are neither stay as they are: few readers undo the escapes.
    static func escaped(_ text: String) -> String {
        let hasPlaceholder = text.utf8.indices.contains { isPlaceholder(text.utf8[$0...]) }
        let hasLink = text.contains("](")
        guard hasPlaceholder || hasLink else { return text }
        return text.reduce(into: "") { escaped, character in
            switch character {
            case "{" where hasPlaceholder, "}" where hasPlaceholder: escaped += "\(character)\(character)"
            case "[" where hasLink, "]" where hasLink: escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
    }

    private static func isPlaceholder(_ text: Substring.UTF8View) -> Bool {
        guard text.first == UInt8(ascii: "{") else { return false }
        let rest = text.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return rest.count < text.count - 1 && rest.first == UInt8(ascii: "}")
    }
}
