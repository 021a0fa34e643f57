internal import RuntimeVocabulary

/// The table of runtimes on their way out.
struct FindingsSection {
    let page: HTMLPage

    private static let columns: [(title: String, key: String)] = [
        ("Stage", "rank"), ("Runtime", "name"), ("Dates", "date"), ("Models", "models"), ("Move to", "move"),
    ]

    func write() throws(ReportError) {
        let findings = page.findings([.removed, .discontinued, .deprecated, .expiring])
        try page.html.element("section", ["id": "findings", "aria-labelledby": "findings-title", "tabindex": "-1"]) {
            () throws(ReportError) in
            try page.html.write(.element("h2", ["id": "findings-title"], ["Findings"]))
            guard !findings.isEmpty else {
                try page.html.write(.element("p", ["class": "empty"], [.text(nothing)]))
                return
            }
            try page.html.write(filter)
            try page.html.element("table", ["class": "findings cards", "role": "table"]) { () throws(ReportError) in
                try page.html.write(.element("caption", [:], [.text(caption(findings.count))]))
                try page.html.write(Self.heading)
                for finding in findings { try write(finding) }
            }
        }
    }

    private var nothing: String {
        let ahead = page.report.within.map { ", or will be within \($0.phrase)" } ?? ""
        let used = page.report.hasInventory ? "that a model uses " : ""
        return "No runtime \(used)is on its way out as of \(page.report.asOf)\(ahead)."
    }

    private func caption(_ count: Int) -> String {
        "\(Words.count(count, "runtime")): the gravest stage first, within a stage the soonest date first"
    }

    private static let heading = Markup.element(
        "thead", ["role": "rowgroup"],
        [
            .element(
                "tr", ["role": "row"],
                columns.map { column in
                    .element(
                        "th", ["scope": "col", "role": "columnheader", "data-sort": column.key], [.text(column.title)])
                })
        ])

    private func write(_ finding: Finding) throws(ReportError) {
        let body = FindingBody(page: page, finding: finding, titles: Self.columns.map(\.title))
        let owners = try body.owners()
        let cells = FindingCells(page: page, finding: finding)
        let successor = SuccessorCell(finding: finding, anchors: page.anchorsByName)
        try body.write(
            [cells.stage, cells.name, cells.dates, cells.models(owners), successor.markup], heading: 1, owners: owners)
    }

    /// Hidden until the script can make it work.
    private var filter: Markup {
        .element(
            "form",
            ["class": "filter", "id": "filter", "role": "search", "aria-label": "Filter the findings", "hidden": ""],
            [
                Self.field("Search", "filter-text", .element("input", ["id": "filter-text", "type": "search"])),
                Self.field(
                    "Stage", "filter-stage",
                    .element("select", ["id": "filter-stage"], [Self.option("", "every stage")] + stages)),
                Self.field(
                    "Owner", "filter-owner",
                    .element("select", ["id": "filter-owner"], [Self.option("", "every owner")])),
                .element("button", ["type": "reset"], ["Show all"]),
                .element("output", ["id": "filter-count", "aria-live": "polite"]),
            ])
    }

    private var stages: [Markup] {
        let present = Set(page.report.findings.map(\.stage))
        let stages = Finding.Stage.allCases.filter { present.contains($0) }.map(\.rawValue)
        return (stages + ["expiring"]).map { Self.option($0, $0) }
    }

    private static func option(_ value: String, _ text: String) -> Markup {
        .element("option", ["value": value], [.text(text)])
    }

    private static func field(_ title: String, _ id: String, _ control: Markup) -> Markup {
        .element("div", ["class": "field"], [.element("label", ["for": id], [.text(title)]), control])
    }
}
