internal import RuntimeVocabulary

/// An iCalendar file (RFC 5545): an all-day event for each stage whose day is known.
///
/// Those are the stage that a runtime is in, when its day is published, and every stage that is announced for a later
/// day, whether it lies within the look-ahead or not: a calendar is there to look further. What has no date cannot
/// stand in a calendar, so one journal entry, on the day of the report, says how much is left out.
///
/// An event keeps its UID when its day moves, so that a calendar that is read again moves it too.
public struct ICSFormat: ReportFormat {
    let version: String?

    /// - Parameter version: of the program that makes the report.
    public init(version: String? = nil) {
        self.version = version
    }

    /// Writes events in the order of the findings, each one's by date.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        let program = version.map { "runtimectl \($0)" } ?? "runtimectl"
        try output.write(
            ICSText.line("BEGIN:VCALENDAR") + ICSText.line("VERSION:2.0")
                + ICSText.property("PRODID", text: "-//runtimectl//\(program)//EN") + ICSText.line("CALSCALE:GREGORIAN")
                + ICSText.line("METHOD:PUBLISH")
                + ICSText.property(
                    "X-WR-CALNAME",
                    text:
                        "Runtimes on their way out: \(OutsideText.shown(report.catalog.name, limit: OutsideText.nameLimit))"
                ))
        try output.write(ICSJournal(report: report).text)
        for finding in report.findings {
            for event in ICSEvent.all(of: finding, asOf: report.asOf) {
                try output.write(event.text(in: report))
            }
        }
        try output.write(ICSText.line("END:VCALENDAR"))
    }
}
