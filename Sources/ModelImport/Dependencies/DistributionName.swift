public import RuntimeVocabulary

/// The name of a package as a package index has it, with extras: `numpy`, `uvicorn[standard]`.
///
/// The grammar is PEP 508's (https://packaging.python.org/en/latest/specifications/dependency-specifiers/#names)
/// without its spaces, so that nothing else can hide in a name: no option, address, marker or second line.
public struct DistributionName: Hashable, Sendable, CustomStringConvertible {
    /// The name as written, extras included.
    public let description: String

    /// The longest that is taken; a package index has no longer ones.
    static let longest = 214

    /// Reads a name.
    /// - Throws: ``ParseError`` of kind `package name`.
    public init(parsing text: String) throws(ParseError) {
        guard text.utf8.count <= Self.longest else { throw Self.flaw(text, "longer than \(Self.longest) characters") }
        if let reason = PackageText.flaw(in: text) { throw Self.flaw(text, reason) }
        let base = text.prefix { $0 != "[" }
        guard Self.isWord(base) else {
            throw Self.flaw(text, "a name has letters, digits, '.', '-' and '_', and a letter or digit at both ends")
        }
        let rest = text.dropFirst(base.count)
        guard rest.isEmpty || (rest.last == "]" && Self.areWords(rest.dropFirst().dropLast())) else {
            throw Self.flaw(text, "behind a name stand extras in square brackets, such as '[cpu,onnx]', or nothing")
        }
        description = text
    }

    private static func areWords(_ list: Substring) -> Bool {
        list.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isWord)
    }

    private static func isWord(_ text: Substring) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, isAlphanumeric(first), isAlphanumeric(last) else {
            return false
        }
        return bytes.allSatisfy { isAlphanumeric($0) || ".-_".utf8.contains($0) }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }

    private static func flaw(_ text: String, _ reason: String) -> ParseError {
        let nearest = PackageText.trimmed(text)
        let isBetter = nearest != text && (try? DistributionName(parsing: nearest)) != nil
        return ParseError(kind: "package name", text: text, reason: reason, nearest: isBetter ? nearest : nil)
    }
}
