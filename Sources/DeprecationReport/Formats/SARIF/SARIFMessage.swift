internal import Jansson

/// Messages of a SARIF log (SARIF 2.1.0, 3.11).
enum SARIFMessage {
    /// A message that holds this text.
    static func object(_ text: String) -> JSONValue { ["text": .string(escaped(text))] }

    /// Text that is no more than text: in a message, `{0}` is a placeholder and `[a](1)` a link (3.11.5 and 3.11.6).
    static func escaped(_ text: String) -> String {
        let hasLink = text.contains("](")
        return text.reduce(into: "") { escaped, character in
            switch character {
            case "{": escaped += "{{"
            case "}": escaped += "}}"
            case "[" where hasLink, "]" where hasLink: escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
    }
}
