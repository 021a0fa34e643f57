extension RuntimeName {
    /// What may stand in a tag, and so in a name: letters, digits, `_`, `.` and `-`, the first no `.` or `-`, at most
    /// 128 (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests).
    static let longest = 128

    /// Takes a name apart.
    ///
    /// Only what can be no name at all is refused. A whole image reference is refused with its tag as the nearest
    /// name: which part of it names the runtime is for ``ImageReference`` to say.
    /// - Throws: ``ParseError`` with the nearest well-formed name.
    public init(parsing text: String, vocabulary: NameVocabulary = .standard) throws(ParseError) {
        let bytes = Array(text.utf8)
        if let reason = Self.flaw(in: bytes) {
            throw ParseError(kind: "runtime name", text: text, reason: reason, nearest: Self.nearest(to: text))
        }
        var scanner = NameScanner(bytes: bytes, vocabulary: vocabulary)
        self.init(text: text, facets: scanner.facetsOfAll())
    }

    private static func flaw(in bytes: [UInt8]) -> String? {
        guard let first = bytes.first else { return "nothing is there" }
        if bytes.contains(where: { $0 == 0x2F || $0 == 0x3A || $0 == 0x40 }) {
            return "an image reference, of which the tag alone names the runtime"
        }
        if let byte = bytes.first(where: { !$0.isInTag }) {
            if byte == 0x20 || (0x09...0x0D).contains(byte) { return "white space in it" }
            if byte < 0x20 || byte == 0x7F { return "a control character in it" }
            if byte > 0x7F { return "a character outside ASCII in it" }
            return "'\(Character(Unicode.Scalar(byte)))' cannot stand in an image tag"
        }
        if first == 0x2E || first == 0x2D { return "it begins with '\(Character(Unicode.Scalar(first)))'" }
        if bytes.count > longest { return "longer than \(longest) characters" }
        return bytes.contains { $0.isDigit || $0.isLetter } ? nil : "neither a letter nor a digit in it"
    }

    /// The tag of a reference; else the text with a `-` for every run of characters that cannot stand in it.
    private static func nearest(to text: String) -> String? {
        var bytes = Array((text.split(separator: "@").first ?? "").utf8)
        if let colon = bytes.lastIndex(of: 0x3A), bytes.lastIndex(of: 0x2F) ?? -1 < colon {
            bytes.removeFirst(colon + 1)
        } else if bytes.contains(0x2F) {
            return nil
        }
        var repaired: [UInt8] = []
        for byte in bytes {
            if byte.isInTag { repaired.append(byte) } else if repaired.last != 0x2D { repaired.append(0x2D) }
        }
        let isEdge = { (byte: UInt8) in byte == 0x2D || byte == 0x2E }
        repaired = Array(repaired.drop(while: isEdge))
        while let last = repaired.last, isEdge(last) { repaired.removeLast() }
        return flaw(in: repaired) == nil ? String(decoding: repaired, as: UTF8.self) : nil
    }
}

extension UInt8 {
    fileprivate var isInTag: Bool { isDigit || isLetter || isVersionSeparator }
}
