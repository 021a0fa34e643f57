public import RuntimeVocabulary

/// What an earlier report found, so that a later one can leave it out.
public struct Baseline: Sendable {
    /// What makes a finding the same one in another report.
    struct Key: Hashable, Sendable {
        let engine: String?
        let runtime: String?
        /// For a row that cannot be read: where it stands and why.
        let fault: String?

        init(engine: String?, runtime: String?, fault: String? = nil) {
            self.engine = engine
            self.runtime = runtime
            self.fault = fault
        }
    }

    /// A finding as it was reported.
    struct Known: Sendable {
        let stage: Finding.Stage
        let next: CalendarDate?
        /// The models listed, each as ``Baseline/identity(of:)`` tells it.
        var models: Set<String>
    }

    /// The report as it was named.
    public let file: String
    /// The day it is of.
    public let asOf: CalendarDate
    /// The name of the catalog it is on.
    let catalog: String
    /// Whether it was compared with an earlier report, so that it does not hold everything.
    let isPartial: Bool
    let findings: [Key: Known]

    /// What makes a model the same one in another report: its place may have changed.
    static func identity(of model: InventoryModel) -> String {
        [model.id, model.name, model.version].map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined()
    }

    /// Whether a finding tells nothing that the earlier report did not, but for models it did not list.
    func knows(_ key: Key, stage: Finding.Stage, next: CalendarDate?) -> Bool {
        guard let known = findings[key], known.stage.order >= stage.order else { return false }
        guard let next else { return true }
        return known.next.map { $0 <= next } ?? false
    }
}
