public import SystemInterface

/// Why bytes could not be read as a format: which format, where, and what is wrong there.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The format that was being read, as its users call it: `zip`, `pickle`, `HDF5`.
    public let format: String
    /// Where, in bytes from the start of the file (or of the decompressed data, for what was decompressed).
    public let offset: Int
    /// What is wrong.
    public let reason: Reason

    /// What can be wrong with bytes from outside.
    public enum Reason: Hashable, Sendable {
        /// The bytes do not begin, or end, as this format does.
        case notThisFormat
        /// `needed` bytes were to follow, and only `available` do.
        case truncated(needed: UInt64, available: Int)
        /// The bytes contradict the format, in words.
        case malformed(String)
        /// The format allows it and this reader does not read it, in words.
        case unsupported(String)
        /// More than a limit allows: what is counted, and the limit.
        case limit(String, Int)
        /// The operating system refused to read the file.
        case system(SystemError)
    }

    /// Makes an error.
    public init(format: String, offset: Int, reason: Reason) {
        self.format = format
        self.offset = offset
        self.reason = reason
    }

    /// `not a readable zip: at byte 12: 30 more bytes should follow, and the file has only 4`
    public var description: String {
        switch reason {
        case .system(let error): error.description
        case .limit: "\(format) not read further: at byte \(offset): \(reason.text)"
        default: "not a readable \(format): at byte \(offset): \(reason.text)"
        }
    }
}

extension FormatError.Reason {
    /// The reason in words, lower case and without a full stop.
    var text: String {
        switch self {
        case .notThisFormat: "the signature of this format is missing"
        case .truncated(let needed, let available):
            "\(needed) more \(needed == 1 ? "byte" : "bytes") should follow, and the file has "
                + (available == 0 ? "none" : "only \(available)")
        case .malformed(let what): what
        case .unsupported(let what): "\(what), which is not supported"
        case .limit(let what, let limit): "more than the limit of \(limit) \(what)"
        case .system(let error): error.message
        }
    }
}
