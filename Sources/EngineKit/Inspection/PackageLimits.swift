/// How much of a package is looked at. What is beyond a limit is not read, and a finding says so.
public struct PackageLimits: Hashable, Sendable {
    /// The greatest number of files, folders and links.
    public var maxEntries: Int
    /// The greatest number of folders that stand inside each other.
    public var maxDepth: Int
    /// The greatest length of a path in the package, in bytes. Object storage takes keys of up to 1,024 bytes.
    public var maxPathBytes: Int
    /// The greatest number of findings of one kind about single entries; one more counts the rest.
    public var maxFindings: Int

    /// 10,000 entries, 32 levels, paths of 1,024 bytes and 20 findings: far above every real package.
    public static let standard = PackageLimits()

    /// Makes limits.
    public init(maxEntries: Int = 10_000, maxDepth: Int = 32, maxPathBytes: Int = 1024, maxFindings: Int = 20) {
        self.maxEntries = maxEntries
        self.maxDepth = maxDepth
        self.maxPathBytes = maxPathBytes
        self.maxFindings = maxFindings
    }
}
