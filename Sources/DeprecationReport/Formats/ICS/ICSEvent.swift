internal import Digests
internal import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// A stage of a runtime that begins on a known day.
struct ICSEvent {
    let finding: Finding
    let stage: LifecycleStage
    let day: CalendarDate

    /// How many models and owners a description names.
    private static let namedModels = 20, namedOwners = 10

    /// The events of a finding: the stage it is in, and the ones announced, by date.
    static func all(of finding: Finding, asOf: CalendarDate) -> [ICSEvent] {
        var days: [LifecycleStage: CalendarDate] = [:]
        if let stage = LifecycleStage(rawValue: finding.stage.rawValue) { days[stage] = finding.since }
        if let next = finding.next, let day = next.on { days[next.stage] = day }
        for stage in LifecycleStage.allCases where finding.stage != .unknown {
            guard let day = finding.runtime?.lifecycle.event(of: stage)?.since, day > asOf,
                stage.rawValue != finding.stage.rawValue
            else { continue }
            days[stage] = day
        }
        return days.map { ICSEvent(finding: finding, stage: $0.key, day: $0.value) }
            .sorted { ($0.day, $0.stage) < ($1.day, $1.stage) }
    }

    /// The event as a component.
    func text(in report: Report) throws(ReportError) -> String {
        ICSText.line("BEGIN:VEVENT") + ICSText.line("UID:\(identifier)")
            + ICSText.line("DTSTAMP:\(ICSDate.midnight(report.asOf))")
            + ICSText.line("DTSTART;VALUE=DATE:\(ICSDate.day(day))")
            + ICSText.property(
                "SUMMARY", text: summary(in: report))
            + ICSText.property("DESCRIPTION", text: try description(in: report))
            + ICSText.property(
                "CATEGORIES",
                texts: [stage.rawValue, OutsideText.shown(finding.engine ?? "", limit: OutsideText.nameLimit)])
            + ICSText.line("TRANSP:TRANSPARENT") + ICSText.line("END:VEVENT")
    }

    private func summary(in report: Report) -> String {
        let models = "\(finding.modelCount) \(finding.modelCount == 1 ? "model" : "models")"
        let verb = day > report.asOf ? "will be" : "is"
        return "\(finding.shownName) \(verb) \(stage.rawValue)" + (report.hasInventory ? " (\(models))" : "")
    }

    /// The same for the same runtime and stage, whatever its day; no name can stand in it.
    private var identifier: String {
        let identity = [finding.engine ?? "", finding.name ?? "", stage.rawValue]
        return SHA256.hexadecimal(of: JSONValue.strings(identity).bytes()).prefix(32) + "@runtimectl"
    }

    private func description(in report: Report) throws(ReportError) -> String {
        var lines = [finding.words]
        if let acceptance = finding.acceptance { lines.append("It is \(acceptance.words)") }
        if let source = finding.source { lines.append("Source: \(OutsideText.shown(source))") }
        lines += try modelLines(in: report)
        return lines.joined(separator: "\n")
    }

    private func modelLines(in report: Report) throws(ReportError) -> [String] {
        guard report.hasInventory else { return [] }
        guard finding.modelCount > 0 else { return ["No model that was read runs on it."] }
        var lines: [String] = []
        let owners = try report.models.owners(of: finding, limit: Self.namedOwners)
        if !owners.isEmpty {
            let list = owners.map { "\(OutsideText.shown($0.owner, limit: OutsideText.nameLimit)) (\($0.models))" }
            lines.append("Owners: \(list.joined(separator: ", "))\(owners.count == Self.namedOwners ? ", …" : "")")
        }
        lines.append("Models (\(finding.modelCount)):")
        try report.models.forEach(of: finding, limit: Self.namedModels) { model throws(ReportError) in
            lines.append("- \(model.shownName ?? OutsideText.shown(model.model.place.description))")
        }
        let unnamed = finding.modelCount - Self.namedModels
        if unnamed > 0 { lines.append("- and \(unnamed) more") }
        return lines
    }
}
