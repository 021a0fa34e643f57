internal import Jansson
internal import RuntimeCatalog

/// The results of a report's findings (SARIF 2.1.0, 3.27).
struct SARIFResults {
    private let report: Report
    private let catalogLines: CatalogLines

    init(_ report: Report) {
        self.report = report
        catalogLines = CatalogLines(of: report.findings.filter { $0.modelCount == 0 }.compactMap(\.runtime))
    }

    /// Gives a finding's results one by one: one for each model, or one for the runtime when it has none.
    func forEach(of finding: Finding, _ body: (JSONValue) throws(ReportError) -> Void) throws(ReportError) {
        let outline = Outline(finding, in: report)
        if finding.modelCount == 0 {
            let place = finding.runtime.map { SARIFLocation(file: $0.origin.file, line: catalogLines.line(of: $0)) }
            try body(outline.result(nil, at: place, acceptance: finding.acceptance))
        } else {
            try report.models.forEach(of: finding) { model throws(ReportError) in
                let place = SARIFLocation(file: model.model.place.file, line: model.model.place.line)
                try body(outline.result(model, at: place, acceptance: model.acceptance))
            }
        }
    }
}

/// What the results of one finding share.
private struct Outline {
    let finding: Finding
    let words: String
    let rule: SARIFRule
    let level: SARIFRule.Level
    let isNew: Bool
    let logicalLocations: JSONValue?
    let properties: [JSONValue.Member]

    init(_ finding: Finding, in report: Report) {
        self.finding = finding
        words = finding.words
        rule = SARIFRule(finding)
        level = SARIFRule.level(of: finding, hasInventory: report.hasInventory)
        isNew = report.baseline != nil
        let name = finding.qualifiedName
        logicalLocations =
            name.isEmpty
            ? nil
            : [
                [
                    "name": .string(finding.name ?? name), "fullyQualifiedName": .string(name),
                    "kind": .string(finding.name == nil ? "engine" : "runtime"),
                ]
            ]
        properties = Self.stated(FindingJSON.before(finding) + FindingJSON.after(finding))
    }

    func result(_ model: ReportedModel?, at place: SARIFLocation?, acceptance: Acceptance?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "ruleId", value: .string(rule.rawValue)), .init(key: "ruleIndex", value: .integer(rule.index)),
            .init(key: "level", value: .string(level.rawValue)),
            .init(key: "message", value: SARIFMessage.object(model?.words(words) ?? words)),
        ]
        if let location = location(place) { members.append(.init(key: "locations", value: [location])) }
        members.append(.init(key: "partialFingerprints", value: SARIFFingerprint(finding, model).value))
        // an empty list says that it is known to be accepted by nobody (3.27.23)
        members.append(.init(key: "suppressions", value: .array([acceptance?.suppression].compactMap(\.self))))
        if isNew { members.append(.init(key: "baselineState", value: "new")) }
        members.append(.init(key: "properties", value: bag(of: model)))
        return .object(members)
    }

    /// What the message says, for programs: the members of the report in JSON, those that say something.
    private func bag(of model: ReportedModel?) -> JSONValue {
        guard let model else { return .object(properties) }
        return .object([.init(key: "model", value: .object(Self.stated(FindingJSON.model(model))))] + properties)
    }

    private static func stated(_ members: [(String, JSONValue)]) -> [JSONValue.Member] {
        members.filter { $0.1 != .null && $0.1 != .array([]) }.map { .init(key: $0.0, value: $0.1) }
    }

    private func location(_ place: SARIFLocation?) -> JSONValue? {
        var members: [JSONValue.Member] = []
        if let physical = place?.physical { members.append(.init(key: "physicalLocation", value: physical)) }
        if let logicalLocations { members.append(.init(key: "logicalLocations", value: logicalLocations)) }
        return members.isEmpty ? nil : .object(members)
    }
}

extension Acceptance {
    /// SARIF 2.1.0, 3.35. Without a status it counts as accepted (3.27.23); that member had another name in the drafts,
    /// by which some readers still go.
    fileprivate var suppression: JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "kind", value: "external"), .init(key: "justification", value: .string(words)),
        ]
        if let location = SARIFLocation(file: place.file, line: place.line).physical {
            members.append(.init(key: "location", value: ["physicalLocation": location]))
        }
        return .object(members)
    }
}
