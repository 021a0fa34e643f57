/// Texts as protocol 0 writes them, with escapes, on a line.
///
/// The escapes matter: a name can be spelled with them so that a search of the bytes does not find it.
enum PickleText {
    /// The content of a STRING: in quotes, with the escapes of Python's byte strings; nil when it is not that,
    /// or not a text.
    static func quoted(_ line: [UInt8]) -> String? {
        guard line.count >= 2, let quote = line.first, quote == line.last, [0x22, 0x27].contains(quote) else {
            return nil
        }
        var bytes: [UInt8] = []
        var rest = line[1..<(line.count - 1)]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escaped = escape(&rest) else { return nil }
            bytes += escaped
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// What follows a backslash; an unknown escape stands for itself.
    private static func escape(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "a"): return [0x07]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "v"): return [0x0B]
        case UInt8(ascii: "x"): return number(&rest, digits: 2, radix: 16).map { [UInt8(truncatingIfNeeded: $0)] }
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = UInt32(byte - UInt8(ascii: "0"))
            for _ in 0..<2 {
                guard let next = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next) else { break }
                value = value * 8 + UInt32(next - UInt8(ascii: "0"))
                rest.removeFirst()
            }
            return [UInt8(truncatingIfNeeded: value)]
        default: return [UInt8(ascii: "\\"), byte]
        }
    }

    /// The content of a UNICODE: Latin-1 with `\uXXXX` and `\UXXXXXXXX`; nil when an escape is not well-formed.
    static func rawUnicode(_ line: [UInt8]) -> String? {
        var text = ""
        var rest = line[...]
        while let byte = rest.popFirst() {
            let digits = rest.first == UInt8(ascii: "u") ? 4 : rest.first == UInt8(ascii: "U") ? 8 : 0
            guard byte == UInt8(ascii: "\\"), digits > 0 else {
                text.unicodeScalars.append(Unicode.Scalar(byte))
                continue
            }
            rest.removeFirst()
            guard let scalar = number(&rest, digits: digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int, radix: Int) -> UInt32? {
        let taken = rest.prefix(digits)
        guard taken.count == digits, !taken.contains(UInt8(ascii: "+")) else { return nil }
        rest = rest.dropFirst(digits)
        return UInt32(String(decoding: taken, as: UTF8.self), radix: radix)
    }
}
