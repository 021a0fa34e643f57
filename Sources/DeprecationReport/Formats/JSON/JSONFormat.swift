internal import Jansson
internal import RuntimeVocabulary

/// The report as JSON, for scripts and as a baseline; `catalog/schema/deprecations.schema.json` describes it.
public struct JSONFormat: ReportFormat {
    /// Makes the format.
    public init() {}

    /// Writes the whole report; keys always stand in the same order.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        var stream = JSONStream(output)
        try stream.begin("{")
        try stream.member("asOf", .string(report.asOf.description))
        try stream.member("complete", .boolean(report.isComplete))
        try stream.member("within", Self.text(report.within))
        try stream.member("catalog", Self.catalog(report.catalog))
        try stream.member("summary", Self.summary(report.summary))
        try stream.begin("[", at: "findings")
        for finding in report.findings { try write(finding, of: report, to: &stream) }
        try stream.end("]")
        try stream.member("baseline", report.baseline.map(Self.comparison) ?? .null)
        try stream.member(
            "notices", .array(report.notices.map { ["code": .string($0.code), "message": .string($0.message)] }))
        try stream.end("}")
    }

    private func write(_ finding: Finding, of report: Report, to stream: inout JSONStream) throws(ReportError) {
        try stream.begin("{")
        for (key, value) in FindingJSON.before(finding) { try stream.member(key, value) }
        try stream.begin("[", at: "models")
        // the stream is written to from the closure, which the compiler does not let escape
        try report.models.forEach(of: finding) { model throws(ReportError) in
            try stream.element(.object(FindingJSON.model(model).map { .init(key: $0.0, value: $0.1) }))
        }
        try stream.end("]")
        for (key, value) in FindingJSON.after(finding) { try stream.member(key, value) }
        try stream.end("}")
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
        value.map { .string($0.description) } ?? .null
    }

    static func catalog(_ stamp: Report.CatalogStamp) -> JSONValue {
        ["name": .string(stamp.name), "revision": text(stamp.revision), "sha256": .string(stamp.sha256)]
    }

    private static func summary(_ summary: Summary) -> JSONValue {
        [
            "deprecated": .integer(summary.deprecated), "discontinued": .integer(summary.discontinued),
            "removed": .integer(summary.removed), "expiring": .integer(summary.expiring),
            "unknown": .integer(summary.unknown), "models": .integer(summary.models),
            "unknownRows": .integer(summary.unknownRows), "accepted": .integer(summary.accepted),
            "acceptedModels": .integer(summary.acceptedModels),
            "modelsRead": .integer(summary.modelsRead),
            "ownImages": .integer(summary.ownImages),
        ]
    }

    static func comparison(_ baseline: Report.Comparison) -> JSONValue {
        [
            "file": .string(baseline.file), "asOf": .string(baseline.asOf.description),
            "known": .integer(baseline.known),
        ]
    }
}
