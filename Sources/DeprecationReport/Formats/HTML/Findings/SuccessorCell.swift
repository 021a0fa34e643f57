internal import ImageResolver

/// The cell that says what to move to.
struct SuccessorCell {
    let finding: Finding
    /// Where the findings of the page are, by qualified name: a successor may be on its way out itself.
    let anchors: [String: String]

    var markup: Markup {
        if let successor = finding.successor { return text(of: successor) }
        guard let reason = finding.noReplacement else { return .quiet("not looked for") }
        let parts = finding.partialSuccessors.map { part in Markup.element("li", [:], [text(of: part)]) }
        return [
            .element("p", ["class": "none"], [.outside(reason)]),
            parts.isEmpty ? .nothing : .element("ul", ["class": "parts"], parts),
        ]
    }

    private func text(of successor: Finding.Successor) -> Markup {
        let changes = successor.changes.map { Markup.element("li", [:], [.outside(Self.arrowed($0))]) }
        return [
            .element(
                "div", [:],
                [
                    successor.hardware.map { ["For ", .outside($0), ": "] } ?? .nothing, name(of: successor), " ",
                    .badge(successor.move.rawValue, successor.move.rawValue),
                ]),
            changes.isEmpty ? .nothing : .element("ul", ["class": "changes"], changes),
            successor.note.map { .element("p", ["class": "note"], [.outside($0)]) } ?? .nothing,
            .element(
                "small", ["class": "line"],
                [.text(successor.isStated ? "stated by the catalog" : "the nearest supported")]),
            successor.image.map(Self.image) ?? .nothing,
        ]
    }

    private func name(of successor: Finding.Successor) -> Markup {
        let name = Markup.outside(successor.qualifiedName)
        guard let anchor = anchors[successor.qualifiedName] else { return .element("span", ["class": "name"], [name]) }
        return .element("a", ["class": "name", "href": "#" + anchor], [name])
    }

    /// `python 2.7 → 3.7`
    private static func arrowed(_ change: String) -> String {
        change.split(separator: " -> ", omittingEmptySubsequences: false).joined(separator: " → ")
    }

    private static func image(_ image: String) -> Markup {
        .element("code", ["class": "image"], [.outside(image)])
    }
}
