/// Text of a package made fit for a message: one line, not too long, and nothing that a terminal would obey.
enum ShownText {
    private static let limit = 60

    /// `text` in single quotes, cut when it is long.
    static func quoted(_ text: some StringProtocol) -> String { "'\(bare(text))'" }

    /// `text` without quotes, cut when it is long.
    static func bare(_ text: some StringProtocol) -> String {
        var result = ""
        var cut = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else {
                cut = "…"
                break
            }
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F: result += "\\u{\(String(scalar.value, radix: 16))}"
            case UnreadableText.range: result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + cut
    }

    /// The words in single quotes, with commas between them: `'a', 'b' and 'c'`.
    static func list(_ words: some Collection<String>, joining last: String = "and") -> String {
        let quoted = words.map { "'\($0)'" }
        guard quoted.count > 1, let end = quoted.last else { return quoted.first ?? "nothing" }
        return quoted.dropLast().joined(separator: ", ") + " \(last) \(end)"
    }
}

/// What stands for characters of a file whose encoding we cannot read.
enum UnreadableText {
    /// Scalars of a private plane, one for each pair of bytes: two keys that differ still differ.
    static let range: ClosedRange<UInt32> = 0xF0000...0xFFFFF

    /// The scalar for two bytes.
    static func scalar(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(range.lowerBound | UInt32(first) << 8 | UInt32(second)) ?? "\u{FFFD}"
    }
}
