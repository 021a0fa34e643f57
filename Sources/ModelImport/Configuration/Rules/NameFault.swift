/// A way in which a text breaks a rule about names.
enum NameFault: CaseIterable {
    case tooLong, noLetter, forbidden, chinese

    static let all = allCases

    func isIn(_ text: String, by rule: ConfigurationRules.NameRule) -> Bool {
        switch self {
        case .tooLong: rule.maxLength.map { text.unicodeScalars.count > $0 } ?? false
        case .noLetter: rule.beginsWithLetter && !NameFault.beginsWithLetter(text, rule)
        case .forbidden: text.contains(where: rule.forbidden.contains)
        case .chinese: !rule.allowsChinese && text.unicodeScalars.contains(where: NameFault.isChinese)
        }
    }

    /// What is wrong with a text that has the fault, and what to do.
    func words(_ text: String, _ rule: ConfigurationRules.NameRule) -> (message: String, remedy: String) {
        switch self {
        case .tooLong:
            (
                "has \(text.unicodeScalars.count) characters; \(rule.maxLength ?? 0) are allowed",
                "shorten it to \(ShownText.quoted(text.prefix(rule.maxLength ?? 0)))"
            )
        case .noLetter:
            ("\(ShownText.quoted(text)) does not begin with a letter", "begin it with a letter from a to z")
        case .forbidden:
            (
                "\(ShownText.quoted(text)) holds a character that is not allowed: one of \(rule.forbidden)",
                NameFault.repaired(text, rule).map { "write \(ShownText.quoted($0))" } ?? "leave it out"
            )
        case .chinese:
            ("\(ShownText.quoted(text)) holds Chinese characters, which are not allowed", "write it in ASCII letters")
        }
    }

    private static func repaired(_ text: String, _ rule: ConfigurationRules.NameRule) -> String? {
        let rest = text.filter { !rule.forbidden.contains($0) }
        return rest.isEmpty || rest.utf8.count > 100 ? nil : rest
    }

    /// A Chinese character at the start is a letter to editions that allow it.
    private static func beginsWithLetter(_ text: String, _ rule: ConfigurationRules.NameRule) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.isASCII ? first.properties.isAlphabetic : first.properties.isAlphabetic || isChinese(first)
    }

    /// The unified ideographs of Chinese, and the marks of punctuation that come with them.
    static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
            UnreadableText.range:
            true
        default: false
        }
    }
}
