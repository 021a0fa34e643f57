internal import RuntimeVocabulary

/// The published dates of a report's findings; those that are accepted are left out.
struct Timeline {
    /// A day on which a stage begins.
    struct Event {
        let day: CalendarDate
        let stage: Finding.Stage
        let finding: Finding
    }

    /// The findings whose stages begin on the same days.
    struct Lane {
        let findings: [Finding]
        let stage: Finding.Stage
        let since: CalendarDate?
        let next: (stage: Finding.Stage, on: CalendarDate)?
    }

    let today: CalendarDate
    /// The last day of the look-ahead.
    let horizon: CalendarDate?
    /// By day, then by finding.
    let events: [Event]
    /// The soonest next day first.
    let lanes: [Lane]
    /// How many runtimes have no published date.
    let undated: Int
    let scale: TimelineScale

    init(_ report: Report) {
        today = report.asOf
        horizon = report.within?.end(from: report.asOf)
        let findings = report.findings.filter { $0.problem == nil && $0.acceptance == nil }
        var events: [Event] = []
        var keys: [Key] = []
        var groups: [Key: [Finding]] = [:]
        for finding in findings {
            let key = Key(finding)
            guard key.since != nil || key.on != nil else { continue }
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(finding)
            if let since = key.since { events.append(Event(day: since, stage: finding.stage, finding: finding)) }
            if let on = key.on, let stage = key.next {
                events.append(Event(day: on, stage: stage, finding: finding))
            }
        }
        undated = findings.count - groups.values.reduce(0) { $0 + $1.count }
        let order = events.indices.sorted { (events[$0].day, $0) < (events[$1].day, $1) }
        self.events = order.map { events[$0] }
        lanes = keys.indices.sorted { (keys[$0].order, $0) < (keys[$1].order, $1) }.map { index in
            let key = keys[index]
            let next = key.on.flatMap { day in key.next.map { (stage: $0, on: day) } }
            return Lane(findings: groups[key] ?? [], stage: key.stage, since: key.since, next: next)
        }
        scale = TimelineScale(events.map(\.day) + [horizon].compactMap(\.self), today: today)
    }

    private struct Key: Hashable {
        let stage: Finding.Stage
        let since: CalendarDate?
        let next: Finding.Stage?
        let on: CalendarDate?

        init(_ finding: Finding) {
            stage = finding.stage
            since = finding.stage == .supported ? nil : finding.since
            on = finding.next?.on
            next = on == nil ? nil : finding.next.map { Finding.Stage($0.stage) }
        }

        /// What is announced comes first, the soonest at the top; then what began last.
        var order: CalendarDate { on ?? .latest }
    }
}
