import CommandLineKit
import EngineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// Everything about one runtime, for `show`.
struct RuntimeDetails {
    let catalog: Catalog
    let index: Int
    let asOf: CalendarDate
    let variables: [String: String]

    var runtime: Runtime { catalog.runtimes[index] }
    var renderer: RuntimeJSON { RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables) }

    /// Whether it is on its way out, or will be.
    var isEnding: Bool {
        runtime.lifecycle.stage(asOf: asOf) != .supported || runtime.lifecycle.nextStage(after: asOf) != nil
    }

    /// What to use instead, or why there is nothing; nil for what is not ending.
    var replacement: Result<Replacement, NoReplacement>? {
        isEnding ? Resolver(catalog: catalog).replacementOrReason(for: index, asOf: asOf) : nil
    }

    func json() throws(Failure) -> JSONValue {
        let members =
            renderer.members(runtime) + [
                .init(key: "image", value: .string(try renderer.image(of: runtime))),
                .init(key: "aliases", value: .strings(runtime.aliases)),
                .init(key: "versionAliases", value: .strings(runtime.versionAliases.map(\.text))),
                .init(key: "priority", value: .integer(runtime.priority)),
                .init(key: "isDefault", value: .boolean(isDefault)),
                .init(key: "lifecycle", value: lifecycle), .init(key: "replacement", value: try replacementJSON()),
                .init(key: "noReplacement", value: noReplacementJSON),
                .init(key: "listed", value: listed), .init(key: "source", value: RuntimeJSON.optional(runtime.source)),
                .init(key: "note", value: RuntimeJSON.optional(runtime.note)),
                .init(key: "unclassifiedTokens", value: .strings(runtime.unclassifiedTokens)),
                .init(key: "file", value: .string(runtime.origin.file)),
                .init(key: "pointer", value: .string("/runtimes/\(runtime.origin.index)")),
            ]
        return .object(members)
    }

    var isDefault: Bool { catalog.isDefault(index) }

    private var lifecycle: JSONValue {
        func event(_ event: LifecycleEvent?) -> JSONValue {
            guard let event else { return .null }
            return [
                "since": RuntimeJSON.optional(event.since?.description),
                "announced": .boolean(event.isAnnouncedOnly), "source": RuntimeJSON.optional(event.source),
                "note": RuntimeJSON.optional(event.note),
            ]
        }
        let stages = runtime.lifecycle
        let next = stages.nextStage(after: asOf).map { next -> JSONValue in
            ["stage": .string(next.stage.rawValue), "on": RuntimeJSON.optional(next.on?.description)]
        }
        return [
            "stage": .string(stages.stage(asOf: asOf).rawValue), "asOf": .string(asOf.description),
            "deprecated": event(stages.deprecated), "discontinued": event(stages.discontinued),
            "removed": event(stages.removed), "next": next ?? .null,
        ]
    }

    private func replacementJSON() throws(Failure) -> JSONValue {
        guard case .success(let found) = replacement else { return .null }
        return [
            "runtime": .string(found.runtime.qualifiedName), "image": .string(try renderer.image(of: found.runtime)),
            "changes": .strings(found.changes), "stated": .boolean(found.isStated),
            "move": .string(found.move.rawValue), "note": RuntimeJSON.optional(found.note),
        ]
    }

    private var noReplacementJSON: JSONValue {
        guard case .failure(let none) = replacement else { return .null }
        let byHardware = none.byHardware.map { hardware, found -> JSONValue in
            [
                "hardware": .string(hardware), "runtime": .string(found.runtime.qualifiedName),
                "changes": .strings(found.changes), "move": .string(found.move.rawValue),
            ]
        }
        return ["reason": .string(none.description), "byHardware": .array(byHardware)]
    }

    private var listed: JSONValue {
        guard let listing = runtime.listed else { return .null }
        return [
            "from": RuntimeJSON.optional(listing.from?.description),
            "to": RuntimeJSON.optional(listing.to?.description),
            "editions": .strings(listing.editions),
        ]
    }
}
