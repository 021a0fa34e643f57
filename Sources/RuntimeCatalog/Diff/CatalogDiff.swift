internal import RuntimeVocabulary

/// What changed from one catalog to another.
public struct CatalogDiff: Sendable {
    /// A runtime that both catalogs have, and what is different about it.
    public struct Change: Sendable {
        /// The runtime, as `ENGINE/NAME`.
        public let runtime: String
        /// Each difference.
        public let differences: [Difference]
    }

    /// One difference: a facet or another property, before and after; `nil` where it is absent.
    public struct Difference: Hashable, Sendable {
        /// The catalog format's key.
        public let key: String
        /// The value in the old catalog.
        public let old: String?
        /// The value in the new catalog.
        public let new: String?
    }

    /// Runtimes that only the new catalog has, as `ENGINE/NAME`.
    public let added: [String]
    /// Runtimes that only the old catalog has, as `ENGINE/NAME`.
    public let removed: [String]
    /// Runtimes that both have but that differ.
    public let changed: [Change]
    /// Engines that differ, by what they declare.
    public let engines: [Change]

    /// Whether nothing changed.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty && engines.isEmpty }

    /// Compares two catalogs runtime by runtime, in the order of the catalogs; takes linear time.
    public init(from old: Catalog, to new: Catalog) {
        let before = Dictionary(old.runtimes.map { ($0.qualifiedName, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.runtimes.map { ($0.qualifiedName, $0) }, uniquingKeysWith: { first, _ in first })
        added = new.runtimes.map(\.qualifiedName).filter { before[$0] == nil }
        removed = old.runtimes.map(\.qualifiedName).filter { after[$0] == nil }
        changed = new.runtimes.compactMap { runtime in
            guard let was = before[runtime.qualifiedName] else { return nil }
            let differences = Self.compare(old.properties(of: was), new.properties(of: runtime))
            return differences.isEmpty ? nil : Change(runtime: runtime.qualifiedName, differences: differences)
        }
        engines = Self.engines(from: old, to: new)
    }

    private static func engines(from old: Catalog, to new: Catalog) -> [Change] {
        let ids = old.engines.map(\.id) + new.engines.map(\.id).filter { id in !old.engines.contains { $0.id == id } }
        return ids.compactMap { id in
            let before = old.engines.first { $0.id == id }.map(properties) ?? []
            let after = new.engines.first { $0.id == id }.map(properties) ?? []
            let differences = compare(before, after)
            return differences.isEmpty ? nil : Change(runtime: id, differences: differences)
        }
    }

    private static func properties(of engine: Engine) -> [(String, String?)] {
        [
            ("engine", engine.id), ("aliases", engine.aliases.isEmpty ? nil : engine.aliases.joined(separator: ", ")),
            ("defaultRuntime", engine.defaultRuntime), ("imageTemplate", engine.imageTemplate?.description),
        ]
    }

    private static func compare(_ old: [(String, String?)], _ new: [(String, String?)]) -> [Difference] {
        let before = Dictionary(old.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let keys = new.map(\.0) + old.map(\.0).filter { after[$0] == nil }
        return keys.compactMap { key in
            let (was, now) = (before[key] ?? nil, after[key] ?? nil)
            return was == now ? nil : Difference(key: key, old: was, new: now)
        }
    }
}

extension Catalog {
    /// Everything about a runtime that a user of the catalog can notice, as texts.
    fileprivate func properties(of runtime: Runtime) -> [(String, String?)] {
        func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }
        func event(_ event: LifecycleEvent?) -> String? {
            event.map { $0.since?.description ?? "in force, date not published" }
        }
        let image: String? = runtime.image?.description ?? engines[runtime.engineIndex].imageTemplate?.description
        return [
            ("engineVersion", runtime.engineVersion?.text),
            ("versionAliases", list(runtime.versionAliases.map(\.text))),
            ("python", list(runtime.python.map(\.description))), ("hardware", list(hardware.ids(of: runtime.hardware))),
            ("accelerator", runtime.accelerator?.description), ("chips", list(hardware.ids(of: runtime.chips))),
            ("architectures", list(runtime.architectures.map(\.name))), ("os", runtime.os?.description),
            ("generation", runtime.generation.rawValue), ("purposes", list(runtime.purposes.map { purposes[$0] })),
            ("aliases", list(runtime.aliases)), ("image", image), ("digest", runtime.digest),
            ("recommended", runtime.recommended ? "true" : nil),
            ("priority", runtime.priority == 0 ? nil : String(runtime.priority)),
            ("deprecated", event(runtime.lifecycle.deprecated)),
            ("discontinued", event(runtime.lifecycle.discontinued)), ("removed", event(runtime.lifecycle.removed)),
            ("replacement", runtime.lifecycle.replacement),
        ]
    }
}
