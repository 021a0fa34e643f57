/// Two aligned columns: what is typed, and what it means.
struct HelpColumns {
    /// One line of a list in help.
    struct Entry {
        /// What is typed.
        let literal: String
        /// What it means.
        let text: String
        /// What the table knows besides: choices, default, required.
        let notes: [String]

        init(_ literal: String, _ text: String, notes: [String] = []) {
            self.literal = literal
            self.text = text
            self.notes = notes
        }
    }

    let width: Int
    let style: Style

    func lines(_ entries: [Entry]) -> [String] {
        // Longer literals get a line of their own, lest one of them pushes all explanations to the right.
        let limit = max(16, width * 2 / 5)
        let widths = entries.map(\.literal.displayWidth)
        let column = widths.filter { $0 <= limit }.max() ?? 4
        return entries.flatMap { lines($0, column: column) }
    }

    private func lines(_ entry: Entry, column: Int) -> [String] {
        let indent = String(repeating: " ", count: column + 4)
        let notes = entry.notes.map { "[\($0)]" }.joined(separator: " ")
        let text = [entry.text, notes].filter { !$0.isEmpty }.joined(separator: " ")
        var explained = TextWrap.lines(text, width: width - column - 4)
        let literal = style.cyan(entry.literal)
        guard entry.literal.displayWidth <= column else {
            return ["  " + literal] + explained.map { indent + $0 }
        }
        let first = explained.removeFirst()
        let blanks = String(repeating: " ", count: column - entry.literal.displayWidth + 2)
        return ["  " + (first.isEmpty ? literal : literal + blanks + first)] + explained.map { indent + $0 }
    }
}
