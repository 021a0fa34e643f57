internal import RuntimeVocabulary

/// The chart of published dates, what it shows in words, and the dates as a list.
struct TimelineSection {
    private let timeline: Timeline
    private let anchors: Anchors
    private let runtimes: Int

    /// More lanes than this are too many to read: then the dates are counted by month, quarter or year.
    private static let mostLanes = 14

    init(_ report: Report, _ anchors: Anchors) {
        timeline = Timeline(report)
        self.anchors = anchors
        runtimes = report.findings.count { $0.problem == nil && $0.acceptance == nil }
    }

    /// Nothing when there is nothing on its way out.
    var markup: Markup {
        guard runtimes > 0 else { return .nothing }
        guard !timeline.events.isEmpty else {
            let text =
                "No date is published for \(runtimes == 1 ? "the runtime" : "any of the \(Words.number(runtimes)) runtimes") below, so that there is nothing to draw."
            return .section("timeline", "Timeline", [.element("p", ["class": "empty"], [.text(text)])])
        }
        let chart =
            timeline.lanes.count <= Self.mostLanes
            ? LaneChart(timeline).markup(summary) : ColumnChart(timeline).markup(summary)
        return .section(
            "timeline", "Timeline",
            [
                .element(
                    "figure", [:],
                    [chart, legend, .element("figcaption", [:], [.text(summary)])]),
                list,
            ])
    }

    /// What the chart shows, in words.
    private var summary: String {
        let ahead = timeline.events.filter { $0.day > timeline.today }
        var parts: [String] = []
        if let first = ahead.first {
            parts.append(
                "\(Words.count(ahead.count, "date")) to come, the first on \(first.day)"
                    + (ahead.last.map { $0.day > first.day ? " and the last on \($0.day)" : "" } ?? ""))
        } else {
            parts.append("no date is to come")
        }
        let past = timeline.events.count - ahead.count
        if past > 0 { parts.append("\(Words.count(past, "date")) passed") }
        if let horizon = timeline.horizon, !ahead.isEmpty {
            parts.append("\(Words.number(ahead.count { $0.day <= horizon })) within the look-ahead to \(horizon)")
        }
        var text = parts.joined(separator: "; ") + "."
        let outside = timeline.events.count { !timeline.scale.contains($0.day) }
        if outside > 0 { text += " \(Words.count(outside, "date lies", "dates lie")) beyond the edges of the chart." }
        if timeline.undated > 0 {
            text += " \(Words.count(timeline.undated, "runtime has", "runtimes have")) no published date and"
            text += " \(timeline.undated == 1 ? "is" : "are") not drawn."
        }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private var legend: Markup {
        let present = Set(timeline.events.map(\.stage))
        let stages = Finding.Stage.allCases.filter { present.contains($0) && $0 != .supported }
        let items = stages.map { stage in
            Markup.element(
                "li", [:], [.element("span", ["class": "swatch \(stage.rawValue)"]), .text(stage.rawValue)])
        }
        let ahead: [Markup] =
            timeline.horizon == nil
            ? [] : [.element("li", [:], [.element("span", ["class": "swatch ahead"]), "look-ahead"])]
        return .element("ul", ["class": "legend", "aria-hidden": "true"], items + ahead)
    }

    private var list: Markup {
        let rows = timeline.events.map { event in
            Markup.element(
                "tr", [:],
                [
                    .element("td", [:], [.day(event.day)]),
                    .element("td", [:], [.badge(event.stage.rawValue, event.stage.rawValue)]),
                    .element(
                        "td", [:],
                        [
                            .element(
                                "a", ["href": "#" + anchors.id(of: event.finding)],
                                [.outside(event.finding.qualifiedName)])
                        ]),
                ])
        }
        return .element(
            "details", ["class": "dates"],
            [
                .element("summary", [:], [.text("\(Words.count(rows.count, "date")) as a list")]),
                .element(
                    "table", ["class": "dates"],
                    [
                        .element("caption", ["class": "unseen"], ["Dates on which stages begin, the earliest first"]),
                        ModelList.heading(["Date", "Stage that begins", "Runtime"]),
                        .element("tbody", [:], rows),
                    ]),
            ])
    }
}
