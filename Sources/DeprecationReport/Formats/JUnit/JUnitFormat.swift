/// JUnit XML as Jenkins and GitLab read it (https://github.com/jenkinsci/xunit-plugin, `junit-10.xsd`): what continuous
/// integration shows as tests.
///
/// A test is a model on a runtime that is on its way out, or the runtime itself where no models are known. It fails
/// when it makes the run fail, is skipped when somebody has accepted it, and passes otherwise; what cannot be judged is
/// an error instead of a failure. There is a suite for each section of the report, and one test for the report as such,
/// which says whether it is complete; with it, a report without findings is not taken for tests that did not run.
public struct JUnitFormat: ReportFormat {
    private let failing: @Sendable (Finding) -> Bool
    private let failsIncomplete: Bool

    /// - Parameters:
    ///   - failing: whether a finding makes the run fail.
    ///   - failsIncomplete: whether an inventory that is not complete does.
    public init(failsIncomplete: Bool = true, failing: @escaping @Sendable (Finding) -> Bool) {
        self.failing = failing
        self.failsIncomplete = failsIncomplete
    }

    /// Writes one test to a line.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        var suites = [JUnitSuite.summary(isError: failsIncomplete && !report.isComplete)]
        for section in report.sections { suites.append(try JUnitSuite(section, of: report, failing: failing)) }
        let all = suites.reduce(into: JUnitCounts()) { $0.add($1.counts) }
        let xml = MarkupWriter(.xml, to: output)
        try xml.prologue()
        try xml.element(
            "testsuites",
            [
                "name": "runtimectl deprecations", "tests": String(all.tests), "failures": String(all.failures),
                "errors": String(all.errors), "time": "0",
            ]
        ) { () throws(ReportError) in
            for suite in suites { try suite.write(report, to: xml) }
        }
    }
}
