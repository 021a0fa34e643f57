extension ImageReference {
    /// The same image by another tag, or by none; the digest, which belongs to what the old tag named, is left out.
    /// - Throws: ``ParseError`` when the text is no tag.
    public func withTag(_ tag: String?) throws(ParseError) -> ImageReference {
        if let tag, !ImageReferenceGrammar.isTag(tag.utf8.span) {
            throw ParseError(kind: "image tag", text: tag, reason: Part.tag(tag).description)
        }
        return ImageReference(domain: domain, path: path, tag: tag, digest: nil)
    }

    /// The same image pinned to a digest, or no longer pinned; the tag stays, so that people can read the reference.
    /// - Throws: ``ParseError`` when the text is no digest.
    public func withDigest(_ digest: String?) throws(ParseError) -> ImageReference {
        if let digest, let flaw = Self.flaw(ofDigest: digest) {
            throw ParseError(
                kind: "image digest", text: digest, reason: flaw.description,
                nearest: flaw == .uppercaseDigest ? digest.lowercased() : nil)
        }
        return ImageReference(domain: domain, path: path, tag: tag, digest: digest)
    }

    private static func flaw(ofDigest digest: String) -> Flaw? {
        guard ImageDigestGrammar.hasShape(digest.utf8.span) else { return .malformed(.digest(digest)) }
        return ImageDigestGrammar.flaw(of: digest.utf8.span)
    }
}
