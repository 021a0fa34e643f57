internal import EngineKit
public import RuntimeCatalog
internal import RuntimeVocabulary

/// How a runtime stands to one constraint, in words.
public struct VerdictDetail: Hashable, Sendable {
    /// The constraint's key: `python`, `hardware`.
    public let constraint: String
    /// The verdict.
    public let verdict: Verdict
    /// What the runtime has; `nil` when it does not say.
    public let has: String?
    /// What the request asks.
    public let asked: String
}

/// A runtime that was looked at, with its verdict on every constraint.
public struct Candidate: Sendable {
    /// The runtime.
    public let runtime: Runtime
    /// One verdict for each constraint of the request.
    public let verdicts: [VerdictDetail]
    /// Whether it satisfies the request, unknowns that are accepted included.
    public let isSatisfied: Bool
}

extension Resolution {
    /// Every runtime that was looked at: first those that satisfy the request, then those that come nearest.
    public var candidates: [Candidate] {
        let ranking = Ranking(catalog: catalog, criteria: criteria)
        let shown = named.map { names in assessments.filter { names.contains($0.runtime) } } ?? assessments
        return shown.sorted { a, b in
            let (left, right) = (a.failed.nonzeroBitCount, b.failed.nonzeroBitCount)
            return left == right ? ranking.precedes(a.runtime, b.runtime) : left < right
        }.map(candidate)
    }

    /// With an exact runtime asked for, only that one is explained.
    private var named: [Int]? {
        for case .runtime(let names, _) in criteria.constraints { return names }
        return nil
    }

    private func candidate(_ assessment: Assessment) -> Candidate {
        let runtime = catalog.runtimes[assessment.runtime]
        let details = criteria.constraints.map { constraint in
            VerdictDetail(
                constraint: constraint.name,
                verdict: constraint.judge(runtime, index: assessment.runtime, in: catalog),
                has: constraint.value(of: runtime, in: catalog), asked: constraint.asked(in: catalog))
        }
        return Candidate(runtime: runtime, verdicts: details, isSatisfied: assessment.isSatisfied)
    }
}
