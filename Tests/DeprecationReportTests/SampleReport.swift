import ImageResolver
import RuntimeVocabulary

@testable import DeprecationReport

/// Reports made by hand, for tests of what is shown.
struct SampleReport {
    private(set) var findings: [Finding] = []
    private var listed: [(key: Int, model: ReportedModel)] = []
    private var notices: [Notice] = []
    private var acceptances: [Acceptance] = []
    private var ownImages = 0
    var catalog = "ModelArts"

    static let asOf = day("2026-11-20")

    static func day(_ text: String) -> CalendarDate {
        (try? CalendarDate(parsing: text)) ?? .earliest
    }

    /// Adds a runtime.
    mutating func add(
        _ engine: String, _ name: String, _ stage: Finding.Stage, since: String? = nil,
        next: (LifecycleStage, String?)? = nil, source: String? = nil, note: String? = nil,
        successor: Finding.Successor? = nil, noReplacement: String? = nil, parts: [Finding.Successor] = [],
        problem: Finding.Problem? = nil, acceptance: Acceptance? = nil, models: [InventoryModel] = []
    ) {
        let announcement = next.map { stage, day in
            let on = day.map(Self.day)
            let isNear = on.map { $0 <= LookAhead(90, .days).end(from: Self.asOf) } ?? false
            return Finding.Announcement(stage: stage, on: on, isNear: isNear)
        }
        var finding = Finding(
            key: findings.count, engine: problem == nil ? engine : engine.isEmpty ? nil : engine,
            name: problem == nil ? name : name.isEmpty ? nil : name, runtime: nil, stage: stage,
            since: since.map(Self.day), next: announcement, source: source, note: note, successor: successor,
            noReplacement: noReplacement, partialSuccessors: parts, problem: problem)
        finding.acceptance = acceptance
        finding.modelCount = models.count
        if let acceptance { acceptances.append(acceptance) }
        listed += models.map {
            (finding.key, ReportedModel(model: $0, isAssumed: $0.takesDefault, acceptance: acceptance))
        }
        findings.append(finding)
    }

    mutating func add(notice code: String, _ message: String) {
        notices.append(Notice(code: code, message: message))
    }

    /// The report; models know their acceptance.
    func report(within: LookAhead? = LookAhead(90, .days), hasInventory: Bool = true) throws -> Report {
        let models = try ReportedModels(acceptances: acceptances)
        let recorder = try models.recorder()
        for (key, reported) in listed {
            let number = reported.acceptance.flatMap { acceptances.firstIndex(of: $0) }
            try recorder.add(reported.model, to: key, isAssumed: reported.isAssumed, acceptance: number)
        }
        try models.close()
        var summary = Summary()
        for finding in findings { summary.count(finding) }
        summary.modelsRead = hasInventory ? listed.count + 3_400 : 0
        summary.ownImages = hasInventory ? 12 : 0
        return Report(
            asOf: Self.asOf, within: within,
            catalog: .init(
                name: catalog, revision: "2026-11", sha256: String(repeating: "0123456789abcdef", count: 4)),
            summary: summary, findings: findings.sorted(by: Finding.precedes), notices: notices, baseline: nil,
            hasInventory: hasInventory, isComplete: summary.unknown == 0, models: models)
    }
}

extension SampleReport {
    static func models(_ names: String..., owner: String?, labels: [String] = []) -> [InventoryModel] {
        names.enumerated().map { index, name in
            InventoryModel(
                name: name, version: "0.0.\(index + 1)", owner: owner, labels: labels, engine: nil, runtime: nil,
                takesDefault: index == 2,
                place: InventoryModel.Place(file: "inventory/models.csv", line: 2 + index * 7))
        }
    }

    static func successor(
        _ engine: String, _ name: String, _ move: Move, _ changes: [String], stated: Bool = false, note: String? = nil,
        hardware: String? = nil
    ) -> Finding.Successor {
        Finding.Successor(
            engine: engine, name: name, image: "swr.eu-de.example.com/atelier/\(engine.lowercased()):\(name)-20221121",
            move: move, changes: changes, isStated: stated, note: note, hardware: hardware)
    }
}
