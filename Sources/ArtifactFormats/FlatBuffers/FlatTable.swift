/// A table of a FlatBuffers file: fields by their index in the schema.
public struct FlatTable: Sendable {
    private let source: ByteSource
    private let position: Int
    /// Where the fields' places are listed, and how long that list is in bytes.
    private let list: (start: Int, size: Int)

    private static let format = "FlatBuffers"

    init(_ source: ByteSource, at position: Int) throws(FormatError) {
        self.source = source
        self.position = position
        let distance: Int32 = try source.integer(at: position, format: FlatTable.format)
        let start = position - Int(distance)
        let size: UInt16 = try source.integer(at: start, format: FlatTable.format)
        guard size >= 4, size.isMultiple(of: 2) else {
            throw FormatError(
                format: FlatTable.format, offset: source.start + start, reason: .malformed("a list of fields too short")
            )
        }
        list = (start, Int(size))
    }

    /// A number, nil when the field is absent (its default value holds then).
    public func integer<Value: FixedWidthInteger>(_ field: Int, as type: Value.Type = Value.self) throws(FormatError)
        -> Value?
    {
        guard let place = try place(of: field) else { return nil }
        return try source.integer(at: place, as: type, format: FlatTable.format)
    }

    /// A text, nil when the field is absent or its text is not UTF-8 or longer than `limit` bytes.
    public func text(_ field: Int, limit: Int = 64 << 10) throws(FormatError) -> String? {
        guard let bytes = try bytes(field), bytes.count <= limit else { return nil }
        return String(validating: try bytes.bytes(at: 0, count: bytes.count, format: FlatTable.format), as: UTF8.self)
    }

    /// A vector of bytes, such as a buffer within the buffer; nil when the field is absent. Nothing is read.
    public func bytes(_ field: Int) throws(FormatError) -> ByteSource? {
        guard let vector = try vector(field, elementSize: 1) else { return nil }
        return try source.slice(at: vector.start, count: vector.count, format: FlatTable.format)
    }

    /// A table, nil when the field is absent.
    public func table(_ field: Int) throws(FormatError) -> FlatTable? {
        guard let place = try place(of: field) else { return nil }
        return try FlatTable(source, at: try FlatTable.follow(source, place))
    }

    /// How many elements a vector of tables has; 0 when the field is absent.
    public func tableCount(_ field: Int) throws(FormatError) -> Int {
        try vector(field, elementSize: 4)?.count ?? 0
    }

    /// An element of a vector of tables; nil when there is none with that index.
    public func table(_ field: Int, at index: Int) throws(FormatError) -> FlatTable? {
        guard let vector = try vector(field, elementSize: 4), index >= 0, index < vector.count else { return nil }
        return try FlatTable(source, at: try FlatTable.follow(source, vector.start + 4 * index))
    }

    private func place(of field: Int) throws(FormatError) -> Int? {
        guard field >= 0, field < 0x7FFF, 4 + 2 * field + 2 <= list.size else { return nil }
        let offset: UInt16 = try source.integer(at: list.start + 4 + 2 * field, format: FlatTable.format)
        return offset == 0 ? nil : position + Int(offset)
    }

    private func vector(_ field: Int, elementSize: Int) throws(FormatError) -> (start: Int, count: Int)? {
        guard let place = try place(of: field) else { return nil }
        let start = try FlatTable.follow(source, place)
        let count = Int(try source.integer(at: start, as: UInt32.self, format: FlatTable.format))
        // All elements must be there, whatever of them will be asked for.
        _ = try source.slice(at: start + 4, count: count * elementSize, format: FlatTable.format)
        return (start + 4, count)
    }

    /// The place that the offset at `place` leads to.
    static func follow(_ source: ByteSource, _ place: Int) throws(FormatError) -> Int {
        place + Int(try source.integer(at: place, as: UInt32.self, format: format))
    }
}
