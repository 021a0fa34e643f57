/// Which columns of a table are shown, and how wide.
struct TableLayout {
    /// A column that is shown.
    struct Shown {
        let index: Int
        let width: Int
    }

    let columns: [Shown]

    /// The columns there is no room for, in the table's order.
    let dropped: [Int]

    /// Finds the layout that shows most.
    /// - Returns: nil when even the columns that must stay do not fit.
    init?(_ table: TextTable, width: Int?) {
        let measures = table.columns.indices.map { Measure(table, index: $0) }
        var shown = measures
        var widths = Self.fit(shown, into: width)
        while widths == nil, let victim = Self.firstToDrop(shown) {
            shown.remove(at: victim)
            widths = Self.fit(shown, into: width)
        }
        guard let widths else { return nil }
        columns = zip(shown, widths).map { Shown(index: $0.index, width: $1) }
        dropped = measures.map(\.index).filter { index in !shown.contains { $0.index == index } }
    }

    /// What a column needs.
    private struct Measure {
        let index: Int
        let dropOrder: Int
        /// The width at which nothing is shortened.
        let natural: Int
        /// The least width.
        let least: Int

        init(_ table: TextTable, index: Int) {
            let column = table.columns[index]
            let title = TerminalText.escaped(column.title).displayWidth
            let texts = table.rows.map { $0[index].text }
            let natural = max(title, texts.map(\.displayWidth).max() ?? 0)
            // A wrapped column holds at least its longest part: a name is not cut.
            let part =
                column.overflow == .wrap
                ? texts.map { TextWrap.longestPart($0, breaks: .nameParts) }.max() ?? 0 : 0
            self.index = index
            self.natural = natural
            dropOrder = column.dropOrder
            least = column.overflow == .keep ? natural : min(natural, max(title, part, column.minimumWidth))
        }
    }

    /// The widths that fit, taking room from the widest columns first.
    /// - Returns: nil when the least widths are too much.
    private static func fit(_ columns: [Measure], into width: Int?) -> [Int]? {
        var widths = columns.map(\.natural)
        guard let width else { return widths }
        let gaps = TextTable.gap.count * max(0, columns.count - 1)
        guard columns.map(\.least).reduce(gaps, +) <= width else { return nil }
        var surplus = widths.reduce(gaps, +) - width
        while surplus > 0 {
            let slack = columns.indices.filter { widths[$0] > columns[$0].least }
            guard let widest = slack.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            surplus -= 1
        }
        return widths
    }

    /// The column to leave out next: the highest drop order, of equals the last.
    private static func firstToDrop(_ columns: [Measure]) -> Int? {
        columns.indices.reversed().filter { columns[$0].dropOrder > 0 }.max {
            columns[$0].dropOrder < columns[$1].dropOrder
        }
    }
}
