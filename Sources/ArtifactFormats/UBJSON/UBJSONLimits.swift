/// What reading a UBJSON document may cost.
public struct UBJSONLimits: Hashable, Sendable {
    /// The greatest depth of containers.
    public var depth: Int
    /// The greatest number of values passed by.
    public var values: Int
    /// The longest text that is kept, in bytes, and the longest array, in values.
    public var kept: Int

    /// Limits: 128 levels, 16 million values (typed arrays count once), 4,096 bytes or values kept.
    public init(depth: Int = 128, values: Int = 16 << 20, kept: Int = 4096) {
        self.depth = depth
        self.values = values
        self.kept = kept
    }

    /// The limits where none are named.
    public static let standard = UBJSONLimits()
}
