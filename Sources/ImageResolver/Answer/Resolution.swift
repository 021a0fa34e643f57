public import RuntimeCatalog
public import RuntimeVocabulary

/// The answer to one request, with everything needed to explain it.
///
/// The runtimes that were looked at are kept as numbers; texts are made when they are asked for.
public struct Resolution: Sendable {
    /// The catalog that was asked.
    public let catalog: Catalog
    let criteria: Criteria
    let assessments: [Assessment]
    /// The runtimes that satisfy the request, best first, as indices into the catalog's.
    public let ranked: [Int]

    init(catalog: Catalog, criteria: Criteria, assessments: [Assessment], ranked: [Int]) {
        self.catalog = catalog
        self.criteria = criteria
        self.assessments = assessments
        self.ranked = ranked
    }

    /// The request this answers.
    public var request: ResolutionRequest { criteria.request }

    /// Ids of the engines whose runtimes were looked at.
    public var engines: [String] { criteria.engines.map { catalog.engines[$0].id } }

    /// The runtime to use; `nil` when none satisfies the request.
    public var runtime: Runtime? { ranked.first.map { catalog.runtimes[$0] } }

    /// How many runtimes were in question: those of the engine, or the one asked for by name.
    public var examined: Int { inQuestion.count }

    /// The rule that put the answer before the runner-up; `nil` when there is no runner-up.
    public var decidedBy: RankingRule? { ranked.count > 1 ? ranking.decidingRule(ranked[0], ranked[1]) : nil }

    /// The image of one of the catalog's runtimes, with the request's variables.
    /// - Throws: ``ImageFault`` when it has no usable image.
    public func image(of runtime: Runtime) throws(ImageFault) -> ImageReference {
        try catalog.image(of: runtime, variables: request.variables)
    }

    /// Which constraint ruled out how many runtimes, the most effective first. A runtime counts for each it fails.
    public var eliminated: [(constraint: String, count: Int)] {
        let inQuestion = inQuestion
        let counts = criteria.constraints.enumerated().map { position, constraint in
            let bit = ConstraintSet(position: position)
            return (position, name: constraint.name, count: inQuestion.count { $0.failed.contains(bit) })
        }
        return counts.filter { $0.count > 0 }
            .sorted { a, b in a.count != b.count ? a.count > b.count : a.0 < b.0 }
            .map { (constraint: $0.name, count: $0.count) }
    }

    var ranking: Ranking { Ranking(catalog: catalog, criteria: criteria) }

    /// With a runtime asked for by name, whatever is true of the others explains nothing.
    var inQuestion: [Assessment] {
        guard let named = criteria.named else { return assessments }
        return assessments.filter { named.contains($0.runtime) }
    }
}
