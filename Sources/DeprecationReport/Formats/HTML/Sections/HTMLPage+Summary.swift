internal import RuntimeVocabulary

extension HTMLPage {
    /// How many findings of which kind.
    var tiles: Markup {
        let summary = report.summary
        let ahead = report.within.map { "next stage within \($0.phrase)" } ?? "nothing was looked for"
        let tiles = [
            Self.tile("removed", summary.removed, "gone"),
            Self.tile("discontinued", summary.discontinued, "not offered for new work"),
            Self.tile("deprecated", summary.deprecated, "work, but choose a successor"),
            Self.tile("expiring", summary.expiring, ahead),
            Self.tile("unknown", summary.unknown, "rows or names that cannot be judged"),
            Self.tile(
                "models", report.hasInventory ? summary.models : nil,
                report.hasInventory ? "that the findings concern" : "no inventory was read"),
            Self.tile("accepted", summary.accepted, "by somebody, counted apart"),
        ]
        return .section("summary", "Summary", [.element("ul", ["class": "tiles"], tiles)])
    }

    private static func tile(_ kind: String, _ number: Int?, _ meaning: String) -> Markup {
        .element(
            "li", ["class": "tile \(kind)" + (number ?? 0 == 0 ? " zero" : "")],
            [
                .element("span", ["class": "number"], [.text(number.map(Words.number) ?? "–")]), " ",
                .element("strong", [:], [.text(kind)]), " ", .element("span", ["class": "meaning"], [.text(meaning)]),
            ])
    }

    /// What a reader should know about the report itself.
    var notices: Markup {
        guard !report.notices.isEmpty else { return .nothing }
        let notes = report.notices.map { notice in
            Markup.element(
                "li", [:],
                [.element("code", ["class": "code"], [.outside(notice.code)]), " ", .outside(notice.message)])
        }
        return .section("notices", "About this report", [.element("ul", ["class": "notices"], notes)])
    }
}

extension Markup {
    /// A part of the page with its heading.
    static func section(_ id: StaticString, _ title: String, _ content: [Markup]) -> Markup {
        .element(
            "section", ["id": "\(id)", "aria-labelledby": "\(id)-title"],
            [.element("h2", ["id": "\(id)-title"], [.text(title)])] + content)
    }
}
