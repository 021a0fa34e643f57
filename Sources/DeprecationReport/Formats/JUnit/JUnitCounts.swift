/// How many tests of which outcome.
struct JUnitCounts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    /// Adds those of another suite.
    mutating func add(_ other: JUnitCounts) {
        tests += other.tests
        failures += other.failures
        errors += other.errors
        skipped += other.skipped
    }

    /// Adds the tests of a finding. They are counted, not read, so that counts can stand before them.
    mutating func add(_ finding: Finding, isFailing: Bool, of models: ReportedModels) throws(ReportError) {
        let count = max(1, finding.modelCount)
        let accepted =
            finding.modelCount > 0
            ? try models.accepted(of: finding.key).models : finding.acceptance == nil ? 0 : 1
        tests += count
        skipped += accepted
        guard isFailing else { return }
        if finding.problem == nil { failures += count - accepted } else { errors += count - accepted }
    }
}
