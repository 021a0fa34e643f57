public import RuntimeCatalog
internal import RuntimeVocabulary

/// A small change to the request that gives an answer.
public struct NearestAnswer: Sendable {
    /// What to ask instead, by request key; a `nil` value means to leave the key out.
    public let change: [Change]
    /// The runtime that the changed request resolves to.
    public let runtime: Runtime

    /// One key of the request and its new value.
    public struct Change: Hashable, Sendable {
        /// The request key.
        public let key: String
        /// The value to ask for; `nil` to leave the key out.
        public let value: String?
    }
}

extension Resolution {
    /// The smallest changes that give an answer, best first, at most five.
    ///
    /// A set of constraints is smallest when no part of it would do. Among changes of one size the value nearest
    /// to the one asked for comes first, then the runtime that ranks first. Empty when the request is satisfied,
    /// or when no change helps because everything is removed.
    public var nearest: [NearestAnswer] {
        guard ranked.isEmpty else { return [] }
        return NearestSearch(resolution: self).answers(limit: 5)
    }
}

struct NearestSearch {
    let resolution: Resolution

    private struct Proposal {
        let changes: [NearestAnswer.Change]
        let distance: Int
        let runtime: Int
    }

    func answers(limit: Int) -> [NearestAnswer] {
        let ranking = Ranking(catalog: resolution.catalog, criteria: resolution.criteria)
        let proposals = smallest().flatMap(proposals).sorted { a, b in
            let (left, right) = ((a.changes.count, a.distance), (b.changes.count, b.distance))
            return left == right ? ranking.precedes(a.runtime, b.runtime) : left < right
        }
        var seen: Set<[NearestAnswer.Change]> = []
        var answers: [NearestAnswer] = []
        for proposal in proposals where answers.count < limit && seen.insert(proposal.changes).inserted {
            guard let runtime = outcome(of: proposal.changes) else { continue }
            answers.append(NearestAnswer(change: proposal.changes, runtime: runtime))
        }
        return answers
    }

    /// Runtimes whose failures contain no other runtime's failures.
    private func smallest() -> [Assessment] {
        let possible = resolution.assessments.filter { isReachable($0) }
        let masks = Set(possible.map(\.failed))
        let minimal = masks.filter { mask in !masks.contains { $0 != mask && $0 & mask == $0 } }
        return possible.filter { minimal.contains($0.failed) }
    }

    /// Removed runtimes never resolve, whatever is asked.
    private func isReachable(_ assessment: Assessment) -> Bool {
        let runtime = resolution.catalog.runtimes[assessment.runtime]
        return runtime.lifecycle.stage(asOf: resolution.request.asOf) != .removed
    }

    /// One proposal for each way to meet the runtime: `cpu` and `gpu` are two for an image that runs on both.
    private func proposals(_ assessment: Assessment) -> [Proposal] {
        let runtime = resolution.catalog.runtimes[assessment.runtime]
        var result = [Proposal(changes: [], distance: 0, runtime: assessment.runtime)]
        for (bit, constraint) in resolution.criteria.constraints.enumerated()
        where assessment.failed & (1 << UInt32(bit)) != 0 {
            let options = Relaxation(resolution: resolution).options(constraint, runtime)
            result = result.flatMap { proposal in
                options.map { option in
                    Proposal(
                        changes: proposal.changes + [.init(key: constraint.requestKey, value: option.value)],
                        distance: proposal.distance + option.distance, runtime: proposal.runtime)
                }
            }
        }
        return result
    }

    /// What the changed request really resolves to: another runtime may rank first under it.
    private func outcome(of changes: [NearestAnswer.Change]) -> Runtime? {
        var request = resolution.request
        for change in changes { request.apply(change) }
        let answer = try? Resolver(catalog: resolution.catalog).resolve(request)
        return answer?.runtime
    }
}

extension Constraint {
    /// The request key that relaxes the constraint.
    var requestKey: String {
        if case .lifecycle = self { return "allow" }
        return name
    }
}
