extension ImageReference {
    /// Why a text is not an image reference, or a reference has no normal form.
    ///
    /// The cases are those that the reference implementation tells apart; ``malformed(_:)`` says in addition which
    /// part breaks the grammar.
    public enum Flaw: Error, Hashable, Sendable {
        /// There is no text.
        case empty
        /// Everything is well-formed but for capital letters in the repository.
        case uppercaseName
        /// The repository has more bytes than ``longestPath``.
        case nameTooLong(count: Int)
        /// The digest's algorithm is none of the registered ones.
        case unknownDigestAlgorithm(String)
        /// The algorithm gives another number of hexadecimal digits.
        case digestLength(algorithm: String, expected: Int, found: Int)
        /// A digest of the right length with capital hexadecimal digits.
        case uppercaseDigest
        /// 64 hexadecimal digits alone, which container engines take for an image's identifier.
        case imageIdentifier
        /// A part is not written as the grammar demands.
        case malformed(Part)
    }

    /// The part of a reference that breaks the grammar.
    public enum Part: Hashable, Sendable {
        /// The text begins with `https://` or the like.
        case scheme(String)
        /// A character that no part may hold stands in the text.
        case character(Unicode.Scalar)
        /// The registry is no host name, bracketed IPv6 address, or either with a port.
        case domain(String)
        /// The part of the repository between two slashes.
        case pathComponent(String)
        /// What follows the colon.
        case tag(String)
        /// What follows the `@`.
        case digest(String)
    }
}

extension ImageReference.Flaw: CustomStringConvertible {
    /// The flaw as the reason of a ``ParseError``.
    public var description: String {
        switch self {
        case .empty: "it is empty"
        case .uppercaseName: "the repository must be in lower case"
        case .nameTooLong(let count):
            "the repository has \(count) characters, and at most \(ImageReference.longestPath) are allowed"
        case .unknownDigestAlgorithm(let algorithm):
            "digest algorithm '\(algorithm)' is not known; use sha256, sha384 or sha512"
        case .digestLength(let algorithm, let expected, let found):
            "a \(algorithm) digest has \(expected) hexadecimal digits, not \(found)"
        case .uppercaseDigest: "the digest must be in lower case"
        case .imageIdentifier: "64 hexadecimal digits are an image's identifier; name the repository"
        case .malformed(let part): part.description
        }
    }
}

extension ImageReference.Part: CustomStringConvertible {
    /// What is wrong with the part, as a reader who does not know the grammar can mend it.
    public var description: String {
        switch self {
        case .scheme(let scheme): "an image has no scheme; leave out '\(scheme)'"
        case .character(" "): "it holds a space"
        case .character(let scalar) where scalar.properties.isWhitespace || scalar.value < 0x20:
            "it holds the control character U+\(Self.hexadecimal(scalar))"
        case .character(let scalar): "it holds '\(scalar)'"
        case .domain(let text): "'\(text)' is not a registry host"
        case .pathComponent(""): "a component of the repository is empty"
        case .pathComponent(let text):
            "'\(text)' is not a repository component: lower-case letters and digits, joined by '.', '_', '__' or dashes"
        case .tag(""): "the tag is empty"
        case .tag(let text) where text.utf8.count > ImageReference.longestTag:
            "the tag has \(text.utf8.count) characters, and at most \(ImageReference.longestTag) are allowed"
        case .tag(let text): "'\(text)' is not a tag: letters, digits and '_', then '.' and '-' too"
        case .digest(let text): "'\(text)' is not a digest: sha256:<64 hexadecimal digits>"
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
