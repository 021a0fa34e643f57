internal import RuntimeCatalog

/// Finds the runtimes of rows, and gathers those that have none.
struct RowJudge {
    /// Rows that name the same unknown thing, or one row that cannot be read.
    struct Group {
        let problem: Finding.Problem
        let key: Baseline.Key
    }

    private struct Words: Hashable {
        let engine: String?
        let runtime: String?
        let takesDefault: Bool
    }

    /// After so many different problems a file is taken for something else than an inventory.
    static let mostProblems = 10_000
    /// Inventories name the same runtimes again and again; a hostile one shall not fill the memory.
    private static let mostAnswers = 4096

    private let finder: RuntimeFinder
    private let firstKey: Int
    private var answers: [Words: RuntimeFinder.Answer] = [:]
    private var keys: [Baseline.Key: Int] = [:]
    /// The problems met so far; a finding's key is the number of runtimes plus the position here.
    private(set) var groups: [Group] = []

    init(catalog: Catalog) {
        finder = RuntimeFinder(catalog: catalog)
        firstKey = catalog.runtimes.count
    }

    /// Which runtime a model runs on.
    mutating func find(_ model: InventoryModel) -> RuntimeFinder.Answer {
        if model.bringsImage { return .ownImage }
        let words = Words(engine: model.engine, runtime: model.runtime, takesDefault: model.takesDefault)
        if let answer = answers[words] { return answer }
        let answer = finder.find(model)
        if answers.count < Self.mostAnswers { answers[words] = answer }
        return answer
    }

    /// The finding that a row with a problem belongs to.
    /// - Throws: ``ReportError/tooManyProblems(_:)``.
    mutating func key(of problem: Finding.Problem, for model: InventoryModel) throws(ReportError) -> Int {
        let isUnreadable = problem.code == Finding.Problem.unreadable
        let fault = isUnreadable ? "\(model.place.file):\(model.place.line ?? 0): \(problem.message)" : nil
        let key = Baseline.Key(engine: model.engine, runtime: model.runtime, fault: fault)
        if let known = keys[key] { return known }
        guard groups.count < Self.mostProblems else { throw .tooManyProblems(Self.mostProblems) }
        let number = firstKey + groups.count
        keys[key] = number
        groups.append(Group(problem: problem, key: key.withoutLine(of: model, problem)))
        return number
    }

    /// The group behind a finding's key; nil for a runtime of the catalog.
    func group(_ key: Int) -> Group? {
        groups.indices.contains(key - firstKey) ? groups[key - firstKey] : nil
    }
}

extension Baseline.Key {
    /// Lines move from one inventory to the next: the file and the fault make it the same.
    fileprivate func withoutLine(of model: InventoryModel, _ problem: Finding.Problem) -> Self {
        guard fault != nil else { return self }
        return Self(unreadable: model.place.file, message: problem.message)
    }

    /// The key of a row that cannot be read.
    init(unreadable file: String, message: String) {
        self.init(engine: nil, runtime: nil, fault: "\(file): \(message)")
    }
}
