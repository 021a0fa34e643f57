import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// An answer as the command-line contract's JSON object.
struct ResolutionJSON {
    let resolution: Resolution
    /// Whether every runtime that was looked at is shown with its verdicts.
    let explains: Bool

    func object(id: JSONValue? = nil) throws(Failure) -> JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ key: String, _ value: JSONValue) { members.append(.init(key: key, value: value)) }
        if let id { add("id", id) }
        add("status", .string(resolution.runtime == nil ? "unresolved" : "resolved"))
        add("request", request)
        add("asOf", .string(resolution.request.asOf.description))
        if let runtime = resolution.runtime {
            members += try answer(runtime)
        } else {
            members += try rejection()
        }
        if explains { add("candidates", .array(resolution.candidates.map(candidate))) }
        return .object(members)
    }

    private var runtimes: RuntimeJSON {
        RuntimeJSON(
            catalog: resolution.catalog, asOf: resolution.request.asOf, variables: resolution.request.variables)
    }

    private var request: JSONValue {
        .object(resolution.understoodRequest.map { .init(key: $0.key, value: .string($0.value)) })
    }

    private func answer(_ runtime: Runtime) throws(Failure) -> [JSONValue.Member] {
        var alternatives: [JSONValue] = []
        for index in resolution.ranked.dropFirst() {
            alternatives.append(try reference(resolution.catalog.runtimes[index]))
        }
        return [
            .init(key: "image", value: .string(try runtimes.image(of: runtime))),
            .init(key: "runtime", value: runtimes.object(runtime)),
            .init(key: "decidedBy", value: RuntimeJSON.optional(resolution.decidedBy?.rawValue)),
            .init(key: "reasons", value: .strings(resolution.reasons)),
            .init(key: "warnings", value: .array(resolution.warnings.map(Self.warning))),
            .init(key: "alternatives", value: .array(alternatives)),
        ]
    }

    private func rejection() throws(Failure) -> [JSONValue.Member] {
        var nearest: [JSONValue] = []
        for answer in resolution.nearest {
            let change = answer.change.map { JSONValue.Member(key: $0.key, value: RuntimeJSON.optional($0.value)) }
            nearest.append([
                "change": .object(change), "runtime": .string(answer.runtime.qualifiedName),
                "image": .string(try runtimes.image(of: answer.runtime)),
            ])
        }
        let eliminated = resolution.eliminated.map { entry -> JSONValue in
            ["constraint": .string(entry.constraint), "count": .integer(entry.count)]
        }
        return [
            .init(key: "image", value: .null), .init(key: "runtime", value: .null),
            .init(key: "eliminated", value: .array(eliminated)), .init(key: "nearest", value: .array(nearest)),
        ]
    }

    private func reference(_ runtime: Runtime) throws(Failure) -> JSONValue {
        ["runtime": .string(runtime.qualifiedName), "image": .string(try runtimes.image(of: runtime))]
    }

    private func candidate(_ candidate: Candidate) -> JSONValue {
        let verdicts = candidate.verdicts.map { detail in
            JSONValue.Member(
                key: detail.constraint,
                value: [
                    "verdict": .string(detail.verdict.rawValue), "has": RuntimeJSON.optional(detail.has),
                    "asked": .string(detail.asked),
                ])
        }
        return ["runtime": .string(candidate.runtime.qualifiedName), "verdicts": .object(verdicts)]
    }

    static func warning(_ warning: ResolutionWarning) -> JSONValue {
        ["code": .string(warning.code), "message": .string(warning.message)]
    }
}
