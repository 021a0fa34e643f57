private import EngineKit
private import Jansson
private import RuntimeVocabulary

extension Catalog {
    /// The merged catalog as one file of the catalog format.
    ///
    /// Loading the result with the same plugins gives the same catalog.
    /// - Parameter complete: write every facet, also those that are parsed or inferred, so that a program without
    ///   this one's plugins can read it; the facets then count as stated.
    public func exported(complete: Bool = false) -> String {
        var members: [JSONValue.Member] = [
            .init(key: "schemaVersion", value: 1), .init(key: "name", value: .string(name)),
        ]
        func add(_ key: String, _ value: JSONValue?) {
            if let value { members.append(.init(key: key, value: value)) }
        }
        add("revision", revision.map { .string($0) })
        add(
            "variables", Self.object(variables.declared.sorted { $0.key < $1.key }.map { ($0.key, exported($0.value)) })
        )
        add("purposes", .strings(purposes))
        add("editions", Self.array(editions.map(exported)))
        add("hardware", Self.array(hardware.hardware.indices.map(exportedHardware)))
        add("engines", Self.array(engines.map(exported)))
        add("compatibility", exportedCompatibility)
        add("runtimes", .array(runtimes.map { RuntimeExport(catalog: self, runtime: $0, complete: complete).value }))
        return JSONValue.object(members).text(.indented) + "\n"
    }

    private func exported(_ variable: Variables.Variable) -> JSONValue? {
        let regions = variable.byRegion.sorted { $0.key < $1.key }.map {
            ($0.key, JSONValue.string($0.value.description))
        }
        return Self.object([
            ("default", variable.default.map { .string($0.description) }), ("byRegion", Self.object(regions)),
        ])
    }

    private func exported(_ edition: Edition) -> JSONValue? {
        Self.object([
            ("id", .string(edition.id)), ("title", edition.title.map { .string($0) }),
            ("source", edition.source.map { .string($0) }), ("from", edition.from.map { .string($0.description) }),
            ("to", edition.to.map { .string($0.description) }),
        ])
    }

    private func exportedHardware(_ index: Int) -> JSONValue? {
        let entry = hardware.hardware[index]
        let chips = hardware.chips.filter { $0.hardware == index }.map { chip in
            Self.object([
                ("id", .string(chip.id)), ("aliases", Self.strings(chip.aliases)),
                ("source", chip.source.map { .string($0) }),
            ])
        }
        return Self.object([
            ("id", .string(entry.id)), ("accelerator", entry.accelerator.map { .string($0) }),
            ("aliases", Self.strings(entry.aliases)), ("source", entry.source.map { .string($0) }),
            ("chips", Self.array(chips)),
        ])
    }

    private func exported(_ engine: Engine) -> JSONValue? {
        Self.object([
            ("id", .string(engine.id)), ("aliases", Self.strings(engine.aliases)),
            ("defaultRuntime", engine.defaultRuntime.map { .string($0) }),
            ("defaultRuntimeSource", engine.defaultRuntimeSource.map { .string($0) }),
            ("defaultRuntimeNote", engine.defaultRuntimeNote.map { .string($0) }),
            ("imageTemplate", engine.imageTemplate.map { .string($0.description) }),
            ("x-lint-accept", Self.accepted(engine.acceptedLint)),
        ])
    }

    private var exportedCompatibility: JSONValue? {
        let drivers = compatibility.drivers.map { row in
            Self.object([
                ("accelerator", .string(row.accelerator)), ("versions", .string(row.versions.description)),
                ("driver", .string(row.driver.description)), ("rule", row.rule.map { .string($0) }),
                ("source", row.source.map { .string($0) }),
            ])
        }
        let frameworks = compatibility.frameworks.map { row in
            let toolkit = Self.object([
                ("family", .string(row.accelerator)), ("versions", .string(row.versions.description)),
            ])
            let package = Self.object([
                ("name", row.package.map { .string($0) }), ("version", row.packageVersion.map { .string($0.text) }),
            ])
            return Self.object([
                ("engine", .string(row.engine)), ("engineVersion", .string(row.engineVersion.text)),
                ("accelerator", toolkit), ("package", package), ("source", row.source.map { .string($0) }),
            ])
        }
        let python = compatibility.python.map { row in
            Self.object([
                ("engine", .string(row.engine)), ("engineVersion", .string(row.engineVersion.text)),
                ("python", Self.strings(row.python.map(\.description))), ("source", row.source.map { .string($0) }),
            ])
        }
        return Self.object([
            ("drivers", Self.array(drivers)), ("frameworks", Self.array(frameworks)), ("python", Self.array(python)),
        ])
    }

