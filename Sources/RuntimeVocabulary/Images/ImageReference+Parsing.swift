extension ImageReference {
    /// The most bytes a repository may have.
    public static let longestPath = 255
    /// The most bytes a tag may have.
    public static let longestTag = 128

    static let kind = "image reference"

    /// Reads a reference as people and catalogs write it.
    /// - Throws: ``ParseError`` with the reason in words, and the spelling that was probably meant.
    public init(parsing text: String) throws(ParseError) {
        do throws(Flaw) {
            try self.init(validating: text)
        } catch {
            throw ParseError(
                kind: Self.kind, text: text, reason: error.description, nearest: Self.repaired(text)?.description)
        }
    }

    /// Reads a reference, and tells what is wrong with it as a value.
    /// - Throws: the ``Flaw``; where there are several, the grammar comes before capital letters, the repository's
    ///   length and the digest's own rules, as in the reference implementation.
    public init(validating text: String) throws(Flaw) {
        guard !text.isEmpty else { throw .empty }
        let parts = Parts(of: text)
        if let part = parts.malformedPart { throw .malformed(part) }
        guard ImageReferenceGrammar.flawedComponent(of: parts.path.utf8, lenient: false) == nil else {
            throw .uppercaseName
        }
        let pathLength = parts.path.utf8.count
        guard pathLength <= Self.longestPath else { throw .nameTooLong(count: pathLength) }
        if let digest = parts.digest, let flaw = ImageDigestGrammar.flaw(of: digest) { throw flaw }
        self.init(
            domain: parts.domain.map(String.init), path: String(parts.path), tag: parts.tag.map(String.init),
            digest: parts.digest.map(String.init))
    }
}

extension ImageReference {
    /// The places where a reference is cut, before its parts are looked at.
    ///
    /// The cuts need no backtracking: `@` stands only before a digest, `:` after the last slash only before a tag,
    /// and what stands before the first slash is a registry whenever it could be one.
    struct Parts {
        let text: Substring
        let domain: Substring?
        let path: Substring
        let tag: Substring?
        let digest: Substring?
    }
}

extension ImageReference.Parts {
    init(of reference: String) {
        text = reference[...]
        let (name, digest) = Self.cut(text, atFirst: UInt8(ascii: "@"))
        self.digest = digest

        let lastComponent = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[$0...] } ?? name
        let (end, tag) = Self.cut(lastComponent, atFirst: UInt8(ascii: ":"))
        self.tag = tag

        let repository = name[..<end.endIndex]
        let (first, rest) = Self.cut(repository, atFirst: UInt8(ascii: "/"))
        let namesRegistry = rest != nil && ImageReferenceGrammar.isDomain(first.utf8)
        domain = namesRegistry ? first : nil
        path = namesRegistry ? rest ?? repository : repository
    }

    /// The part that breaks the grammar; nil when at most capital letters stand in the way.
    var malformedPart: ImageReference.Part? {
        if let digest, !ImageDigestGrammar.hasShape(digest.utf8) { return strayText ?? .digest(String(digest)) }
        if let tag, !ImageReferenceGrammar.isTag(tag.utf8) { return strayText ?? .tag(String(tag)) }
        guard let flawed = ImageReferenceGrammar.flawedComponent(of: path.utf8, lenient: true) else { return nil }
        if let strayText { return strayText }
        let isRegistry = flawed.startIndex == text.startIndex && flawed.contains(UInt8(ascii: ":"))
        return isRegistry ? .domain(String(Substring(flawed))) : .pathComponent(String(Substring(flawed)))
    }

    /// What could stand in no reference at all, which says more than the part it happens to stand in.
    private var strayText: ImageReference.Part? {
        if let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") {
            return .scheme(text[...colon] + "//")
        }
        let stray = text.unicodeScalars.first { scalar in
            guard let byte = UInt8(exactly: scalar.value) else { return true }
            return !ImageReferenceGrammar.isLetterOrDigit(byte) && !".-_/:@[]+".utf8.contains(byte)
        }
        if let stray { return .character(stray) }
        return text.hasPrefix("[") && !text.utf8.contains(UInt8(ascii: "/"))
            ? .pathComponent("") : nil
    }

    /// What stands before and after a byte; nothing after when it does not occur.
    private static func cut(_ text: Substring, atFirst byte: UInt8) -> (Substring, Substring?) {
        guard let place = text.utf8.firstIndex(of: byte) else { return (text, nil) }
        return (text[..<place], text[text.utf8.index(after: place)...])
    }
}
