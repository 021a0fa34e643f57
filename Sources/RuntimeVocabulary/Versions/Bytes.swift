/// Questions about one byte of ASCII, as the scanners of this module ask them.
extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
    var isVersionSeparator: Bool { self == 0x2E || self == 0x2D || self == 0x5F }
    var digitValue: UInt64 { UInt64(self &- 0x30) }
    /// The lower-case letter for an upper-case one; everything else unchanged.
    var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Span<UInt8> {
    /// Whether the bytes begin with a lower-case ASCII word, in any case.
    func begins(with word: String) -> Bool {
        guard count >= word.utf8.count else { return false }
        var index = 0
        for byte in word.utf8 {
            if self[index].lowercased != byte { return false }
            index += 1
        }
        return true
    }

    /// Whether the bytes are a lower-case ASCII word, in any case.
    func equals(_ word: String) -> Bool { count == word.utf8.count && begins(with: word) }
}
