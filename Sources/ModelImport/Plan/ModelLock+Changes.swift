extension ModelLock {
    /// Something that is no longer as it was.
    public struct Change: Hashable, Sendable, CustomStringConvertible {
        /// What changed: `image`.
        public let what: String
        /// What it was; `nil` where there was nothing.
        public let old: String?
        /// What it is; `nil` where there is nothing.
        public let new: String?

        /// `image: a -> b`
        public var description: String { "\(what): \(old ?? "nothing") -> \(new ?? "nothing")" }
    }

    /// What is different in an answer that was given later.
    ///
    /// The program's version and the catalog do not count by themselves: they are the reason of a change, not one.
    public func changes(to later: ModelLock) -> [Change] {
        var changes = [
            Change(what: "engine", old: engine, new: later.engine),
            Change(what: "runtime", old: runtime, new: later.runtime),
            Change(what: "image", old: image, new: later.image),
            Change(what: "digest", old: digest, new: later.digest),
        ]
        let now = Dictionary(later.decisions.map { ($0.what, $0.value) }, uniquingKeysWith: { first, _ in first })
        let then = Dictionary(decisions.map { ($0.what, $0.value) }, uniquingKeysWith: { first, _ in first })
        let others = decisions.map(\.what) + later.decisions.map(\.what).filter { then[$0] == nil }
        changes += others.filter { name in !changes.contains { $0.what == name } }
            .map { Change(what: $0, old: then[$0], new: now[$0]) }
        return changes.filter { $0.old != $0.new }
    }

    /// Why a later answer may differ: the catalog and the program that gave it.
    public func reasons(for later: ModelLock) -> [Change] {
        [
            Change(what: "catalog", old: catalog.name, new: later.catalog.name),
            Change(what: "catalog revision", old: catalog.revision, new: later.catalog.revision),
            Change(what: "catalog SHA-256", old: catalog.sha256, new: later.catalog.sha256),
            Change(what: "runtimectl", old: toolVersion, new: later.toolVersion),
        ].filter { $0.old != $0.new }
    }
}
