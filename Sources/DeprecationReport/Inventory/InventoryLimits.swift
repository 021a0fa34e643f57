/// How much of an inventory is taken at once. However long the inventory is, one row is in memory.
public struct InventoryLimits: Hashable, Sendable {
    /// The greatest size of a row of JSON in bytes; what is larger cannot be read.
    public var maxRowBytes = 16 << 20
    /// The greatest size of a row of CSV in bytes, which bounds how far a quote that is never closed reaches.
    public var maxCSVRowBytes = 1 << 20
    /// The greatest number of objects and arrays that stand inside each other in a row of JSON.
    public var maxDepth = 512
    /// How many rows that cannot be read end the reading: what has more is no inventory.
    public var maxUnreadableRows = 10_000

    /// Rows of 16 MiB (CSV: 1 MiB), 512 levels, 10,000 rows that cannot be read.
    public static let standard = InventoryLimits()

    /// Makes the standard limits.
    public init() {}
}
