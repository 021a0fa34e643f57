internal import RuntimeVocabulary

/// A chart that counts dates by month, quarter or year, for reports with many of them.
struct ColumnChart {
    private let timeline: Timeline
    private static let height = 170
    private static let room = 140
    private static let mostColumns = 16

    init(_ timeline: Timeline) { self.timeline = timeline }

    func markup(_ summary: String) -> Markup {
        let columns = columns
        let most = columns.map { $0.counts.values.reduce(0, +) }.max() ?? 1
        let frame = ChartFrame(timeline: timeline, height: Self.height)
        return frame.markup(summary, columns.map { column($0, most: max(most, 1)) })
    }

    private struct Column {
        let first: CalendarDate
        /// The day after its last.
        let end: CalendarDate
        var counts: [Finding.Stage: Int]
    }

    /// Equal steps from the first month of the chart on.
    private var columns: [Column] {
        let scale = timeline.scale
        let months = [1, 3, 6, 12].first { scale.start.days(until: scale.end) / ($0 * 30) < Self.mostColumns } ?? 12
        var first = scale.start.adding(days: 1 - scale.start.day).adding(months: -((scale.start.month - 1) % months))
        var columns: [Column] = []
        var events = timeline.events.filter { scale.contains($0.day) }[...]
        while first <= scale.end {
            let end = first.adding(months: months)
            guard end > first else { break }
            let inside = events.prefix { $0.day < end }
            events = events.dropFirst(inside.count)
            columns.append(
                Column(first: first, end: end, counts: inside.reduce(into: [:]) { $0[$1.stage, default: 0] += 1 }))
            first = end
        }
        return columns
    }

    private func column(_ column: Column, most: Int) -> Markup {
        let (left, right) = (timeline.scale.position(column.first), timeline.scale.position(column.end))
        let total = column.counts.values.reduce(0, +)
        guard total > 0, right > left else { return .nothing }
        var bottom = ChartFrame.head + Self.height
        var parts: [Markup] = []
        for stage in Finding.Stage.allCases {
            guard let count = column.counts[stage] else { continue }
            let height = max(count * Self.room / most, 5)
            bottom -= height
            parts.append(
                .element(
                    "rect",
                    [
                        "class": "column \(stage.rawValue)", "x": left.percent, "width": (right - left).percent,
                        "y": String(bottom), "height": String(height),
                    ]))
        }
        let words = column.counts.sorted { $0.key.order < $1.key.order }.map { "\($0.value) \($0.key.rawValue)" }
        let title = "\(column.first) to \(column.end.adding(days: -1)): \(words.joined(separator: ", "))"
        let count = ChartFrame.text("total", (left + right) / 2, bottom - 5, "middle", Words.number(total))
        return .element("g", [:], [.element("title", [:], [.text(title)])] + parts + [count])
    }
}
