/// Text in GBK, the encoding of Chinese Windows: https://encoding.spec.whatwg.org/#gbk
enum ChineseText {
    /// UTF-8 with the same ASCII characters and one stand-in for each other character; nil when the bytes are no GBK.
    ///
    /// The table of 23,940 characters is not worth its size for a file that has to be saved anew anyway.
    static func standIn(for source: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(source.count * 2)
        var (pairs, common) = (0, 0)
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                text.append(byte)
                index += 1
                continue
            }
            guard index + 1 < source.count, isPair(byte, source[index + 1]) else { return nil }
            text.append(
                contentsOf: UTF8.encode(UnreadableText.scalar(byte, source[index + 1]))
                    ?? UTF8.encodedReplacementCharacter)
            pairs += 1
            if isCommon(byte, source[index + 1]) { common += 1 }
            index += 2
        }
        // Latin-1 has letters before ASCII letters, which are rare pairs of GBK
        return common * 2 > pairs ? text : nil
    }

    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        (0x81...0xFE).contains(first) && (0x40...0xFE).contains(second) && second != 0x7F
    }

    /// The characters of GB 2312, and its punctuation.
    private static func isCommon(_ first: UInt8, _ second: UInt8) -> Bool {
        (0xA1...0xF7).contains(first) && second >= 0xA1
    }
}
