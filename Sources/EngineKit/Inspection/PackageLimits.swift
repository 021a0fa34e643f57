/// How much of a package is looked at. What is beyond a limit is not read, and a finding says so.
public struct PackageLimits: Hashable, Sendable {
    /// The greatest number of files, folders and links.
    public var maxEntries: Int
    /// The greatest number of folders that stand inside each other.
    public var maxDepth: Int
    /// The greatest number of findings about single entries; one more counts the rest.
    public var maxFindings: Int

    /// 10,000 entries, 32 levels and 20 findings: far above every real package.
    public static let standard = PackageLimits()

    /// Makes limits.
    public init(maxEntries: Int = 10_000, maxDepth: Int = 32, maxFindings: Int = 20) {
        self.maxEntries = maxEntries
        self.maxDepth = maxDepth
        self.maxFindings = maxFindings
    }
}
