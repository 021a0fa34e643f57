extension TextProtoReader {
    /// A text in quotes, and those that follow it, which are one with it; nil when it is not kept.
    mutating func quoted() throws(FormatError) -> String? {
        var bytes: [UInt8]? = []
        while let quote = try peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            take()
            try readText(until: quote, into: &bytes)
        }
        return bytes.flatMap { String(validating: $0, as: UTF8.self) }
    }

    private mutating func readText(until quote: UInt8, into bytes: inout [UInt8]?) throws(FormatError) {
        let place = cursor.position - 1
        while true {
            let byte = try byte()
            if byte == quote { return }
            guard byte != UInt8(ascii: "\n") else {
                throw cursor.malformed("a text that ends with its line", at: place)
            }
            if byte == UInt8(ascii: "\\") {
                try readEscape(into: &bytes)
            } else {
                keep(byte, in: &bytes)
            }
        }
    }

    private mutating func readEscape(into bytes: inout [UInt8]?) throws(FormatError) {
        let byte = try byte()
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "7"): keep(try octal(byte), in: &bytes)
        case UInt8(ascii: "x"), UInt8(ascii: "X"): keep(try hexadecimal(), in: &bytes)
        case UInt8(ascii: "u"): try keepScalar(digits: 4, in: &bytes)
        case UInt8(ascii: "U"): try keepScalar(digits: 8, in: &bytes)
        default:
            let plain: [UInt8: UInt8] = [
                0x61: 7, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9, 0x76: 11, 0x3F: 0x3F, 0x5C: 0x5C, 0x27: 0x27,
                0x22: 0x22,
            ]
            guard let value = plain[byte] else { throw cursor.malformed("no escape is written with byte \(byte)") }
            keep(value, in: &bytes)
        }
    }

    /// One to three digits.
    private mutating func octal(_ first: UInt8) throws(FormatError) -> UInt8 {
        var value = UInt32(first - UInt8(ascii: "0"))
        for _ in 0..<2 {
            guard let digit = try digit(radix: 8) else { break }
            value = value * 8 + digit
        }
        return UInt8(truncatingIfNeeded: value)
    }

    /// One or two digits.
    private mutating func hexadecimal() throws(FormatError) -> UInt8 {
        guard let first = try digit(radix: 16) else { throw cursor.malformed("an escape without digits") }
        guard let second = try digit(radix: 16) else { return UInt8(truncatingIfNeeded: first) }
        return UInt8(truncatingIfNeeded: first * 16 + second)
    }

    private mutating func keepScalar(digits: Int, in bytes: inout [UInt8]?) throws(FormatError) {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = try digit(radix: 16) else { throw cursor.malformed("an escape with too few digits") }
            value = value << 4 | digit
        }
        guard let scalar = Unicode.Scalar(value) else { throw cursor.malformed("an escape that is no character") }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { keep(byte, in: &bytes) }
    }

    /// The next byte's value when it is a digit, which is left behind then.
    private mutating func digit(radix: UInt32) throws(FormatError) -> UInt32? {
        guard !cursor.isAtEnd else { return nil }
        let place = cursor.position
        let byte = try byte()
        let value: UInt32? =
            switch byte {
            case 0x30...0x39: UInt32(byte - 0x30)
            case 0x41...0x46: UInt32(byte - 0x41 + 10)
            case 0x61...0x66: UInt32(byte - 0x61 + 10)
            default: nil
            }
        guard let value, value < radix else {
            try cursor.move(to: place)
            return nil
        }
        return value
    }

    private func keep(_ byte: UInt8, in bytes: inout [UInt8]?) {
        guard let count = bytes?.count else { return }
        if count < limits.kept { bytes?.append(byte) } else { bytes = nil }
    }
}
