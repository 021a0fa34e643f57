internal import ImageResolver
internal import Jansson
internal import RuntimeVocabulary

/// The members of a finding's JSON object.
enum FindingJSON {
    /// What stands before the models.
    static func before(_ finding: Finding) -> [(String, JSONValue)] {
        [
            ("engine", text(finding.engine)), ("runtime", text(finding.name)),
            ("stage", .string(finding.stage.rawValue)), ("since", text(finding.since)),
            ("next", finding.next.map(announcement) ?? .null), ("expiring", .boolean(finding.isExpiring)),
            ("replacement", finding.successor.map(successor) ?? .null), ("noReplacement", text(finding.noReplacement)),
            ("partialReplacements", .array(finding.partialSuccessors.map(successor))),
            ("problem", finding.problem.map(problem) ?? .null), ("modelCount", .integer(finding.modelCount)),
        ]
    }

    /// What stands after the models.
    static func after(_ finding: Finding) -> [(String, JSONValue)] {
        [
            ("source", text(finding.source)), ("note", text(finding.note)),
            ("accepted", finding.acceptance.map(acceptance) ?? .null),
        ]
    }

    /// The members of a model's object; what the inventory does not say is null.
    static func model(_ reported: ReportedModel) -> [(String, JSONValue)] {
        let model = reported.model
        return [
            ("name", text(model.name)), ("version", text(model.version)), ("id", text(model.id)),
            ("owner", text(model.owner)), ("labels", .strings(model.labels)), ("file", .string(model.place.file)),
            ("line", model.place.line.map { .integer($0) } ?? .null), ("assumed", .boolean(reported.isAssumed)),
            ("accepted", reported.acceptance.map(acceptance) ?? .null),
        ]
    }

    private static func announcement(_ next: Finding.Announcement) -> JSONValue {
        ["stage": .string(next.stage.rawValue), "on": text(next.on)]
    }

    private static func successor(_ successor: Finding.Successor) -> JSONValue {
        [
            "engine": .string(successor.engine), "runtime": .string(successor.name), "image": text(successor.image),
            "move": .string(successor.move.rawValue), "changes": .strings(successor.changes),
            "stated": .boolean(successor.isStated), "hardware": text(successor.hardware), "note": text(successor.note),
        ]
    }

    private static func problem(_ problem: Finding.Problem) -> JSONValue {
        [
            "code": .string(problem.code), "message": .string(problem.message), "nearest": .strings(problem.nearest),
        ]
    }

    private static func acceptance(_ acceptance: Acceptance) -> JSONValue {
        [
            "reason": .string(acceptance.reason), "owner": .string(acceptance.owner),
            "expires": text(acceptance.expires),
        ]
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
        value.map { .string($0.description) } ?? .null
    }
}
