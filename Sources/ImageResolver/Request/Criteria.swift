internal import RuntimeCatalog
internal import RuntimeVocabulary

/// A request in the catalog's terms: which engines to look at, and what to ask of each runtime.
struct Criteria: Sendable {
    /// Indices of the engines to look at.
    var engines: [Int]
    /// What is asked, in the order in which answers list it.
    var constraints: [Constraint]
    /// The hardware asked for, outright or by a chip; empty when any will do.
    var hardware: HardwareSet
    /// The request this came from.
    var request: ResolutionRequest

    /// The runtimes that are asked for by name; `nil` when the request names none.
    var named: [Int]? {
        for case .runtime(let indices, _) in constraints { return indices }
        return nil
    }

    /// What the image has to be for; empty when the request does not say.
    var purposes: [Int] {
        for case .purpose(let indices) in constraints { return indices }
        return []
    }

    /// Judges a runtime on every constraint, not only up to the first that fails.
    func assess(_ index: Int, in catalog: Catalog) -> Assessment {
        var assessment = Assessment(runtime: index)
        for position in constraints.indices {
            switch constraints[position].judge(index, in: catalog) {
            case .satisfied: continue
            case .unknown where constraints[position].acceptsUnknown(in: catalog.runtimes[index].generation):
                assessment.acceptedUnknown.insert(ConstraintSet(position: position))
            case .unsatisfied, .unknown: assessment.failed.insert(ConstraintSet(position: position))
            }
        }
        return assessment
    }
}

/// The verdicts on one runtime.
struct Assessment: Sendable {
    /// Index of the runtime in the catalog.
    let runtime: Int
    /// What it does not meet.
    var failed: ConstraintSet = []
    /// What it does not say, where that is good enough.
    var acceptedUnknown: ConstraintSet = []

    var isSatisfied: Bool { failed.isEmpty }
}

/// Some of a request's constraints, by their position.
struct ConstraintSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set of one constraint.
    ///
    /// There are a dozen kinds and one for each accelerator family asked for. Should a request ever hold more than
    /// 64, the last bit stands for all the others: a runtime is then still refused for each that it fails.
    init(position: Int) { rawValue = 1 << UInt64(min(position, 63)) }

    var count: Int { rawValue.nonzeroBitCount }
}
