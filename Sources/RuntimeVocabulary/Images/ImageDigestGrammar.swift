/// The rules of content digests: `algorithm:hexadecimal digits`.
///
/// https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests and, for the shape within a reference,
/// `digestPat` of https://github.com/distribution/reference/blob/main/regexp.go
enum ImageDigestGrammar {
    /// The algorithms the reference implementation takes, with the number of hexadecimal digits each gives.
    private static let algorithms = [("sha256", 64), ("sha384", 96), ("sha512", 128)]

    /// Whether the text looks like a digest of any algorithm: at least 32 hexadecimal digits after the colon.
    static func hasShape(_ digest: Span<UInt8>) -> Bool {
        guard let colon = digest.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let digits = digest.extracting((colon + 1)...)
        return isAlgorithm(digest.extracting(..<colon)) && digits.count >= 32
            && digits.allSatisfy(ImageReferenceGrammar.isHexadecimal)
    }

    /// What is wrong with a digest that has the shape.
    static func flaw(of digest: Span<UInt8>) -> ImageReference.Flaw? {
        let colon = digest.firstIndex(of: UInt8(ascii: ":")) ?? digest.count
        let name = digest.extracting(..<colon)
        guard let (algorithm, expected) = algorithms.first(where: { name.isEqual(to: $0.0) }) else {
            return .unknownDigestAlgorithm(String(decoding: name.indices.map { name[$0] }, as: UTF8.self))
        }
        let found = digest.count - colon - 1
        guard found == expected else {
            return .digestLength(algorithm: algorithm, expected: expected, found: found)
        }
        let isLowercase = digest.extracting(colon...).allSatisfy { !ImageReferenceGrammar.isUppercase($0) }
        return isLowercase ? nil : .uppercaseDigest
    }

    /// Words that begin with a letter and go on with letters and digits, joined by single `-`, `_`, `+` or `.`.
    private static func isAlgorithm(_ bytes: Span<UInt8>) -> Bool {
        var atStart = true
        for index in bytes.indices {
            let byte = bytes[index]
            let isLetterOrDigit = ImageReferenceGrammar.isLetterOrDigit(byte)
            if atStart {
                guard isLetterOrDigit, !ImageReferenceGrammar.isDigit(byte) else { return false }
                atStart = false
            } else if !isLetterOrDigit {
                guard "-_+.".utf8.contains(byte) else { return false }
                atStart = true
            }
        }
        return !atStart
    }
}
