/// A value in a pickle, as far as walking its opcodes tells; nothing was called to learn it.
public enum PickleValue: Sendable {
    /// `None`.
    case none
    /// `True` or `False`.
    case boolean(Bool)
    /// An integer of at most 64 bits.
    case integer(Int)
    /// A longer integer: two's complement, little endian.
    case largeInteger([UInt8])
    /// A text.
    case text(String)
    /// A text too long to be kept: the place of its UTF-8.
    case longText(ByteSource)
    /// Bytes.
    case bytes(ByteSource)
    /// A tuple.
    case tuple([PickleValue])
    /// An imported name itself.
    case imported(PickleName)
    /// What calling an imported name with these arguments would give.
    case call(PickleName, [PickleValue])
    /// Anything else: a number with a fraction, a list, a dictionary, something nested too deep.
    case other

    /// The text, nil for any other value.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The integer, nil for any other value.
    public var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// Whether this is a call that makes bytes of its first argument.
    private var isConversion: Bool {
        if case .call(let callee, _) = self { ["bytearray", "bytes", "encode"].contains(callee.name) } else { false }
    }

    /// The bytes that the value stands for: bytes themselves, and the ways in which protocols without bytes write
    /// them: a call of `bytearray`, `bytes` or `_codecs.encode` with bytes or with a text of Latin-1 characters.
    /// - Parameter limit: the greatest number of bytes to convert from a text.
    /// - Throws: ``FormatError`` when the place of a long text cannot be read.
    public func embeddedBytes(limit: Int = 64 << 20) throws(FormatError) -> ByteSource? {
        switch self {
        case .bytes(let source): return source
        case .call(_, let arguments): return isConversion ? try arguments.first?.embeddedBytes(limit: limit) : nil
        case .text(let text): return PickleValue.latin1(text)
        case .longText(let source):
            // Two bytes of UTF-8 at most stand for one of Latin-1.
            guard source.count / 2 <= limit else { return nil }
            let bytes = try source.bytes(at: 0, count: source.count, format: "pickle")
            return String(validating: bytes, as: UTF8.self).flatMap(PickleValue.latin1)
        default: return nil
        }
    }

    /// The first bytes that the value stands for, as ``embeddedBytes(limit:)``, at most `count`; the rest is not read.
    /// - Throws: ``FormatError`` when the place of a long text cannot be read.
    public func leadingBytes(_ count: Int) throws(FormatError) -> ByteSource? {
        switch self {
        case .call(_, let arguments) where isConversion:
            return try arguments.first?.leadingBytes(count)
        case .longText(let source):
            // Two bytes of UTF-8 at most stand for one of Latin-1; the last one may be cut in half.
            var bytes = try source.bytes(at: 0, count: min(source.count, 2 * count), format: "pickle")
            if bytes.count < source.count, let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
            return String(validating: bytes, as: UTF8.self).flatMap(PickleValue.latin1)?.prefix(count)
        default: return try embeddedBytes()?.prefix(count)
        }
    }

    private static func latin1(_ text: String) -> ByteSource? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            bytes.append(byte)
        }
        return ByteSource(bytes)
    }
}
