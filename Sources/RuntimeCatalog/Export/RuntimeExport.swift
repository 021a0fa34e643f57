internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// One row of the exported catalog.
struct RuntimeExport {
    let catalog: Catalog
    let runtime: Runtime
    /// Whether facets that the row does not state are written too.
    let complete: Bool

    var value: JSONValue {
        var row = ExportedObject()
        row.add("engine", text: runtime.engine)
        row.add("name", text: runtime.name)
        row.add("aliases", texts: runtime.aliases)
        addFacets(to: &row)
        addRemarks(to: &row)
        return row.value
    }

    private func addFacets(to row: inout ExportedObject) {
        if has(.engineVersion) { row.add("engineVersion", text: runtime.engineVersion?.text) }
        row.add("versionAliases", texts: runtime.versionAliases.map(\.text))
        if has(.python) { row.add("python", texts: runtime.python.map(\.description)) }
        if has(.hardware) { row.add("hardware", texts: catalog.hardware.ids(of: runtime.hardware)) }
        if has(.accelerator), let accelerator = runtime.accelerator {
            row.add("accelerator", Self.named("family", accelerator.family, accelerator.version))
        }
        if has(.chips) { row.add("chips", texts: catalog.hardware.ids(of: runtime.chips)) }
        if has(.architectures) { row.add("architectures", texts: runtime.architectures.map(\.name)) }
        if has(.os), let os = runtime.os { row.add("os", Self.named("name", os.name, os.version)) }
        // the grammar follows from the name for every program, so that it is written only where the row insists
        if runtime.provenance[.generation] == .stated { row.add("generation", text: runtime.generation.rawValue) }
        if has(.purposes) { row.add("purposes", texts: runtime.purposes.map { catalog.purposes[$0] }) }
    }

    private func addRemarks(to row: inout ExportedObject) {
        if runtime.provenance[.recommended] == .stated { row.add("recommended", .boolean(runtime.recommended)) }
        if runtime.priority != 0 { row.add("priority", .integer(runtime.priority)) }
        row.add("lifecycle", lifecycle)
        row.add("listed", listed)
        let template = complete ? catalog.engines[runtime.engineIndex].imageTemplate : nil
        row.add("image", text: (runtime.image ?? template)?.description)
        row.add("digest", text: runtime.digest)
        if runtime.overridesName { row.add("overridesName", true) }
        row.add("source", text: runtime.source)
        row.add("note", text: runtime.note)
        row.add(acceptedLint: runtime.acceptedLint)
    }

    private func has(_ facet: FacetName) -> Bool { complete || runtime.provenance[facet] == .stated }

    private static func named(_ key: String, _ name: String, _ version: ReleaseVersion?) -> ExportedObject {
        var object = ExportedObject()
        object.add(key, text: name)
        object.add("version", text: version?.text)
        return object
    }

    private var lifecycle: ExportedObject {
        var object = ExportedObject()
        for stage in LifecycleStage.allCases {
            guard let event = runtime.lifecycle.event(of: stage) else { continue }
            var exported = ExportedObject()
            if event.isAnnouncedOnly {
                exported.add("announced", true)
            } else {
                exported.add("since", event.since.map { .string($0.description) } ?? .null)
            }
            exported.add("source", text: event.source)
            exported.add("note", text: event.note)
            object.add(stage.rawValue, exported)
        }
        object.add("replacement", text: runtime.lifecycle.replacement)
        return object
    }

    private var listed: ExportedObject {
        var object = ExportedObject()
        object.add("from", text: runtime.listed?.from?.description)
        object.add("to", text: runtime.listed?.to?.description)
        object.add("editions", texts: runtime.listed?.editions ?? [])
        return object
    }
}
