/// The first words of a statement, as far as they decide what has to follow.
struct PythonWords {
    /// The word that a block begins with: `def`; `nil` where the statement is none of those.
    let opener: String?
    /// Whether it is `print x`, which is no expression.
    let isPrintStatement: Bool

    private static let openers: Set<String> = [
        "def", "class", "if", "elif", "else", "for", "while", "try", "except", "finally", "with",
    ]
    /// Words that may stand behind a name in an expression.
    private static let operators: Set<String> = ["in", "is", "and", "or", "not", "if", "else", "for"]

    /// - Parameter text: a statement of ``PythonStatements``.
    init(_ text: [UInt8]) {
        let (first, rest) = Self.word(text[...])
        if first == "async" {
            let second = Self.word(rest).word
            opener = ["def", "for", "with"].contains(second) ? "async \(second)" : nil
        } else {
            opener = Self.openers.contains(first) ? first : nil
        }
        guard first == "print", rest.first.map(Self.isBlank) == true else {
            isPrintStatement = false
            return
        }
        let next = Self.word(rest).word
        let begins = rest.first { !Self.isBlank($0) }
        isPrintStatement = begins == UInt8(ascii: "\"") || (!next.isEmpty && !Self.operators.contains(next))
    }

    /// The word at the start, and what stands behind it.
    private static func word(_ text: ArraySlice<UInt8>) -> (word: String, rest: ArraySlice<UInt8>) {
        let start = text.drop(while: isBlank)
        let word = start.prefix { byte in
            byte == UInt8(ascii: "_") || byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
        }
        return (String(decoding: word, as: UTF8.self), start[word.endIndex...])
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }
}
