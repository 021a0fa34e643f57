/// Why a text is no version, as data; ``ReleaseVersion`` turns it into words.
enum VersionFlaw: Error, Hashable, Sendable {
    case empty
    case tooLong
    case noNumber
    case emptyComponent
    case hugeNumber
    case unknownWord(from: Int, to: Int)
    case strayByte(UInt8)
}

/// Reads the bytes of a version into its sort key, in one pass.
///
/// The grammar is PEP 440's public and local version, read as tolerantly as its appendix B reads, plus what Ascend
/// releases write: several qualifiers (`8.3.rc1.alpha003`) and a revision after a qualifier (`6.0.rc2.1`).
enum VersionScanner {
    /// No version of anything is longer; an image tag as a whole may have 128.
    static let longest = 128

    static func key(of bytes: Span<UInt8>) throws(VersionFlaw) -> VersionKey {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= longest else { throw .tooLong }
        var key = VersionKey()
        var index = 0
        if bytes[0].lowercased == UInt8(ascii: "v") { index = 1 }
        try release(bytes, &index, into: &key)
        try qualifiers(bytes, &index, into: &key)
        key.append(VersionKey.Rank.final)
        if index < bytes.count { try local(bytes, &index, into: &key) }
        return key
    }

    /// `1.15.0`: trailing zeros are left out of the key, which makes 1.15 and 1.15.0 equal and lets any longer
    /// release sort after every qualifier of the shorter one.
    private static func release(
        _ bytes: Span<UInt8>, _ index: inout Int, into key: inout VersionKey
    ) throws(VersionFlaw) {
        var zeros = 0
        while true {
            let component = try number(bytes, &index)
            if component == 0 {
                zeros += 1
            } else {
                for _ in 0..<zeros { key.append(VersionKey.Rank.firstComponent) }
                zeros = 0
                key.append(VersionKey.Rank.firstComponent + component)
            }
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit else { return }
            index += 1
        }
    }

    private static func qualifiers(
        _ bytes: Span<UInt8>, _ index: inout Int, into key: inout VersionKey
    ) throws(VersionFlaw) {
        var isFirst = true
        while index < bytes.count, bytes[index] != UInt8(ascii: "+") {
            let separator = bytes[index].isVersionSeparator ? bytes[index] : nil
            if separator != nil { index += 1 }
            guard index < bytes.count else { throw .emptyComponent }
            if bytes[index].isLetter {
                key.append(try rank(bytes, &index))
                key.append(1 + (try qualifierNumber(bytes, &index)))
            } else if bytes[index].isDigit, let separator {
                // `1.7-1` is PEP 440's implicit post release; `rc2.1` a revision of the candidate
                let isRevision = separator == UInt8(ascii: "-") || (separator == UInt8(ascii: ".") && !isFirst)
                guard isRevision else { throw .strayByte(separator) }
                key.append(VersionKey.Rank.post)
                key.append(1 + (try number(bytes, &index)))
            } else if separator != nil, bytes[index].isVersionSeparator {
                throw .emptyComponent
            } else {
                throw .strayByte(bytes[index])
            }
            isFirst = false
        }
    }

    private static func rank(_ bytes: Span<UInt8>, _ index: inout Int) throws(VersionFlaw) -> UInt64 {
        let start = index
        // the longest word has seven letters, so that all fit one machine word
        var word: UInt64 = 0
        while index < bytes.count, bytes[index].isLetter {
            if index - start < 8 { word = word << 8 | UInt64(bytes[index].lowercased) }
            index += 1
        }
        guard index - start <= 7, let rank = rank(packed: word) else {
            throw .unknownWord(from: start, to: index)
        }
        return rank
    }

    private static func rank(packed word: UInt64) -> UInt64? {
        switch word {
        case 0x64_6576: VersionKey.Rank.dev  // dev
        case 0x61, 0x61_6C70_6861: VersionKey.Rank.alpha  // a, alpha
        case 0x62, 0x6265_7461: VersionKey.Rank.beta  // b, beta
        case 0x63, 0x7263, 0x70_7265, 0x70_7265_7669_6577: VersionKey.Rank.candidate  // c, rc, pre, preview
        case 0x72, 0x72_6576, 0x706F_7374: VersionKey.Rank.post  // r, rev, post
        default: nil
        }
    }

    /// The number of `rc1`, `rc.1`, `alpha003`; none means 0 (PEP 440, "Implicit pre-release number").
    private static func qualifierNumber(
        _ bytes: Span<UInt8>, _ index: inout Int
    ) throws(VersionFlaw) -> UInt64 {
        if index + 1 < bytes.count, bytes[index].isVersionSeparator, bytes[index + 1].isDigit { index += 1 }
        guard index < bytes.count, bytes[index].isDigit else { return 0 }
        return try number(bytes, &index)
    }

    /// A run of digits; more than 18 of them (leading zeros aside) are refused rather than wrapped.
    private static func number(_ bytes: Span<UInt8>, _ index: inout Int) throws(VersionFlaw) -> UInt64 {
        let start = index
        var value: UInt64 = 0
        while index < bytes.count, bytes[index].isDigit {
            value = value * 10 + bytes[index].digitValue
            guard value < 1_000_000_000_000_000_000 else { throw .hugeNumber }
            index += 1
        }
        if index > start { return value }
        guard index < bytes.count, !bytes[index].isLetter else { throw .noNumber }
        throw bytes[index].isVersionSeparator ? .emptyComponent : .strayByte(bytes[index])
    }
}
