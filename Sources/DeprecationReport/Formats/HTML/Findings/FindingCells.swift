internal import RuntimeVocabulary

/// The cells of a finding about a runtime.
struct FindingCells {
    let page: HTMLPage
    let finding: Finding

    /// `deprecated`
    var stage: Markup { .badge(finding.stage.rawValue, finding.stage.rawValue) }

    /// Engine and name, with a link that points to itself and one to where it is announced.
    var name: Markup {
        [
            finding.engine.map { .element("span", ["class": "engine"], [.outside($0)]) } ?? .nothing,
            .element(
                "a", ["class": "name", "href": "#" + page.anchors.id(of: finding)], [.outside(finding.name ?? "")]),
            page.footnotes.number(of: finding).map(Self.footnote) ?? .nothing,
        ]
    }

    private static func footnote(_ number: Int) -> Markup {
        .element(
            "sup", [:],
            [.element("a", ["href": "#source-\(number)", "aria-label": "Source \(number)"], ["[\(String(number))]"])])
    }

    /// Since when, and until when.
    var dates: Markup {
        var lines: [Markup] = []
        if finding.stage != .supported {
            lines.append(finding.since.map { ["since ", .day($0)] } ?? .quiet(Finding.dateNotPublished))
        }
        if let next = finding.next {
            lines.append([
                .text(finding.stage == .supported ? "" : "then "), .text(next.stage.rawValue),
                next.on.map { [" on ", .element("strong", [:], [.day($0)])] }
                    ?? .quiet(", " + Finding.dateNotPublished),
            ])
            if let day = next.on {
                let distance = Words.distance(from: page.report.asOf, to: day)
                lines.append(next.isNear ? .badge("near", distance) : .quiet(distance))
            }
        }
        return .lines(lines)
    }

    /// How many models run on it, and who answers for them.
    func models(_ owners: [(owner: String, models: Int)]) -> Markup {
        guard page.report.hasInventory else { return .quiet("no inventory") }
        guard finding.modelCount > 0 else { return .quiet("no model") }
        let shown = owners.prefix(Self.mostOwners)
        let names = shown.map { owner in
            Markup.element(
                "li", [:],
                [
                    .outside(owner.owner), " ",
                    .element("span", ["class": "quiet"], [.text(Words.number(owner.models))]),
                ])
        }
        let more = owners.count - shown.count
        let rest: [Markup] = more > 0 ? [.element("li", ["class": "quiet"], ["and others"])] : []
        return [
            .element("strong", ["class": "count"], [.text(Words.number(finding.modelCount))]),
            names.isEmpty ? .nothing : .element("ul", ["class": "owners"], names + rest),
        ]
    }

    /// How many owners a cell names; the list of models has all.
    private static let mostOwners = 4
}

extension Markup {
    /// A short word on a coloured ground; the word says what the colour says.
    static func badge(_ kind: String, _ text: String) -> Markup {
        .element("span", ["class": "badge \(kind)"], [.text(text)])
    }

    /// Less important text.
    static func quiet(_ text: String) -> Markup { .element("span", ["class": "quiet"], [.text(text)]) }

    /// Each piece on a line of its own.
    static func lines(_ lines: [Markup]) -> Markup {
        .group(lines.map { .element("div", [:], [$0]) })
    }
}
