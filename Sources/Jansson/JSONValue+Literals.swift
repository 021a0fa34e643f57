extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `"text"`
    public init(stringLiteral value: String) { self = .string(value) }
    /// `1`
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// `1.5`
    public init(floatLiteral value: Double) { self = .real(value) }
    /// `true`
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// `nil`
    public init(nilLiteral: ()) { self = .null }
    /// `[1, "two"]`
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// `["key": 1]`, in the order written
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
