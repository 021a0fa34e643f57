extension SyntaxContext {
    /// The key that stands a second time in its object.
    var duplicateKey: SyntaxMistake {
        let key = PrintableText.quoted(String(tokenText.dropFirst().dropLast()))
        let first = firstUse.map { "; the first is at line \($0)" } ?? ""
        return SyntaxMistake(
            offset: token.range.lowerBound, message: "the key \(key) stands twice in this object\(first)")
    }

    /// The line of the key that is spelled the same; nil when only its escapes differ.
    private var firstUse: Int? {
        guard let innermost else { return nil }
        var tokens = JSONTokens(source, from: innermost.range.upperBound)
        var depth = 0
        var isKey = true
        while case let candidate = tokens.next(), candidate.range.lowerBound < token.range.lowerBound {
            switch candidate.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .comma where depth == 0: isKey = true
            case .string where depth == 0 && isKey && source[candidate.range] == source[token.range]:
                return line(of: candidate)
            default: isKey = isKey && depth > 0
            }
        }
        return nil
    }
}
