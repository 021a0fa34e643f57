extension TextTable {
    /// The blanks between two columns.
    static let gap = "  "

    /// The table as lines of text, the last one with a line feed, too.
    /// - Parameters:
    ///   - width: the terminal's width in columns: cells shrink, then columns are left out (a last line says which),
    ///     and at last each row becomes a record of `title: value` lines. With nil, for pipes and files, every cell
    ///     stands whole in its line.
    ///   - style: whether headings and cells are painted.
    public func rendered(width: Int?, style: Style = .plain) -> String {
        guard !columns.isEmpty else { return "" }
        guard let layout = TableLayout(self, width: width) else {
            return records(width: width ?? .max, style: style)
        }
        let heading = columns.map { Cell(TerminalText.escaped($0.title), .bold) }
        var lines = ([heading] + rows).flatMap { self.lines($0, layout, style) }
        if !layout.dropped.isEmpty {
            let names = layout.dropped.map { columns[$0].title }.joined(separator: ", ")
            lines += TextWrap.lines("(not shown, the terminal is too narrow: \(names))", width: width ?? .max).map(
                style.dim)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines of one row: as many as its tallest cell has.
    private func lines(_ row: [Cell], _ layout: TableLayout, _ style: Style) -> [String] {
        let shown = layout.columns.map { column in
            (column, row[column.index].attribute, fitted(row[column.index].text, columns[column.index], column.width))
        }
        let height = shown.map(\.2.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            // Blanks are written only when something follows: no line ends in one.
            var pending = ""
            for (position, (column, attribute, lines)) in shown.enumerated() {
                if position > 0 { pending += Self.gap }
                let cell = line < lines.count ? lines[line] : ""
                let blanks = String(repeating: " ", count: max(0, column.width - cell.displayWidth))
                guard !cell.isEmpty else {
                    pending += blanks
                    continue
                }
                let isTrailing = columns[column.index].alignment == .trailing
                text += pending + (isTrailing ? blanks : "") + style.apply(attribute, to: cell)
                pending = isTrailing ? "" : blanks
            }
            return text
        }
    }

    private func fitted(_ text: String, _ column: Column, _ width: Int) -> [String] {
        guard text.displayWidth > width else { return [text] }
        return switch column.overflow {
        case .keep: [text]
        case .wrap: TextWrap.lines(text, width: width, breaks: .nameParts)
        case .truncate: [Self.truncated(text, to: width)]
        }
    }

    /// The beginning of a text and `…`.
    static func truncated(_ text: String, to width: Int) -> String {
        var result = ""
        var used = 1
        for character in text {
            used += DisplayWidth.of(character)
            if used > width { break }
            result.append(character)
        }
        return result + "…"
    }

    /// Every row as lines of `title: value`, for terminals too narrow for columns. Nothing is left out or shortened.
    private func records(width: Int, style: Style) -> String {
        let titles = columns.map { TerminalText.escaped($0.title) + ":" }
        let indent = (titles.map(\.displayWidth).max() ?? 0) + 1
        let texts = rows.map { row in
            zip(titles, row).flatMap { title, cell in
                let lines = TextWrap.lines(cell.text, width: max(1, width - indent), breaks: .nameParts)
                return lines.enumerated().map { number, line in
                    let lead = number == 0 ? title : ""
                    let blanks = line.isEmpty ? "" : String(repeating: " ", count: indent - lead.displayWidth)
                    return style.bold(lead) + blanks + style.apply(cell.attribute, to: line)
                }
            }.joined(separator: "\n") + "\n"
        }
        return texts.joined(separator: "\n")
    }
}
