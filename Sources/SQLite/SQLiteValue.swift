/// A value that is bound to a parameter of a statement.
public enum SQLiteValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// Text; it may hold any characters.
    case text(String)

    /// The text, or null for nil.
    public init(_ text: String?) { self = text.map(SQLiteValue.text) ?? .null }

    /// The number, or null for nil.
    public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
}

extension SQLiteValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    /// `"text"`
    public init(stringLiteral value: String) { self = .text(value) }
    /// `1`
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// `nil`
    public init(nilLiteral: ()) { self = .null }
}
