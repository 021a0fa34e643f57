/// One member as a zip's directory describes it.
public struct ZipMember: Hashable, Sendable {
    /// The name: components joined by `/`, ending in `/` for a folder; it leads nowhere outside.
    public let name: String
    /// How the data is kept.
    public let method: Method
    /// Whether the data is encrypted; it cannot be read then.
    public let isEncrypted: Bool
    /// The size in the archive, in bytes.
    public let compressedSize: Int
    /// The size that the directory declares, in bytes; a claim until the data is read.
    public let size: Int
    /// The CRC-32 that the directory declares.
    public let checksum: UInt32
    /// Where the member's own header stands.
    let headerOffset: Int
    /// Where the next member or the directory begins: the data ends there at the latest.
    var end: Int

    /// How a member's data is kept.
    public enum Method: Hashable, Sendable {
        /// As it is.
        case stored
        /// Deflated.
        case deflated
        /// Anything else, by its number.
        case other(UInt16)

        init(_ number: UInt16) {
            switch number {
            case 0: self = .stored
            case 8: self = .deflated
            default: self = .other(number)
            }
        }
    }
}
