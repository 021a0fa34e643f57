internal import RuntimeVocabulary

/// What both charts have in common: the axis, today and the look-ahead.
///
/// Places along the width are percentages, so that lettering keeps its size on every screen.
struct ChartFrame {
    let timeline: Timeline
    /// Height of what is drawn between the head and the axis, in pixels.
    let height: Int

    /// Room for the words about today and the look-ahead.
    static let head = 44
    private static let foot = 26

    private var bottom: Int { Self.head + height }

    /// The picture.
    func markup(_ summary: String, _ content: [Markup]) -> Markup {
        .element(
            "svg",
            [
                "class": "chart", "role": "img", "aria-labelledby": "chart-title chart-text", "width": "100%",
                "height": String(bottom + Self.foot),
            ],
            [
                .element("title", ["id": "chart-title"], ["When stages begin"]),
                .element("desc", ["id": "chart-text"], [.text(summary)]),
            ] + lookAhead + axis + content + today)
    }

    private var axis: [Markup] {
        timeline.scale.ticks.flatMap { tick -> [Markup] in
            let x = timeline.scale.position(tick.day)
            let anchor = x < 400 ? "start" : x > 9600 ? "end" : "middle"
            return [
                Self.line("tick", x, from: Self.head, to: bottom + 6),
                Self.text(tick.isYear ? "axis year" : "axis", x, bottom + 20, anchor, tick.text),
            ]
        }
    }

    private var today: [Markup] {
        let x = timeline.scale.position(timeline.today)
        return [
            Self.line("today", x, from: 24, to: bottom),
            Self.text("today", x, 36, x < 5000 ? "start" : "end", " as of \(timeline.today) "),
        ]
    }

    private var lookAhead: [Markup] {
        guard let horizon = timeline.horizon else { return [] }
        let (start, end) = (timeline.scale.position(timeline.today), timeline.scale.position(horizon))
        return [
            .element(
                "rect",
                [
                    "class": "ahead", "x": start.percent, "y": "20", "width": (end - start).percent,
                    "height": String(bottom - 20),
                ]),
            Self.text("ahead", end < 5000 ? start : end, 13, end < 5000 ? "start" : "end", "look-ahead to \(horizon)"),
        ]
    }

    static func line(_ kind: String, _ x: Int, from top: Int, to bottom: Int) -> Markup {
        .element(
            "line", ["class": kind, "x1": x.percent, "x2": x.percent, "y1": String(top), "y2": String(bottom)])
    }

    static func text(_ kind: String, _ x: Int, _ y: Int, _ anchor: String, _ text: String) -> Markup {
        .element("text", ["class": kind, "x": x.percent, "y": String(y), "text-anchor": anchor], [.text(text)])
    }
}
