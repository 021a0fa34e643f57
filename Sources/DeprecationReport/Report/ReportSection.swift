/// A part of a report for readers: the findings of one stage, or those that somebody has accepted.
public struct ReportSection: Sendable {
    /// What the findings have in common.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case removed, discontinued, deprecated
        /// Still supported, but announced to leave within the look-ahead.
        case expiring
        /// Rows that cannot be judged.
        case unknown
        /// Accepted by somebody, whatever the stage.
        case accepted

        /// The heading.
        public var title: String {
            switch self {
            case .removed: "Removed"
            case .discontinued: "Discontinued"
            case .deprecated: "Deprecated"
            case .expiring: "Still supported, leaving soon"
            case .unknown: "Cannot be judged"
            case .accepted: "Accepted"
            }
        }
    }

    /// What the findings have in common.
    public let kind: Kind
    /// The findings, in the report's order; never empty.
    public let findings: [Finding]
}

extension Report {
    /// The findings in the order in which to act on them; sections without findings are left out.
    public var sections: [ReportSection] {
        let byKind = Dictionary(grouping: findings, by: \.section)
        return ReportSection.Kind.allCases.compactMap { kind in
            byKind[kind].map { ReportSection(kind: kind, findings: $0) }
        }
    }
}

extension Finding {
    /// The section it stands in.
    public var section: ReportSection.Kind {
        if acceptance != nil { return .accepted }
        return switch stage {
        case .removed: .removed
        case .discontinued: .discontinued
        case .deprecated: .deprecated
        case .supported: .expiring
        case .unknown: .unknown
        }
    }
}
