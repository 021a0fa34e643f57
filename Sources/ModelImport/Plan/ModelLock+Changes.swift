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
        let known = Set(changes.map(\.what))
        let decided = { (lock: ModelLock) in
            lock.decisions.filter { !known.contains($0.what) }.map { Fact($0.what, $0.value) }
        }
        changes += Self.changes(from: decided(self), to: decided(later))
        changes += Self.changes(from: plan, to: later.plan)
        let real = changes.filter { $0.old != $0.new }
        // the files are made of all this; by themselves they change with the program
        return real.isEmpty ? Self.changes(from: files, to: later.files).filter { $0.old != $0.new } : real
    }

    private static func changes(from old: [Fact], to new: [Fact]) -> [Change] {
        let then = Dictionary(old.map { ($0.what, $0.value) }, uniquingKeysWith: { first, _ in first })
        let now = Dictionary(new.map { ($0.what, $0.value) }, uniquingKeysWith: { first, _ in first })
        let all = old.map(\.what) + new.map(\.what).filter { then[$0] == nil }
        return all.map { Change(what: $0, old: then[$0], new: now[$0]) }
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
