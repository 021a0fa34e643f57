/// A value of a document. Small, cheap to copy, and keeps its document alive.
///
/// The typed reads (``object()``, ``string()`` and so on) answer nil and record a problem when the value is of
/// another kind; a missing member is nil before that, so that `object["x"]?.string()` reads an optional key.
public struct JSONNode {
    let document: JSONDocument
    let handle: JanssonValue
    let place: JanssonPlace

    /// The kinds of JSON values.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `{…}`
        case object
        /// `[…]`
        case array
        /// `"…"`
        case string
        /// A number without fraction or exponent.
        case integer
        /// A number with fraction or exponent.
        case real
        /// `true` or `false`
        case boolean
        /// `null`
        case null

        /// The kind with its article, for messages: `an object`.
        public var phrase: String {
            switch self {
            case .object: "an object"
            case .array: "an array"
            case .string: "a string"
            case .integer: "an integer"
            case .real: "a real number"
            case .boolean: "a boolean"
            case .null: "null"
            }
        }
    }

    /// The kind of this value.
    public var kind: Kind { handle.kind }

    /// Whether this value is `null`.
    public var isNull: Bool { kind == .null }

    /// Records a problem at this value.
    /// - Parameter message: what is wrong and what to do, lower case, without a full stop.
    public func report(_ message: String) {
        document.report(message, at: JSONTarget(place: place, part: .value))
    }

    /// A copy that does not depend on the document.
    public var value: JSONValue { handle.copy }
}
