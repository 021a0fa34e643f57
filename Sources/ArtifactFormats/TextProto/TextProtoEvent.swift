/// What stands next in a protobuf message that is written as text.
public enum TextProtoEvent: Hashable, Sendable {
    /// A message begins: `name {` or `name: <`.
    case begin(String)
    /// The message that began last ends.
    case end
    /// A field with a value that is no message; of a list, every value by itself.
    case value(String, TextProtoValue)
}

/// A value of a field, as it is written.
public struct TextProtoValue: Hashable, Sendable {
    /// What kind of value it is.
    public enum Content: Hashable, Sendable {
        /// A text in quotes, its escapes resolved; nil when it is too long to be kept, or not UTF-8.
        case text(String?)
        /// A number or the name of a constant, as it is written.
        case word(String)
    }

    /// What is written.
    public let content: Content
    /// Where it begins, in bytes from the start of the file.
    public let offset: Int

    /// The text, nil for any other value.
    public var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The number, nil when it is none or does not fit.
    public var integer: UInt64? {
        if case .word(let word) = content { UInt64(word) } else { nil }
    }
}
