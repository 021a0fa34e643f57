internal import RuntimeVocabulary

/// The findings that somebody has accepted.
struct AcceptedSection {
    let page: HTMLPage

    private static let titles = ["Stage", "Runtime", "Dates", "Models", "Accepted"]

    func write() throws(ReportError) {
        let findings = page.findings([.accepted])
        guard !findings.isEmpty else { return }
        try page.html.element("section", ["id": "accepted", "aria-labelledby": "accepted-title"]) {
            () throws(ReportError) in
            try page.html.write(.element("h2", ["id": "accepted-title"], ["Accepted"]))
            try page.html.element("table", ["class": "accepted cards", "role": "table"]) { () throws(ReportError) in
                try page.html.write(
                    .element("caption", [:], ["Findings that somebody lives with for a time; they count apart"]))
                try page.html.write(.columnTitles(Self.titles))
                for finding in findings { try write(finding) }
            }
        }
    }

    private func write(_ finding: Finding) throws(ReportError) {
        let body = FindingBody(page: page, finding: finding, titles: Self.titles)
        let owners = try body.owners()
        let cells = FindingCells(page: page, finding: finding)
        try body.write(
            [cells.stage, cells.name, cells.dates, cells.models(owners), acceptance(finding)], heading: 1,
            owners: owners)
    }

    private func acceptance(_ finding: Finding) -> Markup {
        guard let acceptance = finding.acceptance else { return .nothing }
        let end: Markup = acceptance.expires.map { ["until ", .day($0)] } ?? "until it is taken back"
        return [
            .element("p", ["class": "message"], [.outside(acceptance.reason)]),
            .lines([[.outside(acceptance.owner), ", ", end]]),
            .element("small", ["class": "line place"], [.outside(acceptance.place.description)]),
        ]
    }
}
