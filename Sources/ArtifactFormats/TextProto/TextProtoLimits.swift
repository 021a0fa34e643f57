/// What reading a protobuf message as text may cost.
public struct TextProtoLimits: Hashable, Sendable {
    /// The greatest depth of messages and lists.
    public var depth: Int
    /// The longest text or word that is kept, in bytes; a name of a field may be no longer.
    public var kept: Int
    /// How many bytes are read; at the end of them reading stops with an error.
    public var bytes: Int

    /// Limits: 128 levels, 4,096 bytes kept, 16 MiB read.
    public init(depth: Int = 128, kept: Int = 4096, bytes: Int = 16 << 20) {
        self.depth = depth
        self.kept = kept
        self.bytes = bytes
    }

    /// The limits where none are named.
    public static let standard = TextProtoLimits()
}
