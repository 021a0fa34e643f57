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
        let natural = table.columns.indices.map { Self.naturalWidth(table, $0) }
        if width.map({ Self.total(natural) <= $0 }) ?? true {
            columns = zip(table.columns.indices, natural).map { Shown(index: $0, width: $1) }
            dropped = []
            return
        }
        let measures = natural.enumerated().map { Measure(table, index: $0, natural: $1) }
        var shown = measures
        var widths = Self.fit(shown, into: width ?? 0)
        while widths == nil, let victim = Self.firstToDrop(shown) {
            shown.remove(at: victim)
            widths = Self.fit(shown, into: width ?? 0)
        }
        guard let widths else { return nil }
        columns = zip(shown, widths).map { Shown(index: $0.index, width: $1) }
        dropped = measures.map(\.index).filter { index in !shown.contains { $0.index == index } }
    }

    /// The width of a column in which nothing is shortened.
    private static func naturalWidth(_ table: TextTable, _ index: Int) -> Int {
        let title = TerminalText.escaped(table.columns[index].title).displayWidth
        return table.rows.reduce(title) { max($0, $1[index].text.displayWidth) }
    }

    /// The width of columns and the gaps between them.
    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(TextTable.gap.count * max(0, widths.count - 1), +)
    }

    /// What a column needs when there is not enough room for all.
    private struct Measure {
        let index: Int
        let dropOrder: Int
        let natural: Int
        let least: Int

        init(_ table: TextTable, index: Int, natural: Int) {
            let column = table.columns[index]
            let title = TerminalText.escaped(column.title).displayWidth
            // A wrapped column holds at least its longest part: a name is not cut.
            let part =
                column.overflow == .wrap
                ? table.rows.map { TextWrap.longestPart($0[index].text, breaks: .nameParts) }.max() ?? 0 : 0
            self.index = index
            self.natural = natural
            dropOrder = column.dropOrder
            least = column.overflow == .keep ? natural : min(natural, max(title, part, column.minimumWidth))
        }
    }

    /// The widths that fit, taking room from the widest columns first.
    /// - Returns: nil when the least widths are too much.
    private static func fit(_ columns: [Measure], into width: Int) -> [Int]? {
        guard !columns.isEmpty, total(columns.map(\.least)) <= width else { return nil }
        var widths = columns.map(\.natural)
        while total(widths) > width {
            let slack = columns.indices.filter { widths[$0] > columns[$0].least }
            guard let widest = slack.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
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
