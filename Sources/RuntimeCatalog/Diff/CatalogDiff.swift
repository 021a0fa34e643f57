/// What changed from one catalog to another.
public struct CatalogDiff: Sendable {
    /// A runtime, engine or other entry that is different.
    public struct Change: Hashable, Sendable {
        /// The runtime, as `ENGINE/NAME`, or the entry's id.
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
    /// Hardware and chips that differ: what words requests may use.
    public let hardware: [Change]
    /// Variables that differ: where the images of many runtimes come from.
    public let variables: [Change]
    /// Purposes that only one of the two declares.
    public let purposes: [Change]
    /// Rows of the compatibility tables that differ, by toolkit and versions, or by engine and version.
    public let compatibility: [Change]
    /// Rules about imports that differ, by id.
    public let importRules: [Change]
    /// Input and output modes that differ, by name.
    public let importModes: [Change]
    /// Interfaces of the platform that take models of other engines, by name.
    public let importInterfaces: [Change]
    /// Import templates that differ, by name.
    public let importTemplates: [Change]
    /// The platform's error codes that differ.
    public let platformCodes: [Change]

    /// Whether nothing changed.
    public var isEmpty: Bool {
        let shared = [engines, hardware, variables, purposes, compatibility]
        return added.isEmpty && removed.isEmpty && changed.isEmpty && shared.allSatisfy(\.isEmpty)
            && [importRules, importModes, importInterfaces, importTemplates, platformCodes].allSatisfy(\.isEmpty)
    }

    /// Compares two catalogs entry by entry, in the order of the catalogs; takes linear time.
    public init(from old: Catalog, to new: Catalog) {
        let (before, after) = (Entries(old.runtimeProperties), Entries(new.runtimeProperties))
        added = after.ids.filter { before[$0] == nil }
        removed = before.ids.filter { after[$0] == nil }
        changed = before.changes(to: after).filter { before[$0.runtime] != nil && after[$0.runtime] != nil }
        engines = Entries(old.engineProperties).changes(to: Entries(new.engineProperties))
        hardware = Entries(old.hardwareProperties).changes(to: Entries(new.hardwareProperties))
        variables = Entries(old.variableProperties).changes(to: Entries(new.variableProperties))
        purposes = Entries(old.purposeProperties).changes(to: Entries(new.purposeProperties))
        compatibility = Entries(old.compatibilityProperties).changes(to: Entries(new.compatibilityProperties))
        importRules = Entries(old.importRuleProperties).changes(to: Entries(new.importRuleProperties))
        importModes = Entries(old.importModeProperties).changes(to: Entries(new.importModeProperties))
        importInterfaces = Entries(old.importInterfaceProperties).changes(to: Entries(new.importInterfaceProperties))
        importTemplates = Entries(old.importTemplateProperties).changes(to: Entries(new.importTemplateProperties))
        platformCodes = Entries(old.platformCodeProperties).changes(to: Entries(new.platformCodeProperties))
    }

    /// The properties of a catalog's entries, by id and in order.
    private struct Entries {
        let ids: [String]
        private let byID: [String: [Property]]

        init(_ entries: [(id: String, properties: [Property])]) {
            ids = entries.map(\.id)
            byID = Dictionary(entries.map { ($0.id, $0.properties) }, uniquingKeysWith: { first, _ in first })
        }

        subscript(id: String) -> [Property]? { byID[id] }

        func changes(to new: Entries) -> [Change] {
            (new.ids + ids.filter { new[$0] == nil }).compactMap { id in
                let differences = Self.compare(self[id] ?? [], new[id] ?? [])
                return differences.isEmpty ? nil : Change(runtime: id, differences: differences)
            }
        }

        private static func compare(_ old: [Property], _ new: [Property]) -> [Difference] {
            let before = Dictionary(old.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            let after = Dictionary(new.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            let keys = new.map(\.key) + old.map(\.key).filter { after[$0] == nil }
            return keys.compactMap { key in
                let (was, now) = (before[key] ?? nil, after[key] ?? nil)
                return was == now ? nil : Difference(key: key, old: was, new: now)
            }
        }
    }
}
