public import RuntimeCatalog

/// Answers requests from one catalog.
///
/// A value without state: make one and use it from as many tasks as you like. An answer depends on nothing but
/// the catalog and the request, which carries the day it is asked for.
public struct Resolver: Sendable {
    /// The catalog it answers from.
    public let catalog: Catalog

    /// Makes a resolver for a catalog.
    public init(catalog: Catalog) {
        self.catalog = catalog
    }

    /// Finds the base image for a request, or says why there is none.
    ///
    /// Takes time linear in the number of the engine's runtimes; other engines are not looked at.
    /// - Throws: ``RequestProblem`` when the request uses a word that the catalog does not know.
    public func resolve(_ request: ResolutionRequest) throws(RequestProblem) -> Resolution {
        let criteria = try CriteriaCompiler(catalog: catalog, request: request).compile(listing: false)
        let assessments = criteria.engines.flatMap { engine in
            catalog.runtimes(ofEngine: engine).map { criteria.assess($0, in: catalog) }
        }
        let satisfied = assessments.compactMap { $0.isSatisfied ? $0.runtime : nil }
        return Resolution(
            catalog: catalog, criteria: criteria, assessments: assessments,
            ranked: Ranking(catalog: catalog, criteria: criteria).sorted(satisfied))
    }

    /// Every runtime that satisfies a request: engine by engine, within an engine as `resolve` ranks them.
    ///
    /// Without a model type all engines are listed, without ``ResolutionRequest/stages`` every life-cycle stage;
    /// ``ResolutionRequest/allow`` takes no part.
    /// - Throws: ``RequestProblem`` when the request uses a word that the catalog does not know.
    public func list(_ request: ResolutionRequest) throws(RequestProblem) -> [Int] {
        let criteria = try CriteriaCompiler(catalog: catalog, request: request).compile(listing: true)
        let ranking = Ranking(catalog: catalog, criteria: criteria)
        return criteria.engines.sorted().flatMap { engine in
            ranking.sorted(catalog.runtimes(ofEngine: engine).filter { criteria.assess($0, in: catalog).isSatisfied })
        }
    }
}
