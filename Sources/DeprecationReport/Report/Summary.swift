/// How many findings a report has of which kind; those that are accepted are counted apart.
public struct Summary: Hashable, Sendable {
    /// Runtimes that are deprecated.
    public internal(set) var deprecated = 0
    /// Runtimes that are discontinued.
    public internal(set) var discontinued = 0
    /// Runtimes that are removed.
    public internal(set) var removed = 0
    /// Runtimes, in whatever stage, whose next stage begins within the look-ahead.
    public internal(set) var expiring = 0
    /// Rows, or groups of rows that name the same unknown runtime.
    public internal(set) var unknown = 0
    /// Models that run on those runtimes.
    public internal(set) var models = 0
    /// Rows of inventories that cannot be judged.
    public internal(set) var unknownRows = 0
    /// Findings that somebody has accepted; neither they nor their models are in any of the counts above.
    public internal(set) var accepted = 0
    /// Models and rows of accepted findings.
    public internal(set) var acceptedModels = 0
    /// Rows that were read.
    public internal(set) var modelsRead = 0
    /// Models that bring an image of their own, so that no runtime of the catalog concerns them.
    public internal(set) var ownImages = 0
}

extension Summary {
    /// How many models and rows the findings list together.
    public var listed: Int { models + unknownRows + acceptedModels }

    /// Adds a finding to the counts.
    mutating func count(_ finding: Finding) {
        guard finding.acceptance == nil else {
            accepted += 1
            acceptedModels += finding.modelCount
            return
        }
        if finding.stage == .unknown { unknownRows += finding.modelCount } else { models += finding.modelCount }
        if finding.isExpiring { expiring += 1 }
        switch finding.stage {
        case .supported: break
        case .deprecated: deprecated += 1
        case .discontinued: discontinued += 1
        case .removed: removed += 1
        case .unknown: unknown += 1
        }
    }
}
