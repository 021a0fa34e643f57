internal import Suggestions

extension Value {
    /// Whether a word that begins with a hyphen is a number this value accepts, not an option.
    func isNumber(_ word: String) -> Bool {
        if case .integer = kind { Int(word) != nil } else { false }
    }

    /// What is wrong with a value; nil when it is accepted.
    /// - Parameter owner: the option or argument as the message shall name it.
    func problem(with text: String, of owner: String) -> UsageError.Problem? {
        if text.isEmpty { return allowsEmpty ? nil : .emptyValue(owner) }
        switch kind {
        case .word(let choices) where !choices.contains(text):
            return .notAChoice(
                text, of: owner, nearest: Suggestion.nearest(to: text, in: choices), choices: choices)
        case .integer(let range):
            if let number = Int(text), range.contains(number) { return nil }
            return .notAnInteger(text, of: owner, range: range)
        case .word, .free, .file, .directory, .suggested:
            return nil
        }
    }
}
