internal import Jansson

/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html):
/// what code scanning shows beside the lines of a file.
///
/// Each model is a result at its line of the inventory; a runtime without models is one at its line of the catalog.
/// The latest stage comes first, so that who shows only the first results shows the right ones.
public struct SARIFFormat: ReportFormat {
    let version: String?
    let informationURI: String?
    let automation: String

    /// - Parameters:
    ///   - version: of the program that makes the report, as `1.2.3`.
    ///   - informationURI: where the program is described, an absolute URI.
    ///   - automation: what tells this kind of run from others; code scanning calls it the category.
    public init(
        version: String? = nil, informationURI: String? = nil, automation: String = "runtimectl-deprecations"
    ) {
        self.version = version
        self.informationURI = informationURI
        self.automation = automation
    }

    /// Writes one result to a line, so that files can be compared.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        let run = SARIFRun(report: report, format: self)
        var stream = JSONStream(output)
        try stream.begin("{")
        try stream.member("$schema", .string(SARIFRun.schema))
        try stream.member("version", "2.1.0")
        try stream.begin("[", at: "runs")
        try stream.begin("{")
        for (key, value) in run.members { try stream.member(key, value) }
        try stream.begin("[", at: "results")
        let results = SARIFResults(report)
        for finding in report.findings {
            try results.forEach(of: finding) { result throws(ReportError) in try stream.element(result) }
        }
        try stream.end("]")
        try stream.end("}")
        try stream.end("]")
        try stream.end("}")
    }
}
