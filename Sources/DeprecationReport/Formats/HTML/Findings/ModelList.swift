/// The models of findings, row by row; no list of them is ever in memory.
final class ModelList {
    private let report: Report
    private let html: MarkupWriter
    /// How many more may be listed.
    private var room = HTMLFormat.mostModels

    init(_ report: Report, _ html: MarkupWriter) {
        self.report = report
        self.html = html
    }

    /// Writes the models of a finding, if it has any, behind a summary that opens them.
    func write(_ finding: Finding) throws(ReportError) {
        guard finding.modelCount > 0 else { return }
        let shown = min(finding.modelCount, HTMLFormat.mostModelsOfAFinding, room)
        room -= shown
        let noun = finding.problem == nil ? "model" : "row"
        try html.element("details", ["class": "models"]) { () throws(ReportError) in
            try html.write(.element("summary", [:], [.text(Words.count(finding.modelCount, noun))]))
            if shown > 0 { try writeTable(finding, shown, noun) }
            if shown < finding.modelCount {
                let rest = Words.number(finding.modelCount - shown)
                try html.write(
                    .element(
                        "p", ["class": "more"],
                        [
                            .text("\(rest) more \(noun)s are not on this page; "),
                            .element("code", [:], ["runtimectl deprecations --format csv"]), " lists all of them.",
                        ]))
            }
        }
    }

    private func writeTable(_ finding: Finding, _ shown: Int, _ noun: String) throws(ReportError) {
        let name = finding.qualifiedName.isEmpty ? "what cannot be read" : Markup.spelled(finding.qualifiedName)
        let label = "Models of \(name)"
        try html.element("div", ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]) {
            () throws(ReportError) in
            try html.element("table", ["class": "models"]) { () throws(ReportError) in
                try html.write(.element("caption", ["class": "unseen"], [.text(label)]))
                try html.write(Self.heading(["Model", "Owner", "Labels", "Where"]))
                try html.element("tbody") { () throws(ReportError) in
                    try report.models.forEach(of: finding, limit: shown) { model throws(ReportError) in
                        try html.write(Self.row(model))
                    }
                }
            }
        }
    }

    static func heading(_ titles: [String]) -> Markup {
        .element(
            "thead", [:], [.element("tr", [:], titles.map { .element("th", ["scope": "col"], [.text($0)]) })])
    }

    private static func row(_ reported: ReportedModel) -> Markup {
        let model = reported.model
        return .element(
            "tr", ["data-owner": model.owner.map { Markup.spelled($0) }],
            [
                .element("td", [:], [name(model), remarks(reported)]),
                .element("td", [:], [model.owner.map { .outside($0) } ?? .nothing]),
                .element("td", [:], model.labels.map { .element("span", ["class": "label"], [.outside($0)]) }),
                .element("td", ["class": "place"], [.outside(model.place.description)]),
            ])
    }

    private static func name(_ model: InventoryModel) -> Markup {
        guard let name = model.name ?? model.id else {
            return .element("i", ["class": "quiet"], ["without name"])
        }
        return [
            .outside(name),
            model.version.map { [" ", .element("span", ["class": "quiet"], [.outside($0)])] } ?? .nothing,
        ]
    }

    private static func remarks(_ reported: ReportedModel) -> Markup {
        var remarks: [Markup] = []
        if reported.isAssumed { remarks.append("names no runtime; the engine's default is taken") }
        if let acceptance = reported.acceptance {
            remarks.append(["accepted: ", .outside(acceptance.reason), " (", .outside(acceptance.owner), ")"])
        }
        return .group(remarks.map { .element("small", ["class": "line"], [$0]) })
    }
}
