/// A way in which a text breaks a ``TextRule``, the gravest first: a text may have several.
enum TextFault: CaseIterable {
    case tooLong, empty, control, character, chinese, noLetter

    func isIn(_ text: String, by rule: TextRule) -> Bool {
        switch self {
        case .tooLong: text.unicodeScalars.count > rule.length.upperBound
        case .empty: text.unicodeScalars.count < rule.length.lowerBound
        case .control, .character: offender(in: text, by: rule) != nil
        case .chinese: !rule.takesChinese && text.unicodeScalars.contains(where: ChineseCharacters.isChinese)
        case .noLetter: rule.beginsWithLetter && text.unicodeScalars.first.map { !rule.isLetter($0) } ?? false
        }
    }

    /// What is wrong, for the end of a sentence that begins with the text.
    func flaw(in text: String, by rule: TextRule) -> String {
        switch self {
        case .tooLong: "has \(text.unicodeScalars.count) characters, more than \(rule.length.upperBound)"
        case .empty: "is empty"
        case .control:
            "holds the control character \(offender(in: text, by: rule)?.escaped(asASCII: true) ?? "")"
        case .character: "holds '\(offender(in: text, by: rule).map(String.init) ?? "")'"
        case .chinese: "holds Chinese characters"
        case .noLetter: "does not begin with a letter"
        }
    }

    /// What to do about it.
    func remedy(for text: String, by rule: TextRule) -> String {
        switch self {
        case .tooLong: return "shorten it to \(ShownText.quoted(text.prefix(rule.length.upperBound)))"
        case .empty: return "say something"
        case .control, .character:
            let rest = text.unicodeScalars.filter { !isOffender($0, by: rule) }
            let repaired = String(String.UnicodeScalarView(rest))
            return repaired.isEmpty || repaired.utf8.count > 100
                ? "leave it out" : "write \(ShownText.quoted(repaired))"
        case .chinese: return "write it in ASCII letters"
        case .noLetter: return "begin it with a letter from a to z"
        }
    }

    /// The first character that is the fault.
    private func offender(in text: String, by rule: TextRule) -> Unicode.Scalar? {
        text.unicodeScalars.first { isOffender($0, by: rule) }
    }

    private func isOffender(_ scalar: Unicode.Scalar, by rule: TextRule) -> Bool {
        let isControl = scalar.properties.generalCategory == .control
        if self == .control { return isControl }
        // Chinese ones are told as such where none may occur
        return !isControl && !rule.allows(scalar) && (rule.takesChinese || !ChineseCharacters.isChinese(scalar))
    }
}
