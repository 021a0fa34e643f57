/// A FlatBuffers file, read through the few accessors that finding a field needs.
///
/// Every offset is checked when it is followed. Source: flatbuffers.dev, "FlatBuffers internals".
public struct FlatBuffer: Sendable {
    private let source: ByteSource

    /// A buffer; nothing is read yet.
    public init(_ source: ByteSource) { self.source = source }

    /// The four characters at byte 4 that name the schema, where the buffer has them.
    public func identifier() throws(FormatError) -> String? {
        guard source.count >= 8 else { return nil }
        return String(validating: try source.bytes(at: 4, count: 4, format: "FlatBuffers"), as: UTF8.self)
    }

    /// The table that the buffer begins with.
    public func root() throws(FormatError) -> FlatTable {
        try FlatTable(source, at: try FlatTable.follow(source, 0))
    }
}
