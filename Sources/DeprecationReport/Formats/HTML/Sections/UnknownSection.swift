/// The rows of inventories that cannot be judged.
struct UnknownSection {
    let page: HTMLPage

    private static let titles = ["What the rows say", "What is wrong", "Rows"]

    func write() throws(ReportError) {
        let findings = page.findings([.unknown])
        guard !findings.isEmpty else { return }
        try page.html.element("section", ["id": "unknown", "aria-labelledby": "unknown-title"]) {
            () throws(ReportError) in
            try page.html.write(.element("h2", ["id": "unknown-title"], ["Cannot be judged"]))
            try page.html.element("table", ["class": "unknowns cards", "role": "table"]) { () throws(ReportError) in
                try page.html.write(
                    .element("caption", [:], ["Rows whose runtime is not known; correct them and report again"]))
                try page.html.write(Self.heading)
                for finding in findings { try write(finding) }
            }
        }
    }

    private static var heading: Markup { .columnTitles(titles) }

    private func write(_ finding: Finding) throws(ReportError) {
        let body = FindingBody(page: page, finding: finding, titles: Self.titles)
        let count = Markup.element("strong", ["class": "count"], [.text(Words.number(finding.modelCount))])
        try body.write([name(finding), problem(finding), count], heading: 0, owners: try body.owners())
    }

    private func name(_ finding: Finding) -> Markup {
        let id = "#" + page.anchors.id(of: finding)
        guard !finding.qualifiedName.isEmpty else {
            return .element("a", ["class": "name", "href": id], ["A row without names"])
        }
        return .element("a", ["class": "name", "href": id], [.outside(finding.qualifiedName)])
    }

    private func problem(_ finding: Finding) -> Markup {
        guard let problem = finding.problem else { return .nothing }
        let nearest = problem.nearest.map { Markup.element("li", [:], [.outside($0)]) }
        return [
            .element("p", ["class": "message"], [.outside(problem.message)]),
            nearest.isEmpty
                ? .nothing
                : ["Nearest: ", .element("ul", ["class": "nearest"], nearest)],
        ]
    }
}

extension Markup {
    /// The head of a table that turns to cards on small screens.
    static func columnTitles(_ titles: [String]) -> Markup {
        let cells = titles.map { Markup.element("th", ["scope": "col", "role": "columnheader"], [.text($0)]) }
        return .element("thead", ["role": "rowgroup"], [.element("tr", ["role": "row"], cells)])
    }
}
