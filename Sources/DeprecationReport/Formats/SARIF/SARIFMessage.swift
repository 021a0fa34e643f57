internal import RuntimeVocabulary

/// What a result says.
struct SARIFMessage {
    let words: FindingWords
    let hasInventory: Bool

    /// About a model, or about the runtime as such: what is the case, and what to move to.
    func text(_ model: ReportedModel?) -> String {
        Self.text(words.problem.map { problem(model, $0) } ?? lifecycle(model))
    }

    private func problem(_ model: ReportedModel?, _ problem: String) -> String {
        model.map { "\($0.words): \(problem)" } ?? problem
    }

    private func lifecycle(_ model: ReportedModel?) -> String {
        var sentences: [String] = []
        if let model {
            let assumed = model.isAssumed ? " (assumed, because the row names no runtime)" : ""
            sentences.append("\(model.words) runs on \(words.name)\(assumed), which \(words.state).")
        } else {
            sentences.append("\(words.name) \(words.state).")
            if hasInventory { sentences.append("None of the models read runs on it.") }
        }
        if let replacement = words.replacement { sentences.append(replacement) }
        return sentences.joined(separator: " ")
    }

    /// Text that is no more than text: in a message, `{0}` is a placeholder and `[a](1)` a link
    /// (SARIF 2.1.0, 3.11.5 and 3.11.6).
    static func text(_ text: String) -> String {
        let isLink = text.contains("](")
        return text.reduce(into: "") { escaped, character in
            switch character {
            case "{": escaped += "{{"
            case "}": escaped += "}}"
            case "[" where isLink, "]" where isLink: escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
    }
}
