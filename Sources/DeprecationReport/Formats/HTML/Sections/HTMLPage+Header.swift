internal import RuntimeVocabulary

extension HTMLPage {
    /// What this page is, and the news in words.
    var header: Markup {
        .element(
            "header", ["class": "page"],
            [
                .element(
                    "p", ["class": "eyebrow"],
                    ["Catalog ", .outside(report.catalog.name), ", as of ", .day(report.asOf)]),
                .element("h1", [:], ["Runtimes on their way out"]),
                .element("p", ["class": "lead"], [.text(Self.sentence(report.summaryText)), nextDate]),
                .element("ul", ["class": "facts"], facts),
            ])
    }

    /// `One runtime is deprecated.` of `one runtime is deprecated`
    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + ". " }

    /// What happens next, and when.
    private var nextDate: Markup {
        let announced = findings([.removed, .discontinued, .deprecated, .expiring]).filter { $0.next?.on != nil }
        guard let soonest = announced.min(by: { ($0.next?.on ?? .latest) < ($1.next?.on ?? .latest) }),
            let next = soonest.next, let day = next.on
        else { return .nothing }
        let others = announced.count { $0.next?.on == day } - 1
        return [
            "The next date is ", .element("strong", [:], [.day(day)]),
            .text(", \(Words.distance(from: report.asOf, to: day)): "),
            .element("a", ["href": "#" + anchors.id(of: soonest)], [.outside(soonest.qualifiedName)]),
            .text(others > 0 ? " and \(Words.count(others, "more", "more")) will change stage." : ""),
            others > 0 ? .nothing : .text(" will be \(next.stage.rawValue)."),
        ]
    }

    private var facts: [Markup] {
        var facts = [Self.fact("Looking ahead", lookAhead)]
        if let revision = report.catalog.revision { facts.append(Self.fact("Catalog revision", .outside(revision))) }
        facts.append(
            Self.fact(
                "Catalog SHA-256",
                .element("code", ["title": report.catalog.sha256], [.text(String(report.catalog.sha256.prefix(12)))])))
        facts.append(Self.fact("Read", .text(whatWasRead)))
        if let baseline = report.baseline {
            facts.append(
                Self.fact(
                    "Compared with",
                    [
                        .outside(baseline.file), " of ", .day(baseline.asOf),
                        .text("; \(Words.count(baseline.known, "finding")) known before left out"),
                    ]))
        }
        return facts
    }

    private var lookAhead: Markup {
        guard let within = report.within else { return "no, only what is in force" }
        return [.text("\(within.phrase), to "), .day(within.end(from: report.asOf))]
    }

    private var whatWasRead: String {
        guard report.hasInventory else { return "the catalog only, no models" }
        let own = report.summary.ownImages
        return Words.count(report.summary.modelsRead, "model")
            + (own > 0 ? ", \(Words.number(own)) of them with an image of their own" : "")
    }

    private static func fact(_ name: String, _ value: Markup) -> Markup {
        .element("li", [:], [.element("span", ["class": "key"], [.text(name)]), " ", .element("span", [:], [value])])
    }
}

extension Markup {
    /// A day that programs can read, too.
    static func day(_ day: CalendarDate) -> Markup {
        .element("time", ["datetime": day.description], [.text(day.description)])
    }
}
