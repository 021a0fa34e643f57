/// How deep objects and arrays stand inside each other.
enum NestingDepth {
    /// The offset of the first bracket that opens level `limit + 1`; nil when there is none.
    ///
    /// One pass over the bytes that looks at nothing but brackets and quotes: a few per cent of the time to parse.
    static func firstOffset(deeperThan limit: Int, in source: [UInt8]) -> Int? {
        guard source.count > limit else { return nil }
        let bytes = source.span
        var depth = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > limit { return index }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""): index = endOfString(from: index + 1, in: bytes)
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The index of the quote that ends the string whose content begins at `start`.
    private static func endOfString(from start: Int, in bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index
    }
}
