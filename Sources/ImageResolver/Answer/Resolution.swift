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

    /// How many runtimes were looked at.
    public var examined: Int { assessments.count }

    /// The rule that put the answer before the runner-up; `nil` when there is no runner-up.
    public var decidedBy: RankingRule? {
        guard ranked.count > 1 else { return nil }
        return Ranking(catalog: catalog, criteria: criteria).decide(ranked[0], ranked[1])?.rule
    }

    /// The image of one of the catalog's runtimes, with the request's variables.
    /// - Throws: ``ImageFault`` when it has no usable image.
    public func image(of runtime: Runtime) throws(ImageFault) -> ImageReference {
        try catalog.image(of: runtime, variables: request.variables)
    }

    /// Which constraint ruled out how many runtimes, the most effective first. A runtime counts for each it fails.
    public var eliminated: [(constraint: String, count: Int)] {
        criteria.constraints.enumerated().map { bit, constraint in
            (constraint.name, assessments.count { $0.failed & (1 << UInt32(bit)) != 0 })
        }
        .filter { $0.1 > 0 }
        .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        .map { (constraint: $0.element.0, count: $0.element.1) }
    }
}
