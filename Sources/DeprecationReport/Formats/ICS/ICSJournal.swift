internal import RuntimeVocabulary

/// What a calendar cannot show as an event, in a journal entry: findings without a date, and notices.
///
/// It is always there, because a calendar without any component is none (RFC 5545, section 3.6).
struct ICSJournal {
    let report: Report

    /// The entry as a component.
    var text: String {
        ICSText.line("BEGIN:VJOURNAL") + ICSText.line("UID:report@runtimectl")
            + ICSText.line("DTSTAMP:\(ICSDate.midnight(report.asOf))")
            + ICSText.line("DTSTART;VALUE=DATE:\(ICSDate.day(report.asOf))")
            + ICSText.property("SUMMARY", text: "Runtimes on their way out as of \(report.asOf)")
            + ICSText.property("DESCRIPTION", text: description) + ICSText.line("END:VJOURNAL")
    }

    private var description: String {
        let counts = LifecycleStage.allCases.reversed().compactMap { stage -> String? in
            let count = report.findings.count {
                $0.stage.rawValue == stage.rawValue && ICSEvent.all(of: $0, asOf: report.asOf).isEmpty
            }
            return count == 0 ? nil : "\(count) \(stage.rawValue)"
        }
        var lines = [OutsideText.shown(report.summaryText) + "."]
        if !counts.isEmpty {
            lines.append("Without a date, so that no event stands for them: \(counts.joined(separator: ", ")).")
        }
        lines += report.notices.map { OutsideText.shown($0.message) }
        return lines.joined(separator: "\n")
    }
}
