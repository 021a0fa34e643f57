extension ImageReference {
    /// The most bytes a repository may have.
    public static let longestPath = 255
    /// The most bytes a tag may have.
    public static let longestTag = 128

    /// Reads a reference as people and catalogs write it.
    /// - Throws: ``ParseError`` with the reason in words, and the spelling that was probably meant.
    public init(parsing text: String) throws(ParseError) {
        do throws(Flaw) {
            try self.init(validating: text)
        } catch {
            throw ParseError(
                kind: "image reference", text: text, reason: error.description,
                nearest: Self.repaired(text)?.description)
        }
    }

    /// Reads a reference, and tells what is wrong with it as a value.
    /// - Throws: the ``Flaw``; where there are several, the one that the reference implementation tells.
    public init(validating text: String) throws(Flaw) {
        let parts = ImageReferenceParts(of: text)
        if let flaw = parts.flaw { throw flaw }
        self.init(domain: parts.domain, path: parts.path, tag: parts.tag, digest: parts.digest)
    }
}
