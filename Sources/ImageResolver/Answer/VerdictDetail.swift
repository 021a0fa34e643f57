internal import EngineKit
public import RuntimeCatalog

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
    /// For `package`: how the model fares, and the rule that says so.
    public var loading: ModelLoading? = nil
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

extension Constraint {
    fileprivate func loading(on runtime: Runtime) -> ModelLoading? {
        guard case .package(let artifact) = self else { return nil }
        return artifact.loading(on: runtime.engineVersion)
    }
}

extension Resolution {
    /// Every runtime in question: first those that satisfy the request, then those that fail least.
    public var candidates: [Candidate] {
        let ranking = ranking
        let asked = criteria.constraints.map { $0.asked(in: catalog) }
        return inQuestion.map { ($0, ranking.contestant($0.runtime)) }.sorted { a, b in
            let (left, right) = (a.0.failed.count, b.0.failed.count)
            return left != right ? left < right : ranking.precedes(a.1, b.1)
        }.map { candidate($0.0, asked: asked) }
    }

    private func candidate(_ assessment: Assessment, asked: [String]) -> Candidate {
        let runtime = catalog.runtimes[assessment.runtime]
        let details = zip(criteria.constraints, asked).map { constraint, asked in
            VerdictDetail(
                constraint: constraint.name,
                verdict: constraint.judge(assessment.runtime, in: catalog),
                has: constraint.value(of: runtime, in: catalog), asked: asked,
                loading: constraint.loading(on: runtime))
        }
        return Candidate(runtime: runtime, verdicts: details, isSatisfied: assessment.isSatisfied)
    }
}
