internal import ImageResolver
internal import RuntimeVocabulary
internal import TextFormats

/// The report as CSV (RFC 4180): a record for each model of each finding, or one for a finding without models.
public struct CSVFormat: ReportFormat {
    /// Makes the format.
    public init() {}

    private static let titles = [
        "stage", "since", "next_stage", "next_date", "expiring", "engine", "runtime", "model", "version", "id", "owner",
        "labels", "file", "line", "assumed", "replacement", "replacement_image", "move", "changes", "stated",
        "no_replacement", "problem", "source", "accepted_reason", "accepted_owner", "accepted_expires",
    ]

    /// Writes a heading and the records, in the order of the findings.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        try output.write(CSVText.record(Self.titles))
        for finding in report.findings {
            let (before, after) = (Self.before(finding), Self.after(finding))
            guard finding.modelCount > 0 else {
                let acceptance = Self.acceptance(finding.acceptance)
                let noModel = Array(repeating: "", count: 8)
                try output.write(CSVText.record(before + noModel + after + acceptance))
                continue
            }
            try report.models.forEach(of: finding) { model throws(ReportError) in
                let acceptance = Self.acceptance(model.acceptance ?? finding.acceptance)
                try output.write(CSVText.record(before + Self.cells(model) + after + acceptance))
            }
        }
    }

    private static func before(_ finding: Finding) -> [String] {
        [
            finding.stage.rawValue, finding.since?.description ?? "", finding.next?.stage.rawValue ?? "",
            finding.next?.on?.description ?? "", String(finding.isExpiring), finding.engine ?? "", finding.name ?? "",
        ]
    }

    private static func cells(_ reported: ReportedModel) -> [String] {
        let model = reported.model
        return [
            model.name ?? "", model.version ?? "", model.id ?? "", model.owner ?? "",
            model.labels.joined(separator: ";"), model.place.file, model.place.line.map { String($0) } ?? "",
            String(reported.isAssumed),
        ]
    }

    private static func after(_ finding: Finding) -> [String] {
        let successor = finding.successor
        return [
            finding.target, successor?.image ?? "", finding.moves,
            successor?.changes.joined(separator: "; ") ?? "", successor.map { String($0.isStated) } ?? "",
            finding.successor == nil ? finding.advice ?? "" : "", finding.problem?.message ?? "",
            finding.source ?? "",
        ]
    }

    private static func acceptance(_ acceptance: Acceptance?) -> [String] {
        [acceptance?.reason ?? "", acceptance?.owner ?? "", acceptance?.expires?.description ?? ""]
    }
}
