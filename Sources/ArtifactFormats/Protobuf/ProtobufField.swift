/// One field of a protobuf message as it stands on the wire.
///
/// Source: protobuf.dev, "Encoding". Without the schema nobody can tell a text from bytes or from a message
/// within: the caller knows which field is which.
public struct ProtobufField: Sendable {
    /// The field's number, 1 to 536,870,911.
    public let number: Int
    /// Its value.
    public let value: Value

    /// A value by wire type.
    public enum Value: Sendable {
        /// Wire type 0: integers, booleans, enumerations.
        case varint(UInt64)
        /// Wire type 1: eight bytes, little endian.
        case fixed64(UInt64)
        /// Wire type 2: a text, bytes, a message or packed numbers; not read yet.
        case bytes(ByteSource)
        /// Wire type 5: four bytes, little endian.
        case fixed32(UInt32)
    }
}

extension ProtobufField.Value {
    /// The bytes of a field of wire type 2; nil for a number.
    public var source: ByteSource? {
        if case .bytes(let source) = self { source } else { nil }
    }

    /// The value of a field of wire type 0; nil for others.
    public var integer: UInt64? {
        if case .varint(let value) = self { value } else { nil }
    }

    /// The text of a field of wire type 2; nil for a number, for what is not UTF-8, and for more than `limit` bytes.
    public func text(limit: Int = 64 << 10) throws(FormatError) -> String? {
        guard let source, source.count <= limit else { return nil }
        return String(validating: try source.bytes(at: 0, count: source.count, format: "protobuf"), as: UTF8.self)
    }
}
