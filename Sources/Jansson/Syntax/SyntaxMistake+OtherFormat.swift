extension SyntaxMistake {
    /// Files that are something else altogether, told by how they begin.
    static func otherFormat(_ source: [UInt8]) -> SyntaxMistake? {
        if let (_, message) = signatures.first(where: { source.starts(with: $0.bytes) }) {
            return SyntaxMistake(offset: nil, message: message)
        }
        guard let first = source.firstIndex(where: { !JSONTokens.isSpace($0) }) else {
            return SyntaxMistake(offset: nil, message: "the file holds only white space")
        }
        // Text in UTF-16 without a mark: every second byte of a bracket and what follows is zero.
        if source.count > 1, source[0] == 0 || source[1] == 0 { return SyntaxMistake(offset: nil, message: utf16) }
        let start = source[first...].prefix(3)
        if start.first == UInt8(ascii: "<") {
            return SyntaxMistake(offset: first, message: "this is not JSON but looks like HTML or XML")
        }
        if start.elementsEqual("---".utf8) {
            return SyntaxMistake(offset: first, message: "this is not JSON but looks like YAML; convert it to JSON")
        }
        return nil
    }

    private static let utf16 = "the file is in UTF-16; save it as UTF-8"

    private static let signatures: [(bytes: [UInt8], message: String)] = [
        ([0xEF, 0xBB, 0xBF], "the file begins with a byte order mark; save it as UTF-8 without one (BOM)"),
        ([0xFF, 0xFE], utf16),
        ([0xFE, 0xFF], utf16),
        ([0x1F, 0x8B], "the file is compressed with gzip; unpack it first"),
        ([0x50, 0x4B, 0x03, 0x04], "the file is a zip archive; unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "the file is compressed with zstd; unpack it first"),
    ]
}
