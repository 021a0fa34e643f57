internal import EngineKit
public import RuntimeCatalog
internal import RuntimeVocabulary

/// Makes a report of a catalog and, row by row, of inventories.
///
/// Memory is bounded by the catalog and by what is wrong with the inventory, not by the number of its rows.
public struct ReportBuilder {
    private let catalog: Catalog
    private let options: ReportOptions
    private let findings: FindingBuilder
    private let models: ReportedModels
    private let recorder: ModelRecorder
    private var rows: RowJudge
    private var acceptances: AcceptanceBook
    private var summary = Summary()
    private var hasInventory = false
    private var gaps: [Notice] = []
    /// What models were found for, by the finding's key.
    private var subjects: [Int: Subject] = [:]
    /// How many models are listed, by the finding's key.
    private var counts: [Int: Int] = [:]

    /// Begins a report.
    /// - Throws: ``ReportError`` when there is no scratch space for models.
    public init(catalog: Catalog, options: ReportOptions) throws(ReportError) {
        self.catalog = catalog
        self.options = options
        findings = FindingBuilder(
            catalog: catalog, asOf: options.asOf, within: options.within, variables: options.variables)
        rows = RowJudge(catalog: catalog)
        acceptances = AcceptanceBook(options.acceptances, catalog: catalog, asOf: options.asOf)
        models = try ReportedModels(acceptances: options.acceptances)
        recorder = try models.recorder()
    }

    /// How many rows of inventories have been added.
    public var rowsRead: Int { summary.modelsRead }

    /// Says that models are reported on, even when no inventory has any.
    public mutating func beginInventory() { hasInventory = true }

    /// Says that an inventory lacks models that there are.
    public mutating func addGap(_ notice: Notice) { gaps.append(notice) }

    /// Adds a row of an inventory.
    public mutating func add(_ entry: InventoryEntry) throws(ReportError) {
        hasInventory = true
        summary.modelsRead += 1
        switch entry {
        case .unreadable(let fault): try add(fault)
        case .model(let model): try add(model)
        }
    }

    private mutating func add(_ fault: InventoryFault) throws(ReportError) {
        let place = fault.pointer.map { "\($0): " } ?? ""
        let problem = Finding.Problem(code: Finding.Problem.unreadable, message: place + fault.message, nearest: [])
        let row = InventoryModel(name: nil, engine: nil, runtime: nil, place: fault.place)
        try list(row, under: try rows.key(of: problem, for: row), isAssumed: false)
    }

    private mutating func add(_ model: InventoryModel) throws(ReportError) {
        switch rows.find(model) {
        case .ownImage: summary.ownImages += 1
        case .runtime(let index, let isAssumed):
            guard findings.concerns(catalog.runtimes[index]) else { return }
            try list(model, under: index, isAssumed: isAssumed)
        case .problem(let problem): try list(model, under: try rows.key(of: problem, for: model), isAssumed: false)
        }
    }

    private mutating func list(_ model: InventoryModel, under key: Int, isAssumed: Bool) throws(ReportError) {
        let subject = subject(key)
        subjects[key] = subject
        if subject.knownModels?.contains(Baseline.identity(of: model)) == true { return }
        counts[key, default: 0] += 1
        let acceptance = acceptances.use(for: model, of: subject.key)
        try recorder.add(model, to: key, isAssumed: isAssumed, acceptance: acceptance)
    }

    /// What is known about a finding before it is made.
    private func subject(_ key: Int) -> Subject {
        if let known = subjects[key] { return known }
        guard catalog.runtimes.indices.contains(key) else {
            let baselineKey = rows.group(key)?.key ?? Baseline.Key(engine: nil, runtime: nil)
            return Subject(baselineKey, options.baseline, stage: .unknown, next: nil)
        }
        let runtime = catalog.runtimes[key]
        return Subject(
            Baseline.Key(engine: runtime.engine, runtime: runtime.name), options.baseline,
            stage: Finding.Stage(runtime.lifecycle.stage(asOf: options.asOf)),
            next: findings.announcement(for: runtime)?.on)
    }

    private struct Subject {
        let key: Baseline.Key
        /// The models that the baseline lists; nil when the finding is new as a whole.
        let knownModels: Set<String>?

        init(_ key: Baseline.Key, _ baseline: Baseline?, stage: Finding.Stage, next: CalendarDate?) {
            self.key = key
            let isKnown = baseline?.knows(key, stage: stage, next: next) == true
            knownModels = isKnown ? baseline?.findings[key]?.models : nil
        }
    }
}

extension ReportBuilder {
    /// The report about everything that was added.
    /// - Throws: ``ReportError`` when scratch space fails, or the catalog's files can no longer be read.
    public consuming func report() throws(ReportError) -> Report {
        try models.close()
        var known = 0
        var found: [Finding] = []
        for key in keysToReport {
            let subject = subject(key)
            let models = counts[key] ?? 0
            if subject.knownModels != nil, models == 0 {
                known += 1
                continue
            }
            found.append(try finding(key, subject.key, models: models))
        }
        found.sort(by: Finding.precedes)
        for finding in found { summary.count(finding) }
        return Report(
            asOf: options.asOf, within: options.within, catalog: try stamp(), summary: summary, findings: found,
            notices: gaps + emptiness + acceptances.notices
                + (options.baseline?.notices(for: catalog, asOf: options.asOf) ?? []),
            baseline: options.baseline.map { Report.Comparison(file: $0.file, asOf: $0.asOf, known: known) },
            hasInventory: hasInventory, isComplete: gaps.isEmpty && summary.unknown == 0, models: models)
    }

    /// Runtimes on their way out, those in use where models are known, and rows that cannot be judged.
    private var keysToReport: [Int] {
        let runtimes = catalog.runtimes.indices.filter { index in
            guard findings.concerns(catalog.runtimes[index]) else { return false }
            return !hasInventory || options.includesUnused || subjects[index] != nil
        }
        return runtimes + rows.groups.indices.map { catalog.runtimes.count + $0 }
    }

    private mutating func finding(_ key: Int, _ id: Baseline.Key, models count: Int) throws(ReportError) -> Finding {
        var finding =
            rows.group(key).map { findings.finding($0.problem, key: key, engine: id.engine, runtime: id.runtime) }
            ?? findings.finding(key)
        finding.modelCount = count
        finding.acceptance = acceptances.use(for: id)
        if finding.acceptance == nil, count > 0 {
            let accepted = try models.accepted(of: key)
            if accepted.models == count { finding.acceptance = accepted.first }
        }
        return finding
    }

    /// A path that is wrong must not look like a clean bill.
    private var emptiness: [Notice] {
        guard hasInventory, summary.modelsRead == 0 else { return [] }
        return [
            Notice(code: "inventory-empty", message: "no model was read; check that the inventory is the right one")
        ]
    }

    private func stamp() throws(ReportError) -> Report.CatalogStamp {
        do throws(CatalogError) {
            return Report.CatalogStamp(name: catalog.name, revision: catalog.revision, sha256: try catalog.sha256())
        } catch {
            throw .catalog(error)
        }
    }
}
