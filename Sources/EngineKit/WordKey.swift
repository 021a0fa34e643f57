/// A word of a request or a catalog - an engine, hardware or chip - in the form in which two spellings are one word.
///
/// Case does not count, and `-`, `_` and space are alike: `Scikit_Learn`, `scikit-learn` and
/// `SCIKIT LEARN` give one key. Nothing else is folded, so that two things whose names merely
/// look alike never answer for each other.
public struct WordKey: Hashable, Sendable, CustomStringConvertible {
    /// The folded text.
    public let description: String

    /// Folds any spelling; never fails, because every text is some key.
    public init(_ spelling: some StringProtocol) {
        description = String(
            decoding: spelling.utf8.map { byte -> UInt8 in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
                case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
                default: byte
                }
            }, as: UTF8.self)
    }
}
