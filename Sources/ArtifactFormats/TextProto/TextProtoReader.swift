/// Goes through a protobuf message that is written as text, from front to back, in constant memory.
///
/// The schema is not known: a name is not checked, and a message is told from a value by its bracket. Source:
/// protobuf.dev, "Text Format Language Specification".
public struct TextProtoReader {
    var cursor: ByteCursor
    let limits: TextProtoLimits
    /// How each open message or list ends, the innermost last.
    private var open: [Frame] = []
    /// The next byte that is neither space nor comment; nil when it was not looked for.
    private var peeked: UInt8?

    private struct Frame {
        let closing: UInt8
        /// The name of the field whose list this is; nil for a message.
        let list: String?
    }

    /// Reads `source` from its start.
    public init(_ source: ByteSource, limits: TextProtoLimits = .standard) {
        cursor = ByteCursor(source, format: TextProtoReader.format)
        self.limits = limits
    }

    static let format = "protobuf text"

    /// The next event, nil at the end.
    /// - Throws: ``FormatError`` for what is no protobuf text, a message that does not end, and beyond the limits.
    public mutating func next() throws(FormatError) -> TextProtoEvent? {
        while true {
            guard let byte = try peek() else {
                guard open.isEmpty else { throw cursor.error(.truncated(needed: 1, available: 0)) }
                return nil
            }
            if let frame = open.last, byte == frame.closing {
                take()
                open.removeLast()
                if frame.list != nil { continue }
                return .end
            }
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                take()
                continue
            }
            if let list = open.last?.list {
                if let event = try value(of: list, byte) { return event }
                continue
            }
            if let event = try field(byte) { return event }
        }
    }

    /// Reads a name and what it is of; nil when that is a list, whose values follow.
    private mutating func field(_ first: UInt8) throws(FormatError) -> TextProtoEvent? {
        let name = first == UInt8(ascii: "[") ? try extensionName() : try word(first)
        guard let byte = try peek() else { throw cursor.error(.truncated(needed: 1, available: 0)) }
        guard byte == UInt8(ascii: ":") else {
            guard TextProtoReader.closing(byte) != nil else {
                throw cursor.malformed("a name without a value", at: cursor.position - 1)
            }
            return try value(of: name, byte)
        }
        take()
        guard let byte = try peek() else { throw cursor.error(.truncated(needed: 1, available: 0)) }
        guard byte == UInt8(ascii: "["), open.last?.list == nil else { return try value(of: name, byte) }
        try enter(Frame(closing: UInt8(ascii: "]"), list: name))
        return nil
    }

    /// Reads the value that begins with a byte that was peeked at.
    private mutating func value(of name: String, _ first: UInt8) throws(FormatError) -> TextProtoEvent? {
        if let closing = TextProtoReader.closing(first) {
            try enter(Frame(closing: closing, list: nil))
            return .begin(name)
        }
        let offset = cursor.source.start + cursor.position - 1
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            return .value(name, TextProtoValue(content: .text(try quoted()), offset: offset))
        }
        return .value(name, TextProtoValue(content: .word(try number(first)), offset: offset))
    }

    private mutating func enter(_ frame: Frame) throws(FormatError) {
        guard open.count < limits.depth else { throw cursor.error(.limit("levels of messages", limits.depth)) }
        take()
        open.append(frame)
    }

    private static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        case UInt8(ascii: "<"): UInt8(ascii: ">")
        default: nil
        }
    }
}

extension TextProtoReader {
    /// The next byte that counts, which stays; nil at the end. It was read: it stands before the cursor.
    mutating func peek() throws(FormatError) -> UInt8? {
        if let peeked { return peeked }
        var isComment = false
        while !cursor.isAtEnd {
            let byte = try byte()
            switch byte {
            case UInt8(ascii: "\n"): isComment = false
            case UInt8(ascii: "#"): isComment = true
            case UInt8(ascii: " "), 0x09...0x0D: break
            default:
                guard !isComment else { continue }
                peeked = byte
                return byte
            }
        }
        return nil
    }

    /// Leaves the byte that was peeked at behind.
    mutating func take() { peeked = nil }

    /// Puts a byte that was just read back, to be the next one that counts.
    mutating func putBack(_ byte: UInt8) { peeked = byte }

    /// The next byte, whatever it is.
    mutating func byte() throws(FormatError) -> UInt8 {
        guard cursor.position < limits.bytes else { throw cursor.error(.limit("bytes", limits.bytes)) }
        return try cursor.byte()
    }
}
