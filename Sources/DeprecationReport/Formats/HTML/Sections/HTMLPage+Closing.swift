internal import RuntimeVocabulary

extension HTMLPage {
    /// What the words of the page mean, for readers who were sent it.
    var glossary: Markup {
        let words = [
            ("deprecated", "The runtime works, but a successor should be chosen."),
            ("discontinued", "It is no longer offered for new work."),
            ("removed", "It is gone."),
            ("date not published", "The stage is in force or announced, and nobody has said since or from when."),
            ("drop-in move", "Nothing that the catalog knows of changes."),
            ("minor move", "The model should load as it is; test it."),
            ("breaking move", "Expect to convert the model, to change its code or to move to other machines."),
        ]
        let items = words.flatMap { word, meaning in
            [Markup.element("dt", [:], [.text(word)]), .element("dd", [:], [.text(meaning)])]
        }
        return .section("words", "What the words mean", [.element("dl", ["class": "glossary"], items)])
    }

    /// Where the announcements are written.
    var sources: Markup {
        guard !footnotes.notes.isEmpty else { return .nothing }
        let items = footnotes.notes.enumerated().map { index, note in
            Markup.element(
                "li", ["id": "source-\(index + 1)"],
                [
                    note.source.map { .source($0) } ?? "Without source.",
                    note.remark.map { .element("p", ["class": "remark"], [.outside($0)]) } ?? .nothing,
                ])
        }
        return .section("sources", "Sources", [.element("ol", ["class": "sources"], items)])
    }

    /// Who made this, and from what.
    var footer: Markup {
        .element(
            "footer", ["class": "page"],
            [
                .element(
                    "p", [:],
                    [
                        "Written by ", .element("code", [:], ["runtimectl deprecations --format html"]), " as of ",
                        .day(report.asOf), ". The same catalog, inventory and day give the same page.",
                    ]),
                .element(
                    "p", [:],
                    ["Catalog SHA-256 ", .element("code", ["class": "digest"], [.text(report.catalog.sha256)])]),
            ])
    }
}
