/// Why a text is not the value it was read as.
///
/// Every `init(parsing:)` of this module throws it, so that whoever meets the text last - a flag, a catalog row,
/// a configuration file - can put its own place in front of one sentence.
public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the text was read as: `version`, `Python version`, `image reference`.
    public let kind: String
    /// The offending input, exactly as it came.
    public let text: String
    /// What is wrong with it: lower case, no full stop.
    public let reason: String
    /// The nearest well-formed spelling, where there is one worth offering.
    public let nearest: String?

    /// Makes an error from what a parser knows.
    public init(kind: String, text: String, reason: String, nearest: String? = nil) {
        self.kind = kind
        self.text = text
        self.reason = reason
        self.nearest = nearest
    }

    /// One sentence: `'1..3' is not a version: empty component; did you mean '1.3'?`
    public var description: String {
        let article = kind.first.map { "aeiouAEIOU".contains($0) } == true ? "an" : "a"
        let sentence = "'\(text)' is not \(article) \(kind): \(reason)"
        return nearest.map { "\(sentence); did you mean '\($0)'?" } ?? sentence
    }
}
