internal import RuntimeVocabulary

/// Something about an entry that a user of the catalog can notice, as text; `nil` where it is absent.
typealias Property = (key: String, value: String?)

extension Catalog {
    /// Every runtime by `ENGINE/NAME`.
    var runtimeProperties: [(id: String, properties: [Property])] {
        runtimes.map { ($0.qualifiedName, properties(of: $0)) }
    }

    /// Every engine.
    var engineProperties: [(id: String, properties: [Property])] {
        engines.map { engine in
            (
                engine.id,
                [
                    ("engine", engine.id), ("aliases", Self.list(engine.aliases)),
                    ("defaultRuntime", engine.defaultRuntime), ("imageTemplate", engine.imageTemplate?.description),
                ]
            )
        }
    }

    /// Every kind of hardware, and every chip.
    var hardwareProperties: [(id: String, properties: [Property])] {
        let kinds = hardware.hardware.map { entry in
            (
                id: entry.id,
                properties: [
                    ("hardware", entry.id), ("accelerator", entry.accelerator), ("aliases", Self.list(entry.aliases)),
                ] as [Property]
            )
        }
        let chips = hardware.chips.map { chip in
            (
                id: "\(hardware.hardware[chip.hardware].id)/\(chip.id)",
                properties: [("chip", chip.id), ("aliases", Self.list(chip.aliases))] as [Property]
            )
        }
        return kinds + chips
    }

    /// Every variable, by name.
    var variableProperties: [(id: String, properties: [Property])] {
        variables.declared.sorted { $0.key < $1.key }.map { name, variable in
            let regions = variable.byRegion.sorted { $0.key < $1.key }
            let values: [Property] = regions.map { ("byRegion/\($0.key)", $0.value.description) }
            return (name, [("variable", name), ("default", variable.default?.description)] + values)
        }
    }

    private func properties(of runtime: Runtime) -> [Property] {
        let image = runtime.image?.description ?? engines[runtime.engineIndex].imageTemplate?.description
        let facets: [Property] = [
            ("engineVersion", runtime.engineVersion?.text),
            ("versionAliases", Self.list(runtime.versionAliases.map(\.text))),
            ("python", Self.list(runtime.python.map(\.description))),
            ("hardware", Self.list(hardware.ids(of: runtime.hardware))),
            ("accelerator", runtime.accelerator?.description), ("chips", Self.list(hardware.ids(of: runtime.chips))),
            ("architectures", Self.list(runtime.architectures.map(\.name))), ("os", runtime.os?.description),
            ("generation", runtime.generation.rawValue),
            ("purposes", Self.list(runtime.purposes.map { purposes[$0] })),
        ]
        let others: [Property] = [
            ("aliases", Self.list(runtime.aliases)), ("image", image), ("digest", runtime.digest),
            ("recommended", runtime.recommended ? "true" : nil),
            ("priority", runtime.priority == 0 ? nil : String(runtime.priority)),
            ("deprecated", Self.text(of: runtime.lifecycle.deprecated)),
            ("discontinued", Self.text(of: runtime.lifecycle.discontinued)),
            ("removed", Self.text(of: runtime.lifecycle.removed)), ("replacement", runtime.lifecycle.replacement),
        ]
        return facets + others
    }

    private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

    private static func text(of event: LifecycleEvent?) -> String? {
        event.map { event in
            event.since?.description
                ?? (event.isAnnouncedOnly ? "announced, date not published" : "in force, date not published")
        }
    }
}
