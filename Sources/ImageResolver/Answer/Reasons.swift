internal import EngineKit
internal import RuntimeCatalog

extension Resolution {
    /// Why this runtime: one line for each facet asked about, then why it came first.
    public var reasons: [String] {
        guard let index = ranked.first else { return [] }
        let runtime = catalog.runtimes[index]
        let met = criteria.constraints.compactMap { constraint -> String? in
            guard let facet = constraint.facet, let has = constraint.value(of: runtime, in: catalog) else { return nil }
            let origin = runtime.provenance[facet].map { " (\($0.phrase))" } ?? ""
            if case .package(let artifact) = constraint { return loadingReason(artifact, on: runtime, origin) }
            return "\(constraint.name): asked \(constraint.asked(in: catalog)), has \(has)\(origin)"
        }
        return met + [choice]
    }

    /// Only what is certain is a reason; what is not is a warning.
    private func loadingReason(_ artifact: ModelArtifact, on runtime: Runtime, _ origin: String) -> String? {
        let loading = artifact.loading(on: runtime.engineVersion)
        guard loading.outcome == .fine, let version = runtime.engineVersion, let remark = loading.remark
        else { return nil }
        return "package: \(artifact.phrase) loads on \(version)\(origin): \(remark)"
    }

    private var choice: String {
        if criteria.named != nil { return "it is the runtime asked for, and contradicts nothing of the request" }
        guard ranked.count > 1 else {
            return examined == 1
                ? "it is the only runtime there is" : "it is the only one of \(examined) that satisfies the request"
        }
        let second = catalog.runtimes[ranked[1]].name
        return "first of \(ranked.count) that satisfy the request; before '\(second)' because "
            + ranking.explanation(ranked[0], before: ranked[1])
    }
}

extension Constraint {
    /// The facet that the constraint looks at, where it is one that an answer has to account for.
    ///
    /// Purpose and generation are facets too, but asked for by default or only in lists.
    var facet: FacetName? {
        switch self {
        case .engineVersion, .package: .engineVersion
        case .hardware: .hardware
        case .chip: .chips
        case .accelerator, .driver: .accelerator
        case .architecture: .architectures
        case .python, .packagePython: .python
        case .os: .os
        case .runtime, .purpose, .lifecycle, .stage, .generation: nil
        }
    }
}

extension Provenance {
    /// The origin in words.
    fileprivate var phrase: String {
        switch self {
        case .stated: "the catalog states it"
        case .parsed: "from its name"
        case .inferred: "by a rule of the engine"
        }
    }
}
