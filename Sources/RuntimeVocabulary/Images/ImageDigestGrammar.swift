/// The rules of content digests: `algorithm:hexadecimal digits`.
///
/// https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests and, for the shape within a reference,
/// `digestPat` of https://github.com/distribution/reference/blob/main/regexp.go
enum ImageDigestGrammar {
    typealias Bytes = Substring.UTF8View

    /// The algorithms the reference implementation takes, with the number of hexadecimal digits each gives.
    private static let algorithms = [("sha256", 64), ("sha384", 96), ("sha512", 128)]

    /// Whether the text looks like a digest of any algorithm: at least 32 hexadecimal digits after the colon.
    static func hasShape(_ digest: Bytes) -> Bool {
        let algorithm = digest.prefix { $0 != UInt8(ascii: ":") }
        let digits = digest[algorithm.endIndex...].dropFirst()
        return isAlgorithm(algorithm) && digits.count >= 32
            && digits.allSatisfy { ImageReferenceGrammar.isHexadecimal($0) }
    }

    /// What is wrong with a digest that has the shape.
    static func flaw(of digest: Substring) -> ImageReference.Flaw? {
        let algorithm = digest.prefix { $0 != ":" }
        let digits = digest.utf8.dropFirst(algorithm.utf8.count + 1)
        guard let (_, expected) = algorithms.first(where: { $0.0 == algorithm }) else {
            return .unknownDigestAlgorithm(String(algorithm))
        }
        let found = digits.count
        guard found == expected else {
            return .digestLength(algorithm: String(algorithm), expected: expected, found: found)
        }
        return digits.contains { ImageReferenceGrammar.isUppercase($0) } ? .uppercaseDigest : nil
    }

    /// Words that begin with a letter and go on with letters and digits, joined by single `-`, `_`, `+` or `.`.
    private static func isAlgorithm(_ bytes: Bytes) -> Bool {
        var atStart = true
        for byte in bytes {
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
