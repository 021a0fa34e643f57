/// How large a document may be. A document beyond a limit is refused whole, never cut.
public struct JSONLimits: Hashable, Sendable {
    /// The greatest size in bytes. jansson counts positions in 32 bits, so that more than 2 GiB is never read.
    public var maxBytes: Int {
        didSet { maxBytes = min(maxBytes, JSONLimits.mostBytes) }
    }
    /// The greatest number of objects and arrays that stand inside each other; jansson itself stops at 2048.
    public var maxDepth: Int {
        didSet { maxDepth = min(maxDepth, JSONLimits.mostDepth) }
    }

    /// 256 MiB and 512 levels: far above every real catalog, and small enough to fail before memory or stack do.
    public static let standard = JSONLimits()

    /// Makes limits; values beyond what jansson can do are lowered to that.
    public init(maxBytes: Int = 256 << 20, maxDepth: Int = 512) {
        self.maxBytes = min(maxBytes, JSONLimits.mostBytes)
        self.maxDepth = min(maxDepth, JSONLimits.mostDepth)
    }

    private static let mostBytes = Int(Int32.max)
    private static let mostDepth = 2048
}
