/// What a terminal shows while something long goes on: one line that is written over again and taken away at the end.
///
/// Makes text only; who uses it writes to the terminal.
public struct ProgressBar: Sendable {
    private let label: String
    /// How much there is, in the units of ``update(_:count:)``; nil when nobody knows.
    private let total: Int?
    private let unit: String
    private let width: Int
    private var shown: Int?

    /// - Parameters:
    ///   - label: what is being done: `reading models.csv`.
    ///   - total: how much there is; nil when nobody knows.
    ///   - unit: what is counted, in the plural.
    ///   - width: the terminal's width in columns.
    public init(label: String, total: Int?, unit: String, width: Int) {
        self.label = TerminalText.escaped(label)
        self.total = total.flatMap { $0 > 0 ? $0 : nil }
        self.unit = unit
        self.width = width
    }

    /// The text that brings the line up to date; nil when it would look the same.
    /// - Parameters:
    ///   - done: how much of the total is done.
    ///   - count: how many things that is.
    public mutating func update(_ done: Int, count: Int) -> String? {
        let step = total.map { total in min(100, Int(Double(done) * 100 / Double(total))) } ?? count / 10_000
        guard step != shown else { return nil }
        shown = step
        return "\r\(line(step, count))\u{1B}[K"
    }

    /// The text that takes the line away.
    public var end: String { shown == nil ? "" : "\r\u{1B}[K" }

    private func line(_ step: Int, _ count: Int) -> String {
        let counted = "\(count) \(unit)"
        guard total != nil else { return fitted("\(label)  \(counted)") }
        let bars = 20
        let filled = step * bars / 100
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: bars - filled)
        let percent = String(repeating: " ", count: max(0, 3 - String(step).count)) + "\(step)%"
        return fitted("\(percent) [\(bar)] \(label)  \(counted)")
    }

    /// A line that is too long would be wrapped, and then stay.
    private func fitted(_ text: String) -> String {
        var line = ""
        var used = 0
        for character in text {
            let columns = String(character).displayWidth
            guard used + columns < width else { break }
            line.append(character)
            used += columns
        }
        return line
    }
}
