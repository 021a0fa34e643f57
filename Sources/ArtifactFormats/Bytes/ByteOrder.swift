/// The order of the bytes of an integer.
public enum ByteOrder: Hashable, Sendable {
    /// The least significant byte first.
    case little
    /// The most significant byte first.
    case big

    /// The integer that `bytes` spell, at most as many as `Value` holds.
    func integer<Value: FixedWidthInteger>(_ bytes: some BidirectionalCollection<UInt8>, as type: Value.Type) -> Value {
        var value: UInt64 = 0
        switch self {
        case .big: for byte in bytes { value = value << 8 | UInt64(byte) }
        case .little: for byte in bytes.reversed() { value = value << 8 | UInt64(byte) }
        }
        return Value(truncatingIfNeeded: value)
    }
}
