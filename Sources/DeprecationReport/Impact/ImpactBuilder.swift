public import RuntimeCatalog
public import RuntimeVocabulary

/// Compares, row by row, what two catalogs say about the models of an inventory.
///
/// Memory is bounded by the catalogs, not by the number of rows.
public struct ImpactBuilder {
    private let old: Catalog
    private let new: Catalog
    private let asOf: CalendarDate
    private let variables: [String: String]
    private let models: ReportedModels
    private let recorder: ModelRecorder
    private var oldRows: RowJudge
    private var newRows: RowJudge
    private var effects: [Pair: RuntimeEffect] = [:]
    /// Pairs of runtimes that mean the same to a model.
    private var same: Set<Pair> = []
    private var rows = 0
    private var unaffected = 0
    private var ownImages = 0

    /// A model's runtime in each of the catalogs, as indices into their runtimes.
    private struct Pair: Hashable {
        let old: Int?
        let new: Int?
    }

    /// Begins a comparison.
    /// - Parameters:
    ///   - date: the day for which stages are judged.
    ///   - variables: values of image template variables.
    /// - Throws: ``ReportError`` when there is no scratch space for models.
    public init(
        from old: Catalog, to new: Catalog, asOf date: CalendarDate, variables: [String: String]
    ) throws(ReportError) {
        self.old = old
        self.new = new
        asOf = date
        self.variables = variables
        oldRows = RowJudge(catalog: old)
        newRows = RowJudge(catalog: new)
        models = try ReportedModels(acceptances: [])
        recorder = try models.recorder()
    }

    /// Adds a row of an inventory.
    public mutating func add(_ entry: InventoryEntry) throws(ReportError) {
        rows += 1
        switch entry {
        case .unreadable(let fault):
            let row = InventoryModel(name: nil, engine: nil, runtime: nil, place: fault.place)
            try list(row, Pair(old: nil, new: nil))
        case .model(let model):
            let (before, after) = (oldRows.find(model), newRows.find(model))
            if case .ownImage = before, case .ownImage = after {
                ownImages += 1
                return
            }
            let pair = Pair(old: before.index, new: after.index)
            if same.contains(pair) { unaffected += 1 } else { try list(model, pair) }
        }
    }

    /// What the new catalog does to the models that were added.
    public consuming func impact() throws(ReportError) -> CatalogImpact {
        try models.close()
        return CatalogImpact(
            asOf: asOf, modelsRead: rows, unaffected: unaffected, ownImages: ownImages,
            effects: effects.values.sorted(by: RuntimeEffect.precedes), models: models)
    }

    private mutating func list(_ model: InventoryModel, _ pair: Pair) throws(ReportError) {
        guard var effect = effects[pair] ?? effect(pair) else {
            same.insert(pair)
            unaffected += 1
            return
        }
        effect.modelCount += 1
        effects[pair] = effect
        try recorder.add(model, to: effect.key, isAssumed: false, acceptance: nil)
    }

    /// What changes between two runtimes for a model; nil when nothing does.
    private func effect(_ pair: Pair) -> RuntimeEffect? {
        let (before, after) = (pair.old.map { old.runtimes[$0] }, pair.new.map { new.runtimes[$0] })
        let changes = changes(from: before, to: after)
        guard !changes.isEmpty else { return nil }
        let runtime = after ?? before
        return RuntimeEffect(
            key: effects.count, engine: runtime?.engine, name: runtime?.name, changes: changes, modelCount: 0)
    }

    private func changes(from before: Runtime?, to after: Runtime?) -> [RuntimeEffect.Change] {
        guard before != nil || after != nil else { return [.init(kind: .unknown, old: nil, new: nil)] }
        guard let before else { return [.init(kind: .found, old: nil, new: after?.qualifiedName)] }
        guard let after else { return [.init(kind: .lost, old: before.qualifiedName, new: nil)] }
        let facts: [(RuntimeEffect.Kind, (Runtime, Catalog) -> String?)] = [
            (.image, { try? $1.image(of: $0, variables: variables).description }),
            (.stage, { runtime, _ in runtime.lifecycle.stage(asOf: asOf).rawValue }),
            (.next, { runtime, _ in announcement(runtime) }),
        ]
        return facts.compactMap { kind, fact -> RuntimeEffect.Change? in
            let (was, will) = (fact(before, old), fact(after, new))
            return was == will ? nil : RuntimeEffect.Change(kind: kind, old: was, new: will)
        }
    }

    private func announcement(_ runtime: Runtime) -> String? {
        runtime.lifecycle.nextStage(after: asOf).map { next in
            next.on.map { "\(next.stage.rawValue) on \($0)" } ?? "\(next.stage.rawValue) (\(Finding.dateNotPublished))"
        }
    }
}

extension RuntimeFinder.Answer {
    /// The runtime; nil when there is none.
    fileprivate var index: Int? {
        if case .runtime(let index, _) = self { index } else { nil }
    }
}

extension RuntimeEffect {
    /// The gravest first, then by name.
    static func precedes(_ left: RuntimeEffect, _ right: RuntimeEffect) -> Bool {
        let (leftRank, rightRank) = (left.rank, right.rank)
        if leftRank != rightRank { return leftRank < rightRank }
        let (leftName, rightName) = (left.qualifiedName, right.qualifiedName)
        return leftName != rightName ? leftName < rightName : left.key < right.key
    }

    private var rank: Int { changes.first.flatMap { Kind.allCases.firstIndex(of: $0.kind) } ?? Kind.allCases.count }
}
