internal import Jansson
internal import RuntimeVocabulary

/// The kinds of result; the raw values are the rules' ids and never change.
enum SARIFRule: String, CaseIterable {
    case deprecated, discontinued, removed, expiring
    case unknownEngine = "unknown-engine"
    case unknownRuntime = "unknown-runtime"
    case ambiguousRuntime = "ambiguous-runtime"
    case noRuntime = "no-runtime"
    case unreadable

    /// How much a result matters (SARIF 2.1.0, 3.27.10).
    enum Level: String {
        case error, warning, note
    }

    /// The rule that a finding falls under.
    init(_ finding: Finding) {
        self =
            switch finding.stage {
            case .supported: .expiring
            case .deprecated: .deprecated
            case .discontinued: .discontinued
            case .removed: .removed
            case .unknown: finding.problem.flatMap { SARIFRule(rawValue: $0.code) } ?? .unreadable
            }
    }

    /// The level of results that nothing makes milder or more urgent.
    var level: Level {
        switch self {
        case .deprecated: .warning
        case .expiring: .note
        case .discontinued, .removed, .unknownEngine, .unknownRuntime, .ambiguousRuntime, .noRuntime, .unreadable:
            .error
        }
    }

    /// The level of a finding's results: a runtime that will soon be of no use is more than a note, and one that none
    /// of the models read runs on is no more than one.
    static func level(of finding: Finding, hasInventory: Bool) -> Level {
        let rule = SARIFRule(finding)
        if hasInventory, finding.modelCount == 0, finding.problem == nil { return .note }
        if rule == .expiring, let next = finding.next, next.stage > .deprecated { return .warning }
        return rule.level
    }

    /// The rule as tools list it (SARIF 2.1.0, 3.49).
    var descriptor: JSONValue {
        [
            "id": .string(rawValue), "name": .string(name),
            "shortDescription": ["text": .string(summary)],
            "fullDescription": ["text": .string("\(summary) \(advice)")],
            "help": ["text": .string(advice), "markdown": .string(advice)],
            "defaultConfiguration": ["level": .string(level.rawValue)],
            "properties": ["tags": ["lifecycle", "maintainability"], "precision": "very-high"],
        ]
    }

    /// The place in the list of rules.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SARIFRule {
    private var name: String {
        switch self {
        case .deprecated: "RuntimeDeprecated"
        case .discontinued: "RuntimeDiscontinued"
        case .removed: "RuntimeRemoved"
        case .expiring: "RuntimeExpiring"
        case .unknownEngine: "EngineUnknown"
        case .unknownRuntime: "RuntimeUnknown"
        case .ambiguousRuntime: "RuntimeAmbiguous"
        case .noRuntime: "RuntimeMissing"
        case .unreadable: "RowUnreadable"
        }
    }

    private var summary: String {
        switch self {
        case .deprecated: "The runtime is deprecated."
        case .discontinued: "The runtime is discontinued."
        case .removed: "The runtime is removed."
        case .expiring: "The runtime is still supported, but the end of that is announced."
        case .unknownEngine: "The row names an engine that the catalog does not know."
        case .unknownRuntime: "The row names a runtime that the catalog does not know."
        case .ambiguousRuntime: "The row may mean more than one runtime."
        case .noRuntime: "The row names no runtime."
        case .unreadable: "The row cannot be read."
        }
    }

    private var advice: String {
        switch self {
        case .deprecated:
            "It still works. Move the model to the replacement before the runtime is discontinued, or accept the "
                + "finding with a reason and an end."
        case .discontinued:
            "It is no longer offered for new work: a model that runs may go on, but cannot be deployed anew. Move the "
                + "model to the replacement."
        case .removed: "Its image can no longer be had. Move the model to the replacement."
        case .expiring: "Plan the move to the replacement before the day that the message gives."
        case .unknownEngine, .unknownRuntime:
            "Whether the model is affected cannot be told. Correct the row, or add what it names to the catalog."
        case .ambiguousRuntime:
            "Whether the model is affected cannot be told. State the runtime in full, with its engine."
        case .noRuntime: "Whether the model is affected cannot be told. State the runtime."
        case .unreadable: "Whether the model is affected cannot be told. Correct the row."
        }
    }
}
