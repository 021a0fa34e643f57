public import Jansson

/// The value of a field: given now, or left to a placeholder.
public enum Setting<Value: RegistrationValue>: Hashable, Sendable {
    /// Given now.
    case literal(Value)
    /// Given when the document is used, with `--set NAME=VALUE`.
    case placeholder(Placeholder)

    /// The value as registration documents write it; a placeholder as a reference to its declaration.
    var json: JSONValue {
        switch self {
        case .literal(let value): value.json
        case .placeholder(let placeholder): ["placeholder": .string(placeholder.name)]
        }
    }

    /// The placeholder, when there is one.
    var placeholders: [Placeholder] {
        if case .placeholder(let placeholder) = self { return [placeholder] }
        return []
    }
}

/// What a field of a registration document can hold.
public protocol RegistrationValue: Hashable, Sendable {
    /// The value as documents write it.
    var json: JSONValue { get }
}

extension String: RegistrationValue {
    /// The text.
    public var json: JSONValue { .string(self) }
}

extension Bool: RegistrationValue {
    /// `true` or `false`.
    public var json: JSONValue { .boolean(self) }
}

extension Array: RegistrationValue where Element == String {
    /// The texts in a list.
    public var json: JSONValue { .strings(self) }
}

extension JSONValue: RegistrationValue {
    /// Itself.
    public var json: JSONValue { self }
}

extension Setting: ExpressibleByUnicodeScalarLiteral where Value == String {
    /// A text given now.
    public init(unicodeScalarLiteral value: String) { self = .literal(value) }
}

extension Setting: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {
    /// A text given now.
    public init(extendedGraphemeClusterLiteral value: String) { self = .literal(value) }
}

extension Setting: ExpressibleByStringLiteral where Value == String {
    /// A text given now.
    public init(stringLiteral value: String) { self = .literal(value) }
}

extension Setting: ExpressibleByBooleanLiteral where Value == Bool {
    /// `true` or `false`, given now.
    public init(booleanLiteral value: Bool) { self = .literal(value) }
}

extension Setting: ExpressibleByArrayLiteral where Value == [String] {
    /// Texts given now.
    public init(arrayLiteral elements: String...) { self = .literal(elements) }
}
