import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// An answer as the command-line contract's JSON object.
struct ResolutionJSON {
    let resolution: Resolution
    /// Whether every runtime that was looked at is shown with its verdicts.
    let explains: Bool
    /// The model that was asked about by its package.
    var model: PackagedModel? = nil

    /// The same keys whatever the answer: `null` or an empty list where there is nothing to say.
    func object(id: JSONValue? = nil) throws(Failure) -> JSONValue {
        var members: [JSONValue.Member] = id.map { [.init(key: "id", value: $0)] } ?? []
        members += [
            .init(key: "status", value: resolution.runtime == nil ? "unresolved" : "resolved"),
            .init(key: "request", value: request),
            .init(key: "asOf", value: .string(resolution.request.asOf.description)),
        ]
        if let model {
            let package = PackageRendering(model).json(loading: resolution.loading)
            members.append(.init(key: "package", value: package))
        }
        members += try answer()
        if explains { members.append(.init(key: "candidates", value: .array(resolution.candidates.map(candidate)))) }
        let eliminated = resolution.eliminated.map { entry -> JSONValue in
            ["constraint": .string(entry.constraint), "count": .integer(entry.count)]
        }
        return .object(
            members + [
                .init(key: "eliminated", value: .array(eliminated)), .init(key: "nearest", value: try nearest()),
            ])
    }

    /// An answer to a request whose words the catalog does not know.
    static func unresolved(id: JSONValue?, asOf: CalendarDate, _ failure: Failure) -> JSONValue {
        let head: [JSONValue.Member] = id.map { [.init(key: "id", value: $0)] } ?? []
        return .object(
            head + [
                .init(key: "status", value: "unresolved"), .init(key: "request", value: .null),
                .init(key: "asOf", value: .string(asOf.description)), .init(key: "image", value: .null),
                .init(key: "runtime", value: .null), .init(key: "decidedBy", value: .null),
                .init(key: "reasons", value: [.string(failure.message)]), .init(key: "warnings", value: []),
                .init(key: "alternatives", value: []), .init(key: "eliminated", value: []),
                .init(key: "nearest", value: []), .init(key: "error", value: failure.error),
            ])
    }

    private var runtimes: RuntimeJSON {
        RuntimeJSON(
            catalog: resolution.catalog, asOf: resolution.request.asOf, variables: resolution.request.variables)
    }

    private var request: JSONValue {
        let words = resolution.understoodRequest.map { JSONValue.Member(key: $0.key, value: .string($0.value)) }
        let given = resolution.request.variables.sorted { $0.key < $1.key }
        let variables = JSONValue.object(given.map { .init(key: $0.key, value: .string($0.value)) })
        return .object(given.isEmpty ? words : words + [.init(key: "variables", value: variables)])
    }

    private func answer() throws(Failure) -> [JSONValue.Member] {
        let runtime = resolution.runtime
        var image: JSONValue = .null
        if let runtime { image = .string(try runtimes.image(of: runtime)) }
        var alternatives: [JSONValue] = []
        for index in resolution.ranked.dropFirst() {
            alternatives.append(try reference(resolution.catalog.runtimes[index]))
        }
        return [
            .init(key: "image", value: image),
            .init(key: "runtime", value: runtime.map(runtimes.object) ?? .null),
            .init(key: "decidedBy", value: RuntimeJSON.optional(resolution.decidedBy?.rawValue)),
            .init(key: "reasons", value: .strings(runtime == nil ? rejections : resolution.reasons)),
            .init(key: "warnings", value: .array(resolution.warnings.map(Self.warning))),
            .init(key: "alternatives", value: .array(alternatives)),
        ]
    }

    /// Why there is no answer, in words.
    private var rejections: [String] {
        guard resolution.examined > 0 else {
            return ["the catalog has no runtime of \(resolution.engines.joined(separator: ", "))"]
        }
        var asked = Dictionary(resolution.understoodRequest.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for (key, value) in resolution.askedByPackage { asked[key] = value }
        asked["lifecycle"] = "at most \(resolution.request.allow.rawValue)"
        return resolution.eliminated.map { entry in
            let value = asked[entry.constraint].map { ": asked \($0)," } ?? ""
            return "\(entry.constraint)\(value) rules out \(entry.count) of \(resolution.examined) runtimes"
        }
    }

    private func nearest() throws(Failure) -> JSONValue {
        var nearest: [JSONValue] = []
        for answer in resolution.nearest {
            let change = answer.change.map { JSONValue.Member(key: $0.key, value: RuntimeJSON.optional($0.value)) }
            nearest.append([
                "change": .object(change), "runtime": .string(answer.runtime.qualifiedName),
                "image": .string(try runtimes.image(of: answer.runtime)),
            ])
        }
        return .array(nearest)
    }

    private func reference(_ runtime: Runtime) throws(Failure) -> JSONValue {
        ["runtime": .string(runtime.qualifiedName), "image": .string(try runtimes.image(of: runtime))]
    }

    private func candidate(_ candidate: Candidate) -> JSONValue {
        let verdicts = candidate.verdicts.map { detail in
            let members: [JSONValue.Member] = [
                .init(key: "verdict", value: .string(detail.verdict.rawValue)),
                .init(key: "has", value: RuntimeJSON.optional(detail.has)),
                .init(key: "asked", value: .string(detail.asked)),
            ]
            let loading = detail.loading.map { [JSONValue.Member(key: "loads", value: PackageRendering.json($0))] }
            return JSONValue.Member(key: detail.constraint, value: .object(members + (loading ?? [])))
        }
        return ["runtime": .string(candidate.runtime.qualifiedName), "verdicts": .object(verdicts)]
    }

    static func warning(_ warning: ResolutionWarning) -> JSONValue {
        ["code": .string(warning.code), "message": .string(warning.message)]
    }
}
