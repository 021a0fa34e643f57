internal import EngineKit
internal import RuntimeCatalog

extension Resolution {
    /// Why this runtime: one line for each thing asked, then why it came first.
    public var reasons: [String] {
        guard let index = ranked.first else { return [] }
        let runtime = catalog.runtimes[index]
        let met = criteria.constraints.compactMap { constraint -> String? in
            guard let facet = constraint.facet else { return nil }
            let asked = constraint.asked(in: catalog)
            guard let has = constraint.value(of: runtime, in: catalog) else { return nil }
            let origin = runtime.provenance[facet].map { " (\($0.phrase))" } ?? ""
            return "\(constraint.name): asked \(asked), has \(has)\(origin)"
        }
        return met + [choice(index)]
    }

    private func choice(_ index: Int) -> String {
        guard ranked.count > 1, let rule = decidedBy else {
            return "it is the only one of \(examined) runtimes that satisfies the request"
        }
        let second = catalog.runtimes[ranked[1]].name
        return "first of \(ranked.count) that satisfy the request; before '\(second)' because \(rule.explanation)"
    }
}

extension Provenance {
    /// The origin in words.
    var phrase: String {
        switch self {
        case .stated: "the catalog states it"
        case .parsed: "from its name"
        case .inferred: "by a rule of the engine"
        }
    }
}
