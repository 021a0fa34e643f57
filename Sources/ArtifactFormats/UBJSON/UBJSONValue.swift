/// A value of a UBJSON document that was asked for.
public enum UBJSONValue: Hashable, Sendable {
    /// `Z`.
    case null
    /// `T` or `F`.
    case boolean(Bool)
    /// Any of the integer types.
    case integer(Int)
    /// A number with a fraction.
    case real(Double)
    /// A text, a character, or a number of high precision as its digits.
    case text(String)
    /// An array of at most as many simple values as the reader keeps.
    case array([UBJSONValue])
    /// An object, or an array that is nested or too long to be kept.
    case other
}
