import DeprecationReport

/// Which findings make the command answer no.
struct FailOn: Sendable {
    /// The words of `--fail-on`.
    enum Condition: String, Sendable, CaseIterable {
        case deprecated, discontinued, removed, expiring, unknown
        /// No finding: the report is for reading.
        case none
    }

    let conditions: Set<Condition>

    /// - Parameter words: what `--fail-on` was given; nothing means what no longer works for new models.
    init(_ words: [String]) throws(Failure) {
        let conditions = Set(words.compactMap(Condition.init(rawValue:)))
        guard conditions.count < 2 || !conditions.contains(.none) else {
            throw .usage("--fail-on none excludes the others; leave it or them out")
        }
        self.conditions = words.isEmpty ? [.discontinued, .removed] : conditions
    }

    /// Whether a finding is among them; one that is accepted never is.
    func concerns(_ finding: Finding) -> Bool {
        guard finding.acceptance == nil else { return false }
        if finding.isExpiring, conditions.contains(.expiring) { return true }
        return Condition(rawValue: finding.stage.rawValue).map(conditions.contains) ?? false
    }
}
