internal import EngineKit

/// The text of a file as UTF-8, whatever it was saved in.
struct DecodedText {
    /// UTF-8; nil when the encoding is none that can be read.
    private(set) var bytes: [UInt8]?
    /// What is wrong with the encoding.
    private(set) var fault: Fault?

    struct Fault {
        let code: ConfigurationCode
        let severity: PackageFinding.Severity
        let line: Int?
        let message: String
        let remedy: String
    }

    init(_ source: [UInt8]) {
        if source.starts(with: [0xFF, 0xFE, 0, 0]) || source.starts(with: [0, 0, 0xFE, 0xFF]) {
            fault = Self.saved(.utf32, "UTF-32")
        } else if let isBigEndian = Self.utf16Order(source) {
            fault = Self.saved(.utf16, "UTF-16")
            bytes = Self.transcoded(source, isBigEndian: isBigEndian)
        } else if source.starts(with: [0xEF, 0xBB, 0xBF]) {
            // no edition says whether it is allowed, and readers of JSON may refuse it: RFC 8259, section 8.1
            fault = Fault(
                code: .byteOrderMark, severity: .warning, line: 1, message: "the file begins with a byte order mark",
                remedy: "save it as UTF-8 without BOM")
            read(Array(source.dropFirst(3)))
        } else {
            read(source)
        }
    }

    private mutating func read(_ source: [UInt8]) {
        guard let offset = Self.firstInvalidOffset(source) else {
            bytes = source
            return
        }
        let line = 1 + source[..<offset].count { $0 == UInt8(ascii: "\n") }
        if let text = ChineseText.standIn(for: source) {
            fault = Fault(
                code: .gbk, severity: .error, line: line, message: "the file is not in UTF-8; it looks like GBK",
                remedy: "save it as UTF-8")
            bytes = text
        } else {
            let byte = String(source[offset], radix: 16, uppercase: true)
            fault = Fault(
                code: .encoding, severity: .error, line: line, message: "the byte 0x\(byte) is not UTF-8",
                remedy: "save the file as UTF-8")
            bytes = Array(String(decoding: source, as: UTF8.self).utf8)
        }
    }

    private static func saved(_ code: ConfigurationCode, _ encoding: String) -> Fault {
        Fault(
            code: code, severity: .error, line: nil, message: "the file is in \(encoding)",
            remedy: "save it as UTF-8")
    }

    /// Whether text in UTF-16 has the greater byte first; nil when it is not UTF-16. Without a mark, every second byte
    /// of the first two characters, which are ASCII in any JSON, is zero.
    private static func utf16Order(_ source: [UInt8]) -> Bool? {
        guard source.count >= 2, source.count % 2 == 0 else { return nil }
        switch (source[0], source[1]) {
        case (0xFF, 0xFE): return false
        case (0xFE, 0xFF): return true
        case (0, let second) where second != 0: return true
        case (let first, 0) where first != 0: return false
        default: return nil
        }
    }

    private static func transcoded(_ source: [UInt8], isBigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        for index in stride(from: 0, to: source.count - 1, by: 2) {
            let (high, low) = isBigEndian ? (source[index], source[index + 1]) : (source[index + 1], source[index])
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func firstInvalidOffset(_ source: [UInt8]) -> Int? {
        var parser = UTF8.ForwardParser()
        var bytes = source.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &bytes) { offset += scalar.count }
        return offset < source.count ? offset : nil
    }
}
