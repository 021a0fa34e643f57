/// What reading the attributes of an HDF5 file may cost.
public struct HDF5Limits: Hashable, Sendable {
    /// The greatest number of header messages of the root group.
    public var messages: Int
    /// The greatest number of blocks that its header is spread over.
    public var blocks: Int
    /// The greatest size of one value, in bytes; a model's description can be some megabytes.
    public var valueSize: Int
    /// The greatest number of elements of one value.
    public var elements: Int

    /// Limits: 16,384 messages, 256 blocks, 16 MiB and 65,536 elements a value.
    public init(messages: Int = 16_384, blocks: Int = 256, valueSize: Int = 16 << 20, elements: Int = 65_536) {
        self.messages = messages
        self.blocks = blocks
        self.valueSize = valueSize
        self.elements = elements
    }

    /// The limits where none are named.
    public static let standard = HDF5Limits()
}
