/// Which characters the platform's documents mean by "Chinese characters".
enum ChineseCharacters {
    /// A letter of Chinese; what stands in for a character of a text that could not be read is taken for one.
    static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUnifiedIdeograph || UnreadableText.range.contains(scalar.value)
    }

    /// The ideographs, and the marks of punctuation that come with them.
    static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x303F, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: isIdeograph(scalar)
        }
    }
}