    /// An object of the members that have a value; `nil` when none has.
    fileprivate static func object(_ members: [(String, JSONValue?)]) -> JSONValue? {
        let present = members.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } }
        return present.isEmpty ? nil : .object(present)
    }

    fileprivate static func array(_ elements: [JSONValue?]) -> JSONValue? {
        let present = elements.compactMap { $0 }
        return present.isEmpty ? nil : .array(present)
    }

    fileprivate static func strings(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .strings(texts) }

    fileprivate static func accepted(_ reasons: [String: String]) -> JSONValue? {
        object(reasons.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
}

/// One row of the exported catalog.
private struct RuntimeExport {
    let catalog: Catalog
    let runtime: Runtime
    let complete: Bool

    var value: JSONValue {
        let facets: [(String, JSONValue?)] = [
            ("engineVersion", facet(.engineVersion) { runtime.engineVersion.map { .string($0.text) } }),
            ("versionAliases", Catalog.strings(runtime.versionAliases.map(\.text))),
            ("python", facet(.python) { Catalog.strings(runtime.python.map(\.description)) }),
            ("hardware", facet(.hardware) { Catalog.strings(catalog.hardware.ids(of: runtime.hardware)) }),
            ("accelerator", facet(.accelerator) { runtime.accelerator.flatMap(accelerator) }),
            ("chips", facet(.chips) { Catalog.strings(catalog.hardware.ids(of: runtime.chips)) }),
            ("architectures", facet(.architectures) { Catalog.strings(runtime.architectures.map(\.name)) }),
            ("os", facet(.os) { runtime.os.flatMap(system) }),
            ("generation", runtime.provenance[.generation] == .stated ? .string(runtime.generation.rawValue) : nil),
            (
                "purposes",
                facet(.purposes) { Catalog.strings(runtime.purposes.map { catalog.purposes[$0] }) }
            ),
        ]
        let key: [(String, JSONValue?)] = [
            ("engine", .string(runtime.engine)), ("name", .string(runtime.name)),
            ("aliases", Catalog.strings(runtime.aliases)),
        ]
        return Catalog.object(key + facets + remarks) ?? .null
    }

    private var remarks: [(String, JSONValue?)] {
        [
            ("recommended", runtime.provenance[.recommended] == .stated ? .boolean(runtime.recommended) : nil),
            ("priority", runtime.priority == 0 ? nil : .integer(runtime.priority)),
            ("lifecycle", lifecycle), ("listed", runtime.listed.flatMap(listing)),
            ("image", image), ("digest", runtime.digest.map { .string($0) }),
            ("overridesName", runtime.overridesName ? true : nil),
            ("source", runtime.source.map { .string($0) }), ("note", runtime.note.map { .string($0) }),
            ("x-lint-accept", Catalog.accepted(runtime.acceptedLint)),
        ]
    }

    private func facet(_ name: FacetName, _ value: () -> JSONValue?) -> JSONValue? {
        complete || runtime.provenance[name] == .stated ? value() : nil
    }

    private var image: JSONValue? {
        let template = complete ? runtime.image ?? catalog.engines[runtime.engineIndex].imageTemplate : runtime.image
        return template.map { .string($0.description) }
    }

    private func accelerator(_ accelerator: Accelerator) -> JSONValue? {
        Catalog.object([
            ("family", .string(accelerator.family)), ("version", accelerator.version.map { .string($0.text) }),
        ])
    }

    private func system(_ os: OperatingSystem) -> JSONValue? {
        Catalog.object([("name", .string(os.name)), ("version", os.version.map { .string($0.text) })])
    }

    private var lifecycle: JSONValue? {
        func event(_ event: LifecycleEvent?) -> JSONValue? {
            event.flatMap { event in
                Catalog.object([
                    ("since", event.since.map { .string($0.description) } ?? .null),
                    ("source", event.source.map { .string($0) }), ("note", event.note.map { .string($0) }),
                ])
            }
        }
        let stages = runtime.lifecycle
        return Catalog.object([
            ("deprecated", event(stages.deprecated)), ("discontinued", event(stages.discontinued)),
            ("removed", event(stages.removed)), ("replacement", stages.replacement.map { .string($0) }),
        ])
    }

    private func listing(_ listing: Listing) -> JSONValue? {
        Catalog.object([
            ("from", listing.from.map { .string($0.description) }), ("to", listing.to.map { .string($0.description) }),
            ("editions", Catalog.strings(listing.editions)),
        ])
    }
}
