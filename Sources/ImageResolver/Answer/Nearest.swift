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
        ranked.isEmpty ? NearestSearch(resolution: self).answers(limit: 5) : []
    }
}

/// The search behind ``Resolution/nearest``.
struct NearestSearch {
    private let resolution: Resolution
    private let relaxation: Relaxation
    /// What the package asks.
    private let ofPackage: ConstraintSet

    private struct Proposal {
        var changes: [NearestAnswer.Change] = []
        var distance = 0
        let runtime: Contestant

        /// Whether it leaves out a key for which an answer already has a value.
        func leavesOut(whatIsIn answers: [NearestAnswer]) -> Bool {
            changes.contains { $0.value == nil }
                && answers.contains {
                    $0.change.map(\.key) == changes.map(\.key) && $0.change.allSatisfy { $0.value != nil }
                }
        }
    }

    init(resolution: Resolution) {
        self.resolution = resolution
        relaxation = Relaxation(resolution: resolution)
        let positions = resolution.criteria.constraints.indices
        ofPackage = positions.reduce(into: ConstraintSet()) { set, position in
            if resolution.criteria.constraints[position].isOfPackage { set.insert(ConstraintSet(position: position)) }
        }
    }

    func answers(limit: Int) -> [NearestAnswer] {
        let ranking = resolution.ranking
        let all = smallest().flatMap { proposals($0, ranking.contestant($0.runtime)) }
        let ordered = all.sorted { a, b in
            let (left, right) = ((a.changes.count, a.distance), (b.changes.count, b.distance))
            return left != right ? left < right : ranking.precedes(a.runtime, b.runtime)
        }
        var seen: Set<[NearestAnswer.Change]> = []
        var answers: [NearestAnswer] = []
        for proposal in ordered where answers.count < limit && !proposal.leavesOut(whatIsIn: answers) {
            guard seen.insert(proposal.changes).inserted, let found = outcome(of: proposal.changes) else { continue }
            let answer = shrunk(found)
            guard answer.change == proposal.changes || seen.insert(answer.change).inserted else { continue }
            let place = answers.firstIndex { $0.change.count > answer.change.count } ?? answers.endIndex
            answers.insert(answer, at: place)
        }
        return answers
    }

    /// The answer without the changes that it does not need.
    ///
    /// There are such because wishes are not all independent: what a driver drives is read off the hardware, so that
    /// other hardware may make another driver needless.
    private func shrunk(_ answer: NearestAnswer) -> NearestAnswer {
        guard answer.change.count > 1 else { return answer }
        for index in answer.change.indices {
            var fewer = answer.change
            fewer.remove(at: index)
            if let smaller = outcome(of: fewer) { return shrunk(smaller) }
        }
        return answer
    }

    /// Runtimes whose failures contain no other runtime's failures.
    private func smallest() -> [Assessment] {
        let possible = resolution.assessments.filter { isReachable($0) }
        let failures = Set(possible.map(\.failed))
        let minimal = failures.filter { failed in !failures.contains { $0.isStrictSubset(of: failed) } }
        return possible.filter { minimal.contains($0.failed) }
    }

    /// Removed runtimes never resolve, whatever is asked, and neither do those that do not load the model.
    private func isReachable(_ assessment: Assessment) -> Bool {
        guard assessment.failed.isDisjoint(with: ofPackage) else { return false }
        let runtime = resolution.catalog.runtimes[assessment.runtime]
        return runtime.lifecycle.stage(asOf: resolution.request.asOf) != .removed
    }

    /// One proposal for each way to meet the runtime: `cpu` and `gpu` are two for an image that runs on both.
    private func proposals(_ assessment: Assessment, _ contestant: Contestant) -> [Proposal] {
        var result = [Proposal(runtime: contestant)]
        for (position, constraint) in resolution.criteria.constraints.enumerated()
        where assessment.failed.contains(ConstraintSet(position: position)) {
            let options = relaxation.options(constraint, resolution.catalog.runtimes[assessment.runtime])
            result = result.flatMap { proposal in
                options.map { option in
                    var longer = proposal
                    longer.changes.append(.init(key: constraint.requestKey, value: option.value))
                    longer.distance += option.distance
                    return longer
                }
            }
        }
        return result
    }

    /// What the changed request really resolves to: another runtime may rank first under it.
    private func outcome(of changes: [NearestAnswer.Change]) -> NearestAnswer? {
        var request = resolution.request
        for change in changes { request.apply(change) }
        let answer = try? Resolver(catalog: resolution.catalog).resolve(request)
        return answer?.runtime.map { NearestAnswer(change: changes, runtime: $0) }
    }
}

extension Constraint {
    /// The request key that relaxes the constraint.
    var requestKey: String {
        if case .lifecycle = self { return "allow" }
        return name
    }
}
