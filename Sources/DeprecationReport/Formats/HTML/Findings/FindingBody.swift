internal import ImageResolver
internal import Jansson
internal import RuntimeVocabulary

/// A finding's part of a table: a row with what matters, and one with its models.
///
/// What the script sorts and filters by stands in `data-` attributes.
struct FindingBody {
    let page: HTMLPage
    let finding: Finding
    /// The columns' titles, which small screens show in front of the cells.
    let titles: [String]

    /// How many owners can be told apart in the filter; findings with more are shown for each owner.
    private static let mostOwners = 500

    func owners() throws(ReportError) -> [(owner: String, models: Int)] {
        guard finding.modelCount > 0 else { return [] }
        return try page.report.models.owners(of: finding, limit: Self.mostOwners + 1)
    }

    /// Writes the rows.
    /// - Parameter heading: the column whose cell names the finding.
    func write(_ cells: [Markup], heading: Int, owners: [(owner: String, models: Int)]) throws(ReportError) {
        try page.html.element("tbody", attributes(owners)) { () throws(ReportError) in
            try page.html.write(
                .element("tr", ["role": "row"], cells.indices.map { cell($0, cells[$0], isHeading: $0 == heading) }))
            guard finding.modelCount > 0 else { return }
            try page.html.element("tr", ["class": "more", "role": "row"]) { () throws(ReportError) in
                try page.html.element("td", ["colspan": String(titles.count), "role": "cell"]) {
                    () throws(ReportError) in
                    try page.models.write(finding)
                }
            }
        }
    }

    private func cell(_ column: Int, _ content: Markup, isHeading: Bool) -> Markup {
        let title = titles.indices.contains(column) ? titles[column] : ""
        return isHeading
            ? .element("th", ["scope": "row", "role": "rowheader", "data-title": title], [content])
            : .element("td", ["role": "cell", "data-title": title], [content])
    }

    private func attributes(_ owners: [(owner: String, models: Int)]) -> MarkupAttributes {
        [
            "class": "finding", "role": "rowgroup", "id": page.anchors.id(of: finding), "tabindex": "-1",
            "data-stage": finding.stage.rawValue, "data-expiring": finding.isExpiring ? "" : nil,
            "data-rank": String(rank), "data-name": finding.qualifiedName,
            "data-date": (finding.next?.on ?? finding.since)?.description ?? "",
            "data-models": String(finding.modelCount), "data-move": moveRank,
            "data-owners": owners.count > Self.mostOwners
                ? "*" : JSONValue.strings(owners.map { Markup.spelled($0.owner) }).text(),
        ]
    }

    /// The gravest stage first.
    private var rank: Int {
        switch finding.stage {
        case .removed: 0
        case .discontinued: 1
        case .deprecated: 2
        case .supported: 3
        case .unknown: 4
        }
    }

    /// The easiest move first, none last.
    private var moveRank: String {
        let moves = ([finding.successor] + finding.partialSuccessors).compactMap { $0?.move }
        guard let hardest = moves.max(), let rank = Move.allCases.firstIndex(of: hardest) else { return "9" }
        return String(rank + (finding.successor == nil ? 4 : 0))
    }
}
