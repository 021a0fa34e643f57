/// What reading a zip's directory may cost.
public struct ZipLimits: Hashable, Sendable {
    /// The greatest number of members.
    public var members: Int
    /// The greatest size of the directory in bytes.
    public var directory: Int

    /// Limits: 65,536 members (models of many layers have thousands), 16 MiB of directory.
    public init(members: Int = 65_536, directory: Int = 16 << 20) {
        self.members = members
        self.directory = directory
    }

    /// The limits where none are named.
    public static let standard = ZipLimits()
}
