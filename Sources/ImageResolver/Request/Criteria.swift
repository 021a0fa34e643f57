internal import RuntimeCatalog
internal import RuntimeVocabulary

/// A request in the catalog's terms: which engines to look at, and what to ask of each runtime.
struct Criteria: Sendable {
    /// Indices of the engines to look at.
    var engines: [Int]
    /// What is asked, in the order in which answers list it; at most 32.
    var constraints: [Constraint]
    /// The hardware asked for, for the ranking.
    var hardware: HardwareSet
    /// The request this came from.
    var request: ResolutionRequest

    /// Judges a runtime on every constraint, not only up to the first that fails.
    func assess(_ index: Int, in catalog: Catalog) -> Assessment {
        let runtime = catalog.runtimes[index]
        var assessment = Assessment(runtime: index)
        for (bit, constraint) in constraints.enumerated() {
            switch constraint.judge(runtime, index: index, in: catalog) {
            case .satisfied: continue
            case .unsatisfied: assessment.failed |= 1 << UInt32(bit)
            case .unknown where constraint.acceptsUnknown(runtime): assessment.acceptedUnknown |= 1 << UInt32(bit)
            case .unknown: assessment.failed |= 1 << UInt32(bit)
            }
        }
        return assessment
    }
}

/// The verdicts on one runtime, a bit for each constraint.
struct Assessment: Sendable {
    let runtime: Int
    var failed: UInt32 = 0
    var acceptedUnknown: UInt32 = 0

    var isSatisfied: Bool { failed == 0 }
}
