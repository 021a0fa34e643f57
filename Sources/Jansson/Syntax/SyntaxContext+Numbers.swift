extension SyntaxContext {
    /// A number beyond what 64 bits hold.
    var overflow: SyntaxMistake {
        let number = PrintableText.quoted(tokenText)
        let isReal = token.kind == .word && tokenText.contains { ".eE".contains($0) }
        let message =
            isReal
            ? "the number \(number) is too large; the largest is about 1.8e308"
            : "the integer \(number) does not fit in 64 bits; write it in double quotes if it is a name"
        return SyntaxMistake(offset: token.range.lowerBound, message: message)
    }

    /// What to write instead of a number that JSON spells differently; nil when the word is no number.
    static func numberRemedy(_ word: String) -> String? {
        let digits = word.drop { $0 == "-" || $0 == "+" }
        guard let first = digits.first, first.isASCII, first.isNumber || first == "." else { return nil }
        if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
            return Int(digits.dropFirst(2), radix: 16).map { "write \(word.hasPrefix("-") ? "-" : "")\($0)" }
        }
        guard word.allSatisfy({ "+-.eE0123456789".contains($0) }), Double(word) != nil else {
            return "if it is text, write it in double quotes"
        }
        if word.hasPrefix("+") { return "leave out the plus sign" }
        if first == "." || digits.last == "." || digits.contains(".e") || digits.contains(".E") {
            return "a digit must stand on both sides of the point"
        }
        return "leave out leading zeros, or write it in double quotes"
    }
}
