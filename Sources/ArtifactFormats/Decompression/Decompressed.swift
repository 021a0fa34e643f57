/// What came out of a compressed stream.
public struct Decompressed: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// Whether the stream came to its end; false only when the limits say to stop when full.
    public let isComplete: Bool
    /// How many bytes of the source the stream takes up: what follows belongs to somebody else.
    public let consumed: Int
}
