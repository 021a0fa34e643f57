/// Guesses what a malformed specifier was meant to say, for did-you-mean; never used to accept one.
enum SpecifierRepair {
    /// The specifier respelled with the operators we have, or nil if nothing sensible comes out.
    static func respelled(_ text: String) -> String? {
        guard text.utf8.count <= 256 else { return nil }
        let parts = separated(text).split(separator: ",")
        let clauses = parts.compactMap { clause($0.trimmingSpaces) }
        return clauses.isEmpty || clauses.count < parts.count ? nil : clauses.joined(separator: ",")
    }

    /// Puts the commas in that `>=1.0 <2` lacks; `1.0 - 2.0` becomes a range.
    private static func separated(_ text: String) -> String {
        let words = text.split(separator: " ")
        if words.count == 3, words[1] == "-" { return ">=\(words[0]),<=\(words[2])" }
        var result = ""
        var last: Character?
        for character in text {
            if isMark(character), let last, !isMark(last), last != "," { result.append(",") }
            result.append(character)
            if character != " ", character != "\t" { last = character }
        }
        return result
    }

    private static func isMark(_ character: Character) -> Bool { "<>=!~^|".contains(character) }

    private static func clause(_ text: Substring) -> String? {
        let mark = text.prefix(while: isMark)
        var operand = String(text.dropFirst(mark.count).trimmingSpaces)
        let isOpen = [".x", ".X", ".*"].contains { operand.hasSuffix($0) }
        while [".x", ".X", ".*"].contains(where: { operand.hasSuffix($0) }) { operand.removeLast(2) }
        guard !operand.contains(" "), let version = ReleaseVersion.repaired(operand) else { return nil }
        switch mark {
        case "", "=", "==", "===":
            return isOpen ? "==\(version.release).*" : mark.isEmpty ? version.text : "==\(version)"
        case "!", "!=", "!==", "<>": return isOpen ? "!=\(version.release).*" : "!=\(version)"
        case ">", "<", ">=", "<=": return "\(mark)\(version.withoutLocal)"
        case "=>", "=<": return "\(mark.dropFirst())=\(version.withoutLocal)"
        case "^", "^=": return caret(version)
        case "~", "~=", "~>": return tilde(version, isOpen: isOpen)
        default: return nil
        }
    }

    /// `^1.2` is `>=1.2,<2`, `^0.3` is `>=0.3,<0.4`: the first component that is not zero may not change.
    private static func caret(_ version: ReleaseVersion) -> String {
        let components = version.components
        let fixed = components.firstIndex { $0 != 0 } ?? components.count - 1
        let next = components[..<fixed] + [components[fixed] + 1]
        return ">=\(version.withoutLocal),<\(next.map(String.init).joined(separator: "."))"
    }

    /// `~1.2.3` is `~=1.2.3`, `~1.2` is `==1.2.*`, as package managers with a tilde read them.
    private static func tilde(_ version: ReleaseVersion, isOpen: Bool) -> String {
        version.components.count > 2 && !isOpen ? "~=\(version.withoutLocal)" : "==\(version.release).*"
    }
}

extension ReleaseVersion {
    /// The version a text most likely means.
    static func repaired(_ text: String) -> ReleaseVersion? {
        (try? ReleaseVersion(scanning: text)) ?? nearest(to: text).flatMap { try? ReleaseVersion(scanning: $0) }
    }

    /// The components as text: `1.13` of `v1.13rc1`.
    var release: String { components.map(String.init).joined(separator: ".") }

    /// The version as text, without leading `v` and local segment, in lower case.
    var withoutLocal: String { String(plain.prefix { $0 != "+" }) }

    /// The version as text, without leading `v`, in lower case.
    var plain: String {
        let text = text.lowercased()
        return text.hasPrefix("v") ? String(text.dropFirst()) : text
    }
}
