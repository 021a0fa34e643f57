/// Markdown as GitHub and GitLab read it (https://github.github.com/gfm/).
public enum MarkdownText {
    /// Text for a cell of a table, or a line of prose, in which nothing is taken for markup.
    ///
    /// Line breaks become blanks and other control characters, also those that turn the direction of text, are left out. An `_` inside a word is no markup.
    public static func cell(_ text: String) -> String {
        var cell = ""
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            switch scalar {
            case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": cell.append(" ")
            case _ where scalar.properties.generalCategory == .control || scalar.properties.isBidiControl: continue
            case "_":
                let neighbours = [position - 1, position + 1].map {
                    scalars.indices.contains($0) && isWord(scalars[$0])
                }
                cell += neighbours.allSatisfy(\.self) ? "_" : "\\_"
            case _ where special.contains(scalar): cell += "\\" + String(scalar)
            // a bare address or name would become a link or call somebody
            case "@": cell += "@\u{2060}"
            case "&": cell += "&amp;"
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cell
    }

    /// Rows of a table under a heading, every cell escaped; numbers stand to the right.
    public static func table(_ titles: [String], numbers: Set<Int> = []) -> String {
        let rule = titles.indices.map { numbers.contains($0) ? "---:" : "---" }
        return row(titles) + "|" + rule.map { " \($0) |" }.joined() + "\n"
    }

    /// A row of a table.
    public static func row(_ cells: [String]) -> String {
        "|" + cells.map { " \(cell($0)) |" }.joined() + "\n"
    }

    private static let special = Set("|\\`*<[]#~$".unicodeScalars)

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
