internal import RuntimeCatalog
internal import RuntimeVocabulary

/// The acceptances of a report, and which of them were needed.
struct AcceptanceBook {
    private let acceptances: [Acceptance]
    private let byKey: [Baseline.Key: [Int]]
    private let asOf: CalendarDate
    private var used: Set<Int> = []
    private var missed: Set<Int> = []

    init(_ acceptances: [Acceptance], catalog: Catalog, asOf: CalendarDate) {
        self.acceptances = acceptances
        self.asOf = asOf
        byKey = Dictionary(grouping: acceptances.indices) { Self.key(of: acceptances[$0], catalog) }
    }

    /// Engines may be named by an alias, and runtimes too.
    private static func key(of acceptance: Acceptance, _ catalog: Catalog) -> Baseline.Key {
        guard let engine = catalog.engine(named: acceptance.engine) else {
            return Baseline.Key(engine: acceptance.engine, runtime: acceptance.runtime)
        }
        let runtime = catalog.runtime(named: acceptance.runtime, ofEngine: engine).map { catalog.runtimes[$0].name }
        return Baseline.Key(engine: catalog.engines[engine].id, runtime: runtime ?? acceptance.runtime)
    }

    /// The number of the acceptance that holds for a model of a finding.
    mutating func use(for model: InventoryModel, of key: Baseline.Key) -> Int? {
        use(of: key) { $0.covers(model) }
    }

    /// The acceptance that holds for a whole finding.
    mutating func use(for key: Baseline.Key) -> Acceptance? {
        use(of: key) { $0.models.isEmpty }.map { acceptances[$0] }
    }

    private mutating func use(of key: Baseline.Key, _ fits: (Acceptance) -> Bool) -> Int? {
        let fitting = (byKey[key] ?? []).filter { fits(acceptances[$0]) }
        if let number = fitting.first(where: { acceptances[$0].holds(on: asOf) }) {
            used.insert(number)
            return number
        }
        missed.formUnion(fitting)
        return nil
    }

    /// What is to be done about acceptances that have expired or that nothing needs.
    var notices: [Notice] {
        acceptances.indices.compactMap { number in
            let acceptance = acceptances[number]
            let subject =
                "\(acceptance.place.description): the acceptance of '\(acceptance.engine)/\(acceptance.runtime)'"
            if used.contains(number) { return nil }
            guard missed.contains(number), let expires = acceptance.expires else {
                return Notice(
                    code: "acceptance-unused",
                    message: "\(subject) by \(acceptance.owner) accepts nothing that is reported; remove it")
            }
            return Notice(
                code: "acceptance-expired",
                message:
                    "\(subject) by \(acceptance.owner) ended on \(expires), so that it is reported again; renew it "
                    + "or act on it")
        }
    }
}
