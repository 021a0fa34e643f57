internal import RuntimeVocabulary

/// The tests of one section of a report.
struct JUnitSuite {
    let name: String
    let counts: JUnitCounts
    private let findings: [(finding: Finding, isFailing: Bool)]

    init(_ section: ReportSection, of report: Report, failing: (Finding) -> Bool) throws(ReportError) {
        name = section.kind.rawValue
        findings = section.findings.map { ($0, failing($0)) }
        var counts = JUnitCounts()
        for (finding, isFailing) in findings {
            try counts.add(finding, isFailing: isFailing, of: report.models)
        }
        self.counts = counts
    }

    private init(name: String, counts: JUnitCounts) {
        self.name = name
        self.counts = counts
        findings = []
    }

    /// The suite of the one test for the report as such.
    /// - Parameter isError: whether it is not complete, and has to be.
    static func summary(isError: Bool) -> JUnitSuite {
        JUnitSuite(name: "report", counts: JUnitCounts(tests: 1, errors: isError ? 1 : 0))
    }

    /// Writes the suite with all its tests.
    func write(_ report: Report, to xml: MarkupWriter) throws(ReportError) {
        try xml.element(
            "testsuite",
            [
                "name": name, "tests": String(counts.tests), "failures": String(counts.failures),
                "errors": String(counts.errors), "skipped": String(counts.skipped), "time": "0",
                "timestamp": "\(report.asOf)T00:00:00",
            ]
        ) { () throws(ReportError) in
            if findings.isEmpty {
                for piece in summaryPieces(report) { try xml.write(piece) }
            }
            for (finding, isFailing) in findings {
                try write(finding, isFailing: isFailing, of: report, to: xml)
            }
        }
    }

    private func write(_ finding: Finding, isFailing: Bool, of report: Report, to xml: MarkupWriter)
        throws(ReportError)
    {
        let words = finding.words
        if finding.modelCount == 0 {
            try xml.write(
                JUnitTest(suite: name, finding: finding, words: words, isFailing: isFailing, model: nil).markup)
        }
        try report.models.forEach(of: finding) { model throws(ReportError) in
            try xml.write(
                JUnitTest(suite: name, finding: finding, words: words, isFailing: isFailing, model: model).markup)
        }
    }

    private func summaryPieces(_ report: Report) -> [Markup] {
        let stated = [
            ("asOf", report.asOf.description), ("within", report.within?.description ?? "none"),
            ("catalog", report.catalog.name), ("catalogRevision", report.catalog.revision ?? ""),
            ("catalogSHA256", report.catalog.sha256),
        ]
        let properties = stated.map { name, value in
            Markup.element("property", ["name": name, "value": OutsideText.shown(value)])
        }
        var output = [Markup.element("system-out", [:], [.text(OutsideText.shown(report.summaryText))])]
        if counts.errors > 0 {
            output.insert(
                .element("error", ["message": "the inventory is not complete", "type": "incomplete"]), at: 0)
        }
        if !report.notices.isEmpty {
            let notices = report.notices.map { OutsideText.shown($0.message) }.joined(separator: "\n")
            output.append(.element("system-err", [:], [.text(notices)]))
        }
        return [
            .element("properties", [:], properties),
            .element("testcase", ["classname": "runtimectl", "name": "deprecations", "time": "0"], output),
        ]
    }
}
