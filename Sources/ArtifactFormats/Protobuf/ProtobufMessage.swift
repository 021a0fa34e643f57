/// A protobuf message that is asked for single fields by their path, such as 2.1.5.
public struct ProtobufMessage: Sendable {
    /// The message's bytes.
    public let source: ByteSource
    private let acceptsTruncation: Bool
    private let fieldLimit: Int

    /// How many fields one question may pass by: a million, more than the largest graphs have nodes.
    public static let standardFieldLimit = 1 << 20

    /// A message; nothing is read yet.
    /// - Parameters:
    ///   - acceptsTruncation: see ``ProtobufReader/init(_:acceptsTruncation:)``.
    ///   - fieldLimit: how many fields one question may pass by.
    public init(_ source: ByteSource, acceptsTruncation: Bool = false, fieldLimit: Int = standardFieldLimit) {
        self.source = source
        self.acceptsTruncation = acceptsTruncation
        self.fieldLimit = fieldLimit
    }

    /// The first value at `path`, in the order of the bytes: `first(at: [2, 1, 5])` looks into every field 2 and
    /// there into every field 1, and returns the first field 5. Reading stops there.
    /// - Throws: ``FormatError`` for malformed bytes before that place.
    public func first(at path: [Int]) throws(FormatError) -> ProtobufField.Value? {
        try all(at: path, limit: 1).first
    }

    /// Passes by all outer fields: whether the message is whole.
    /// - Throws: ``FormatError`` for the first field that cannot be read.
    public func checkFields() throws(FormatError) {
        var reader = ProtobufReader(source, acceptsTruncation: acceptsTruncation)
        var fields = 0
        while try reader.next() != nil {
            fields += 1
            guard fields <= fieldLimit else {
                throw FormatError(format: "protobuf", offset: source.start, reason: .limit("fields", fieldLimit))
            }
        }
    }

    /// The values at `path` in the order of the bytes, at most `limit` of them.
    /// - Throws: ``FormatError`` for malformed bytes before the last of them.
    public func all(at path: [Int], limit: Int) throws(FormatError) -> [ProtobufField.Value] {
        guard !path.isEmpty, limit > 0 else { return [] }
        var found: [ProtobufField.Value] = []
        // One reader per level of the path: the nesting that can be reached is that of the question.
        var readers = [ProtobufReader(source, acceptsTruncation: acceptsTruncation)]
        var fields = 0
        while var reader = readers.popLast() {
            guard let field = try reader.next() else { continue }
            readers.append(reader)
            fields += 1
            guard fields <= fieldLimit else {
                throw FormatError(format: "protobuf", offset: source.start, reason: .limit("fields", fieldLimit))
            }
            guard field.number == path[readers.count - 1] else { continue }
            if readers.count == path.count {
                found.append(field.value)
                if found.count == limit { return found }
            } else if case .bytes(let inner) = field.value {
                readers.append(ProtobufReader(inner, acceptsTruncation: acceptsTruncation))
            }
        }
        return found
    }
}
