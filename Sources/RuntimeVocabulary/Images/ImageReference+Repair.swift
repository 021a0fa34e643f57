extension ImageReference {
    /// The reference that was probably meant: without scheme, surrounding space and trailing separator, and in lower
    /// case where that is demanded; nil when that does not help.
    static func repaired(_ text: String) -> ImageReference? {
        var meant = text[...]
        if let colon = meant.firstIndex(of: ":"), meant[colon...].hasPrefix("://") {
            meant = meant[colon...].dropFirst(3)
        }
        meant = meant.drop(while: isNoise)
        while let last = meant.last, isNoise(last) { meant.removeLast() }
        // What stands alone before a slash is a registry without a repository, not an image of that name.
        if text.utf8.last == UInt8(ascii: "/"), !meant.utf8.contains(UInt8(ascii: "/")) { return nil }

        let parts = ImageReferenceParts(of: String(meant))
        var spelling = parts.domain.map { "\($0)/" } ?? ""
        spelling += parts.path.lowercased()
        if let tag = parts.tag { spelling += ":\(tag)" }
        if let digest = parts.digest { spelling += "@\(digest.lowercased())" }
        return try? ImageReference(validating: spelling)
    }

    private static func isNoise(_ character: Character) -> Bool {
        character.isWhitespace || character == "/" || character == ":"
    }
}
