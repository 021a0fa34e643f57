internal import Jansson
internal import RuntimeVocabulary

/// The property bag of a finding's results: what the message says, for programs.
struct SARIFProperties {
    private let shared: [JSONValue.Member]

    init(_ finding: Finding) {
        var members = Self.members([
            ("engine", finding.engine), ("runtime", finding.name), ("stage", finding.stage.rawValue),
            ("since", finding.since?.description),
        ])
        if let next = finding.next {
            let day: JSONValue = next.on.map { .string($0.description) } ?? .null
            members.append(.init(key: "next", value: ["stage": .string(next.stage.rawValue), "on": day]))
        }
        if let successor = finding.successor {
            members.append(.init(key: "replacement", value: Self.object(successor)))
        }
        members += Self.members([
            ("noReplacement", finding.noReplacement), ("source", finding.source), ("note", finding.note),
        ])
        if let problem = finding.problem, !problem.nearest.isEmpty {
            members.append(.init(key: "nearest", value: .strings(problem.nearest)))
        }
        shared = members
    }

    /// The bag of one result.
    func value(of reported: ReportedModel?) -> JSONValue {
        guard let reported else { return .object(shared) }
        let model = reported.model
        var members = Self.members([
            ("model", model.name), ("version", model.version), ("id", model.id), ("owner", model.owner),
        ])
        if !model.labels.isEmpty { members.append(.init(key: "labels", value: .strings(model.labels))) }
        if reported.isAssumed { members.append(.init(key: "assumed", value: true)) }
        return .object(members + shared)
    }

    private static func object(_ successor: Finding.Successor) -> JSONValue {
        .object(
            members([
                ("engine", successor.engine), ("runtime", successor.name), ("image", successor.image),
                ("move", successor.move.rawValue),
            ]) + [
                .init(key: "changes", value: .strings(successor.changes)),
                .init(key: "stated", value: .boolean(successor.isStated)),
            ])
    }

    private static func members(_ pairs: [(String, String?)]) -> [JSONValue.Member] {
        pairs.compactMap { key, value in value.map { .init(key: key, value: .string($0)) } }
    }
}
