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

    private var runtime: Runtime { catalog.runtimes[index] }
    private var renderer: RuntimeJSON { RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables) }

    private var replacement: Replacement? {
        guard runtime.lifecycle.stage(asOf: asOf) != .supported || runtime.lifecycle.nextStage(after: asOf) != nil
        else {
            return nil
        }
        return Resolver(catalog: catalog).replacement(for: index, on: [], asOf: asOf)
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
                .init(key: "listed", value: listed), .init(key: "source", value: RuntimeJSON.optional(runtime.source)),
                .init(key: "note", value: RuntimeJSON.optional(runtime.note)),
                .init(key: "unclassifiedTokens", value: .strings(runtime.unclassifiedTokens)),
                .init(key: "file", value: .string(runtime.origin.file)),
            ]
        return .object(members)
    }

    private var isDefault: Bool { catalog.engines[runtime.engineIndex].defaultRuntime == runtime.name }

    private var lifecycle: JSONValue {
        func event(_ event: LifecycleEvent?) -> JSONValue {
            guard let event else { return .null }
            return [
                "since": RuntimeJSON.optional(event.since?.description), "source": RuntimeJSON.optional(event.source),
                "note": RuntimeJSON.optional(event.note),
            ]
        }
        let stages = runtime.lifecycle
        let next = stages.nextStage(after: asOf).map { next -> JSONValue in
            ["stage": .string(next.stage.rawValue), "on": .string(next.on.description)]
        }
        return [
            "stage": .string(stages.stage(asOf: asOf).rawValue), "asOf": .string(asOf.description),
            "deprecated": event(stages.deprecated), "discontinued": event(stages.discontinued),
            "removed": event(stages.removed), "next": next ?? .null,
        ]
    }

    private func replacementJSON() throws(Failure) -> JSONValue {
        guard let found = replacement else { return .null }
        return [
            "runtime": .string(found.runtime.qualifiedName), "image": .string(try renderer.image(of: found.runtime)),
            "changes": .strings(found.changes), "stated": .boolean(found.isStated),
        ]
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

extension RuntimeDetails {
    func text(style: Style) throws(Failure) -> String {
        var lines = [style.bold(runtime.qualifiedName), ""]
        for (label, value, origin) in try rows() {
            guard let value else { continue }
            let from = origin.map { "  " + style.dim("(\($0.rawValue))") } ?? ""
            lines.append("  \(style.dim(label.padded(to: 16)))\(TerminalText.escaped(value))\(from)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows() throws(Failure) -> [(String, String?, Provenance?)] {
        func facet(_ label: String, _ value: String?, _ name: FacetName) -> (String, String?, Provenance?) {
            (label, value ?? "not known", runtime.provenance[name])
        }
        let anyChip = runtime.chips.isEmpty ? "any" : catalog.hardware.ids(of: runtime.chips).joined(separator: ", ")
        return [
            ("image", try renderer.image(of: runtime), runtime.provenance[.image]),
            facet("engine version", runtime.engineVersion?.text, .engineVersion),
            facet("python", list(runtime.python), .python),
            facet("hardware", list(catalog.hardware.ids(of: runtime.hardware)), .hardware),
            facet("accelerator", runtime.accelerator?.description ?? "none stated", .accelerator),
            facet("chips", anyChip, .chips), facet("architectures", list(runtime.architectures), .architectures),
            facet("os", runtime.os?.description, .os), facet("generation", runtime.generation.rawValue, .generation),
            facet("purposes", list(runtime.purposes.map { catalog.purposes[$0] }), .purposes),
            ("recommended", runtime.recommended ? "yes" : nil, nil),
            ("default", isDefault ? "the engine's documented default" : nil, nil),
            ("aliases", list(runtime.aliases), nil), ("status", status, nil), ("replace by", replacementText, nil),
            ("listed", listedText, nil), ("source", runtime.source, nil), ("note", runtime.note, nil),
            ("not understood", list(runtime.unclassifiedTokens), nil), ("file", runtime.origin.file, nil),
        ]
    }

    private func list(_ values: [some CustomStringConvertible]) -> String? {
        values.isEmpty ? nil : values.map(\.description).joined(separator: ", ")
    }

    private var status: String {
        let stage = runtime.lifecycle.stage(asOf: asOf)
        let event: LifecycleEvent? =
            switch stage {
            case .supported: nil
            case .deprecated: runtime.lifecycle.deprecated
            case .discontinued: runtime.lifecycle.discontinued
            case .removed: runtime.lifecycle.removed
            }
        let since = event.map { $0.since.map { " since \($0)" } ?? " (date not published)" } ?? ""
        let next = runtime.lifecycle.nextStage(after: asOf).map { "; \($0.stage.rawValue) on \($0.on)" } ?? ""
        return "\(stage.rawValue)\(since) as of \(asOf)\(next)"
    }

    private var replacementText: String? {
        replacement.map { found in
            let changes = found.changes.isEmpty ? "" : ": \(found.changes.joined(separator: ", "))"
            return "\(found.runtime.name) (\(found.isStated ? "stated" : "found"))\(changes)"
        }
    }

    private var listedText: String? {
        runtime.listed.map { listing in
            let dates = [listing.from?.description, listing.to?.description].compactMap { $0 }.joined(separator: " to ")
            return "\(dates.isEmpty ? "undated" : dates) in \(listing.editions.joined(separator: ", "))"
        }
    }
}
