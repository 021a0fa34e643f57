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

    /// Why a value breaks the rule, for the end of a sentence that begins with it; nil when it does not.
    func flaw(in value: String) -> String? {
        switch self {
        case .text(let rule):
            TextFault.allCases.first { $0.isIn(value, by: rule) }?.flaw(in: value, by: rule)
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
