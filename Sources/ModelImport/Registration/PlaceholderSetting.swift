public import RuntimeVocabulary

/// A value for a placeholder: `--set NAME=VALUE`.
public struct PlaceholderSetting: Hashable, Sendable {
    /// The name of a placeholder, of a data placeholder or storage, or `STEP.OUTPUT`.
    public let name: String
    /// The value as text; what it means depends on the placeholder's type.
    public let value: String

    /// Makes a setting.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads `NAME=VALUE`; the value may be empty, and hold `=`.
    /// - Throws: ``ParseError`` when there is no name, or no `=`.
    public init(parsing text: String) throws(ParseError) {
        guard let sign = text.firstIndex(of: "=") else {
            throw ParseError(kind: "setting", text: text, reason: "no '='; write NAME=VALUE")
        }
        guard sign != text.startIndex else {
            throw ParseError(kind: "setting", text: text, reason: "no name before '='; write NAME=VALUE")
        }
        self.init(name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
    }
}
