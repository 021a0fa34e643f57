/// A table for people: it fits the terminal, and is plain where there is none.
public struct TextTable: Sendable {
    /// On which side a cell is filled up with blanks.
    public enum Alignment: Hashable, Sendable {
        /// Text.
        case leading
        /// Numbers.
        case trailing
    }

    /// What happens to the cells of a column for which there is no room.
    public enum Overflow: Hashable, Sendable {
        /// They keep their width.
        case keep
        /// They go on in the next line, broken at blanks and between the parts of a name, never inside one.
        case wrap
        /// They end in `…`.
        case truncate
    }

    /// A column.
    public struct Column: Sendable {
        /// The heading.
        public let title: String
        /// On which side its cells are filled up.
        public let alignment: Alignment
        /// How its cells shrink.
        public let overflow: Overflow
        /// The least width it shrinks to, in columns of the terminal.
        public let minimumWidth: Int
        /// Columns above 0 are left out when shrinking does not help, the highest number first. Those with 0 stay.
        public let dropOrder: Int

        /// Describes a column.
        public init(
            _ title: String, alignment: Alignment = .leading, overflow: Overflow = .keep, minimumWidth: Int = 8,
            dropOrder: Int = 0
        ) {
            self.title = title
            self.alignment = alignment
            self.overflow = overflow
            self.minimumWidth = minimumWidth
            self.dropOrder = dropOrder
        }
    }

    /// A cell: any text, from anywhere, and how to paint it.
    public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
        /// The text; control characters in it are made visible.
        public let text: String
        /// How it is painted where colours are on.
        public let attribute: Style.Attribute?

        /// A cell.
        public init(_ text: String, _ attribute: Style.Attribute? = nil) {
            self.text = TerminalText.escaped(text)
            self.attribute = attribute
        }

        /// A cell without colour.
        public init(stringLiteral value: String) { self.init(value) }
    }

    /// The columns, in order.
    public let columns: [Column]

    /// The rows, each with one cell per column.
    public private(set) var rows: [[Cell]] = []

    /// An empty table.
    public init(_ columns: [Column]) {
        self.columns = columns
    }

    /// A table of plain cells.
    public init(_ columns: [Column], rows: [[String]]) {
        self.init(columns)
        for row in rows { append(row) }
    }

    /// Adds a row. Cells that are missing are empty, those too many are left out.
    public mutating func append(cells: [Cell]) {
        let missing = repeatElement(Cell(""), count: max(0, columns.count - cells.count))
        rows.append(Array((cells + missing).prefix(columns.count)))
    }

    /// Adds a row of plain cells.
    public mutating func append(_ cells: [String]) {
        append(cells: cells.map { Cell($0) })
    }
}
