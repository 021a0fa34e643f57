internal import RuntimeVocabulary

/// A chart with a lane for each runtime, or for those that share all of their dates.
struct LaneChart {
    private let timeline: Timeline
    private static let laneHeight = 42

    init(_ timeline: Timeline) { self.timeline = timeline }

    func markup(_ summary: String) -> Markup {
        let height = timeline.lanes.count * Self.laneHeight + 6
        let lanes = timeline.lanes.enumerated().map { lane($1, top: ChartFrame.head + 4 + $0 * Self.laneHeight) }
        return ChartFrame(timeline: timeline, height: height).markup(summary, lanes)
    }

    private func lane(_ lane: Timeline.Lane, top: Int) -> Markup {
        let track = top + 27
        return .element(
            "g", [:],
            [
                .element("title", [:], [.text(Self.title(lane))]),
                // a picture of its own cuts off a name that is too long
                .element(
                    "svg", ["x": "0", "y": String(top), "width": "75%", "height": "20"],
                    [.element("text", ["class": "lane", "x": "0", "y": "14"], [.text(Self.name(lane))])]),
                .element(
                    "text", ["class": "when", "x": "100%", "y": String(top + 14), "text-anchor": "end"], Self.when(lane)
                ),
                .element("line", ["class": "track", "x1": "0%", "x2": "100%", "y1": "\(track)", "y2": "\(track)"]),
            ] + spans(lane, track) + marks(lane, track))
    }

    /// How long which stage lasts. Since when is not drawn where nobody says it: then the stage begins today, dashed.
    private func spans(_ lane: Timeline.Lane, _ y: Int) -> [Markup] {
        let end = lane.next.map { timeline.scale.position($0.on) } ?? 10_000
        let start = timeline.scale.position(lane.since ?? timeline.today)
        let kind = lane.since == nil ? "span open" : "span"
        var spans = [Self.span("\(kind) \(lane.stage.rawValue)", start, end, y)]
        if let next = lane.next { spans.append(Self.span("span later \(next.stage.rawValue)", end, 10_000, y)) }
        return spans
    }

    private func marks(_ lane: Timeline.Lane, _ y: Int) -> [Markup] {
        [lane.since.map { (lane.stage, $0) }, lane.next.map { ($0.stage, $0.on) }].compactMap(\.self).map {
            stage, day in
            let x = timeline.scale.position(day)
            guard timeline.scale.contains(day) else {
                return ChartFrame.text(
                    "beyond \(stage.rawValue)", x, y + 5, x == 0 ? "start" : "end", x == 0 ? "‹" : "›")
            }
            return .element("circle", ["class": "mark \(stage.rawValue)", "cx": x.percent, "cy": "\(y)", "r": "5"])
        }
    }

    private static func span(_ kind: String, _ start: Int, _ end: Int, _ y: Int) -> Markup {
        .element("line", ["class": kind, "x1": start.percent, "x2": end.percent, "y1": "\(y)", "y2": "\(y)"])
    }

    private static func name(_ lane: Timeline.Lane) -> String {
        guard let first = lane.findings.first else { return "" }
        guard lane.findings.count > 1 else { return short(first.qualifiedName) }
        let engines = Set(lane.findings.map(\.engine))
        let count = Words.count(lane.findings.count, "runtime")
        return engines.count == 1 ? "\(short(first.engine ?? "")), \(count)" : count
    }

    /// What happens when; phones have no room for the word.
    private static func when(_ lane: Timeline.Lane) -> [Markup] {
        guard let day = lane.next?.on ?? lane.since else { return [] }
        let stage = lane.next?.stage ?? lane.stage
        return [.element("tspan", ["class": "stage"], [.text("\(stage.rawValue) ")]), .text(day.description)]
    }

    private static func title(_ lane: Timeline.Lane) -> String {
        let names = lane.findings.prefix(12).map { short($0.qualifiedName) }.joined(separator: ", ")
        let more = lane.findings.count > 12 ? " and \(Words.count(lane.findings.count - 12, "more", "more"))" : ""
        guard let first = lane.findings.first else { return "" }
        return "\(names)\(more): \(first.stageText)" + (first.nextText.map { "; \($0)" } ?? "")
    }

    /// A name that no reader sees to the end need not be there to the end.
    private static func short(_ name: String) -> String {
        let spelled = Markup.spelled(name)
        return spelled.count > 100 ? spelled.prefix(99) + "…" : spelled
    }
}
