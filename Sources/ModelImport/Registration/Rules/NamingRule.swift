/// What a text, a version or a number of things may be.
public enum NamingRule: Hashable, Sendable {
    /// A text.
    case text(TextRule)
    /// Three numbers between points, none with a `0` before another digit.
    case version(digits: ClosedRange<Int>)
    /// At most so many.
    case count(atMost: Int)
    /// An address that begins with `http://` or `https://`.
    case webAddress

    /// What a text may be.
    public struct TextRule: Hashable, Sendable {
        /// How many characters (Unicode scalars).
        public var length: ClosedRange<Int>
        /// The only characters that may occur beside letters of the alphabet and digits; nil when all may.
        public var marks: String?
        /// Characters that may not occur.
        public var forbidden: String
        /// Whether Chinese characters count as letters.
        public var takesChinese: Bool
        /// Whether a letter has to come first.
        public var beginsWithLetter: Bool

        /// Makes a rule.
        public init(
            length: ClosedRange<Int>, marks: String? = nil, forbidden: String = "", takesChinese: Bool = false,
            beginsWithLetter: Bool = false
        ) {
            self.length = length
            self.marks = marks
            self.forbidden = forbidden
            self.takesChinese = takesChinese
            self.beginsWithLetter = beginsWithLetter
        }
    }

    /// Why a value breaks the rule, for the end of a sentence that begins with it; nil when it does not.
    func flaw(in value: String) -> String? {
        switch self {
        case .text(let rule): rule.flaw(in: value)
        case .version(let digits): Self.versionFlaw(in: value, digits)
        case .count(let most): (Int(value) ?? .max) > most ? "are more than \(most)" : nil
        case .webAddress: Self.addressFlaw(in: value)
        }
    }

    private static func versionFlaw(in text: String, _ digits: ClosedRange<Int>) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard parts.count == 3, areNumbers else { return "is not three numbers between points, such as 1.0.0" }
        if let part = parts.first(where: { $0.count > 1 && $0.first == "0" }) {
            return "has a 0 before '\(part.dropFirst())'"
        }
        guard let part = parts.first(where: { !digits.contains(Int($0) ?? .max) }) else { return nil }
        return "has '\(part)', which is not from \(digits.lowerBound) to \(digits.upperBound)"
    }

    private static func addressFlaw(in text: String) -> String? {
        let lower = text.lowercased()
        let scheme = ["http://", "https://"].first { lower.hasPrefix($0) }
        guard let scheme else { return "does not begin with http:// or https://" }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
        return host.isEmpty || !isPlain ? "is not an address" : nil
    }
}

extension NamingRule.TextRule {
    func flaw(in text: String) -> String? {
        let scalars = text.unicodeScalars
        if scalars.count > length.upperBound {
            return "has \(scalars.count) characters, more than \(length.upperBound)"
        }
        if scalars.count < length.lowerBound { return "is empty" }
        if let control = scalars.first(where: { $0.properties.generalCategory == .control }) {
            return "holds the control character \(control.escaped(asASCII: true))"
        }
        if let wrong = scalars.first(where: { !isAllowed($0) }) {
            return Self.isChinese(wrong) ? "holds Chinese characters" : "holds '\(wrong)'"
        }
        if beginsWithLetter, let first = scalars.first, !isLetter(first) { return "does not begin with a letter" }
        return nil
    }

    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if forbidden.unicodeScalars.contains(scalar) { return false }
        if Self.isChinese(scalar) { return takesChinese }
        guard let marks else { return true }
        return isLetter(scalar) || ("0"..."9").contains(scalar) || marks.unicodeScalars.contains(scalar)
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (takesChinese && Self.isChinese(scalar))
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUnifiedIdeograph }
}
