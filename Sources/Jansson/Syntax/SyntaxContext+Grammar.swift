extension SyntaxContext {
    /// What is wrong with the offending token where it stands.
    var grammarMistake: SyntaxMistake {
        if token.kind == .end { return cutShort }
        if token.kind == .word, let message = foreignSyntax { return here(message) }
        if expected != .nothing, let mistake = bracketMistake { return mistake }
        switch expected {
        case .value: return missingValue
        case .key: return missingKey
        case .colon: return missingColon
        case .separator: return missingSeparator
        case .nothing: return textAfterEnd
        }
    }

    private func here(_ message: String) -> SyntaxMistake {
        SyntaxMistake(offset: token.range.lowerBound, message: message)
    }

    private var shown: String { PrintableText.quoted(tokenText) }

    /// The closing bracket that the innermost open one needs.
    private var closing: String { isInObject ? "}" : "]" }

    private var cutShort: SyntaxMistake {
        guard let innermost else { return here("the text ends where a value should stand") }
        let noun = isInObject ? "object" : "array"
        return here("the text ends before the \(noun) of line \(line(of: innermost)) is closed; add '\(closing)'")
    }

    /// What other languages allow and JSON does not.
    private var foreignSyntax: String? {
        let word = tokenText
        if word.hasPrefix("//") || word.hasPrefix("/*") || word.hasPrefix("#") {
            return "JSON has no comments; remove it"
        }
        if word.hasPrefix("'") || word.hasPrefix("`") {
            return "text and keys stand in double quotes in JSON; write \" instead of \(word.prefix(1))"
        }
        if let quote = word.first, "“”„‘’«»".contains(quote) {
            return "text and keys stand in straight double quotes in JSON; write \" instead of \(quote)"
        }
        if word.hasPrefix("<<<<<<<") || word.hasPrefix("=======") || word.hasPrefix(">>>>>>>") {
            return "this is the mark of a merge conflict; resolve it"
        }
        return nil
    }

    /// A closing bracket after a comma, or one that does not fit the open one.
    private var bracketMistake: SyntaxMistake? {
        guard case .close(let bracket) = token.kind, let innermost else { return nil }
        guard (bracket == UInt8(ascii: "}")) == isInObject else {
            let opening = text(of: innermost)
            return here("\(shown) cannot close the '\(opening)' of line \(line(of: innermost)); write '\(closing)'")
        }
        guard let previous, previous.kind == .comma else { return nil }
        return SyntaxMistake(
            offset: previous.range.lowerBound, message: "a comma stands before \(shown); remove it")
    }

    private var missingValue: SyntaxMistake {
        guard token.kind == .word else {
            return here("a value is missing before \(shown)")
        }
        let remedy = SyntaxContext.literalRemedy(tokenText) ?? SyntaxContext.numberRemedy(tokenText)
        return here("\(shown) is not a JSON value; \(remedy ?? "if it is text, write it in double quotes")")
    }

    private static func literalRemedy(_ word: String) -> String? {
        switch word.lowercased() {
        case "true", "yes", "on": "write true"
        case "false", "no", "off": "write false"
        case "null", "none", "nil", "undefined": "write null"
        case "nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "+inf": "JSON has no such number; write null"
        default: nil
        }
    }

    private var missingKey: SyntaxMistake {
        switch token.kind {
        case .word: here("the key \(shown) must stand in double quotes")
        case .comma: here("a comma too many stands here; remove it")
        default: here("a key in double quotes is missing before \(shown)")
        }
    }

    private var missingColon: SyntaxMistake {
        let key = previous.map { " after the key \(PrintableText.quoted(String(text(of: $0).dropFirst().dropLast())))" }
        return here("a colon is missing\(key ?? "")")
    }

    private var missingSeparator: SyntaxMistake {
        switch token.kind {
        case .string, .open, .word: here("a comma or '\(closing)' is missing before \(shown)")
        default: here("\(shown) cannot stand here; write a comma or '\(closing)'")
        }
    }

    private var textAfterEnd: SyntaxMistake {
        here("text stands after the end of the document: \(shown); a file holds one value")
    }
}
