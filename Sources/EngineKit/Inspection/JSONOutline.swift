public import ArtifactFormats

/// The upper levels of a JSON file of any size: keys, where they stand, and short values.
///
/// A model of trees is one JSON object of many megabytes whose version is its last key. It is passed by here in
/// constant memory, up to the budget for one file: ``isComplete`` says whether the last key was reached; only strings and brackets are told apart, and what a short value means is left to a real parser.
public struct JSONOutline: Sendable {
    /// A member of an object.
    public struct Member: Hashable, Sendable {
        /// The keys from the top to this member.
        public let path: [String]
        /// Where its key begins, with the quote.
        public let offset: Int
        /// The value as it is written, without the space around it; `nil` when it is longer than ``valueLimit``.
        public let value: [UInt8]?
    }

    /// The longest value that is kept, in bytes.
    public static let valueLimit = 4096
    static let memberLimit = 4096

    /// The members of the first two levels, in the order of the file.
    public internal(set) var members: [Member] = []
    /// Whether the file was read to its end; else the budget for one file was used up.
    public private(set) var isComplete = true

    /// Passes by a file.
    /// - Throws: when it ends too early, does not begin with an object, or its brackets do not match.
    public init(_ source: ByteSource) throws(FormatError) {
        var scanner = JSONOutlineScanner()
        var position = 0
        while position < source.count {
            let chunk: [UInt8]
            do throws(FormatError) {
                chunk = try source.bytes(at: position, count: min(64 << 10, source.count - position), format: "JSON")
            } catch {
                guard case .limit = error.reason else { throw error }
                isComplete = false
                break
            }
            for byte in chunk {
                if scanner.passesBy(byte) {
                    position += 1
                    continue
                }
                if let fault = scanner.take(byte, at: source.start + position) {
                    throw FormatError(format: "JSON", offset: source.start + position, reason: .malformed(fault))
                }
                position += 1
            }
        }
        guard scanner.isFinished || !isComplete else {
            throw FormatError(
                format: "JSON", offset: source.start + source.count, reason: .truncated(needed: 1, available: 0))
        }
        members = scanner.members
    }

    /// The member at a path; where a key stands twice, the last one, as for parsers.
    public func member(_ path: String...) -> Member? {
        members.last { $0.path == path }
    }
}
