/// A JSON value on its own: to build output from, or as a copy that outlives its document.
///
/// Equality is exact: the order of members counts, and `1` is not `1.0`.
public enum JSONValue: Hashable, Sendable {
    /// Members in the order in which they are written. Of two with the same key, the last value is written.
    case object([Member])
    /// Elements in order.
    case array([JSONValue])
    /// Any text.
    case string(String)
    /// A number without fraction or exponent.
    case integer(Int)
    /// A number with fraction or exponent. JSON has no infinity and no NaN: those are written as `null`.
    case real(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// `null`.
    case null

    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// How text is laid out.
    public enum Style: Hashable, Sendable {
        /// Without any space, in one line: what JSON Lines needs.
        case compact
        /// A line for each member and element, indented by two spaces.
        case indented
    }

    /// The value of a member; nil when this is not an object or has no such key.
    /// - Complexity: linear in the number of members.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// An array of strings.
    public static func strings(_ texts: some Sequence<String>) -> JSONValue {
        .array(texts.map(JSONValue.string))
    }

    /// The value as JSON text, without a line feed at the end; keys stand in the order given, text that is not
    /// ASCII stays as it is.
    ///
    /// Real numbers read back as the same numbers: written with at most 15 significant digits where that is enough for
    /// all of them (`0.1`, `2.5e-07`), else with up to 17. Empty only when memory runs out.
    public func text(_ style: Style = .compact) -> String {
        String(decoding: bytes(style), as: UTF8.self)
    }

    /// As ``text(_:)``, as UTF-8 bytes.
    public func bytes(_ style: Style = .compact) -> [UInt8] {
        JanssonWriter(style: style, realDigits: mostRealDigits <= 15 ? 15 : 17).write(self)
    }

    /// How many significant digits the real number that needs most of them needs.
    private var mostRealDigits: Int {
        switch self {
        case .real(let number): JSONValue.significantDigits(number)
        case .array(let elements): elements.reduce(0) { max($0, $1.mostRealDigits) }
        case .object(let members): members.reduce(0) { max($0, $1.value.mostRealDigits) }
        default: 0
        }
    }

    /// Swift prints the shortest digits that read back as the same number: `0.1`, `1e-07`, `100000.0`.
    private static func significantDigits(_ number: Double) -> Int {
        let mantissa = number.description.utf8.prefix { $0 != UInt8(ascii: "e") }
        let digits = mantissa.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let zero = UInt8(ascii: "0")
        guard let first = digits.firstIndex(where: { $0 != zero }),
            let last = digits.lastIndex(where: { $0 != zero })
        else { return 1 }
        return last - first + 1
    }
}
