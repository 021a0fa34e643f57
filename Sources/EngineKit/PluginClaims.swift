/// Who stands for which words among several plugins: who gives way to whom, and what cannot be decided.
struct PluginClaims {
    /// A plugin, as much of it as claims need.
    struct Claimant {
        let manifest: PluginManifest
        /// Its folder, or that it is built in.
        var place: String?

        var replaces: WordKey? { manifest.replaces.map { WordKey($0) } }
        var id: WordKey { WordKey(manifest.id) }
    }

    /// The plugins that nobody takes the place of, by their index.
    private(set) var kept: [Int] = []
    /// Who takes the place of whom.
    private(set) var replacedBy: [Int: Int] = [:]
    /// Who is found by an engine's id or alias; the first that claims it.
    private(set) var byKey: [WordKey: Int] = [:]
    /// What cannot be decided.
    private(set) var conflicts: [PluginConflicts.Conflict] = []
    /// The conflicts that a plugin has part in.
    private(set) var conflictsByPlugin: [Int: [PluginConflicts.Conflict]] = [:]
    /// The plugins that replace something that is not there.
    private(set) var idle: [Int] = []

    private let claimants: [Claimant]
    private var ringByPlugin: [Int: [Int]] = [:]

    init(_ claimants: [Claimant]) {
        self.claimants = claimants
        for index in claimants.indices where ringByPlugin[index] == nil {
            let ring = ring(from: index)
            for member in ring { ringByPlugin[member] = ring }
            if !ring.isEmpty { record(.ring, "", ring) }
        }
        for index in claimants.indices {
            replacedBy[index] = replacer(of: index)
            if replacedBy[index] == nil { kept.append(index) }
            if let id = claimants[index].replaces, others(called: id, than: index).isEmpty { idle.append(index) }
        }
        claim()
    }

    /// The plugins that this one takes the place of. Taking over one's own id is not replacing oneself.
    private func successors(_ index: Int) -> [Int] {
        let claimant = claimants[index]
        guard let id = claimant.replaces, id != claimant.id else { return [] }
        return others(called: id, than: index)
    }

    private func others(called id: WordKey, than index: Int) -> [Int] {
        claimants.indices.filter { $0 != index && claimants[$0].id == id }
    }

    /// The shortest way from a plugin over those it replaces back to itself; empty when there is none.
    private func ring(from start: Int) -> [Int] {
        var cameFrom: [Int: Int] = [:]
        var queue = [start]
        while !queue.isEmpty {
            let index = queue.removeFirst()
            for next in successors(index) where cameFrom[next] == nil {
                cameFrom[next] = index
                queue.append(next)
            }
        }
        guard var index = cameFrom[start] else { return [] }
        var ring: [Int] = []
        while index != start {
            ring.append(index)
            index = cameFrom[index] ?? start
        }
        return [start] + ring.reversed()
    }

    /// Who takes the place of a plugin. One that takes its own id over from another stays; so do the members of a
    /// ring: that somebody should give way does not say who.
    private func replacer(of index: Int) -> Int? {
        let claimant = claimants[index]
        guard ringByPlugin[index] == nil, claimant.replaces != claimant.id else { return nil }
        return claimants.indices.first { $0 != index && claimants[$0].replaces == claimant.id }
    }

    private mutating func claim() {
        var byName: [WordKey: Int] = [:]
        var byToken: [WordKey: Int] = [:]
        for index in kept {
            let manifest = claimants[index].manifest
            for key in manifest.keys { claim(key, .engineName, for: index, in: &byName) }
            for token in manifest.nameKeys.sorted(by: { $0.description < $1.description }) {
                claim(token, .nameToken, for: index, in: &byToken)
            }
        }
        byKey = byName
    }

    private mutating func claim(
        _ key: WordKey, _ kind: PluginConflicts.Conflict.Kind, for index: Int, in claims: inout [WordKey: Int]
    ) {
        guard let other = claims[key] else {
            claims[key] = index
            return
        }
        guard other != index, ringByPlugin[index]?.contains(other) != true else { return }
        record(kind, key.description, [other, index])
    }

    private mutating func record(_ kind: PluginConflicts.Conflict.Kind, _ word: String, _ members: [Int]) {
        let parties = members.map {
            PluginConflicts.Party(plugin: claimants[$0].manifest.name, place: claimants[$0].place)
        }
        let conflict = PluginConflicts.Conflict(kind: kind, word: word, parties: parties)
        conflicts.append(conflict)
        for member in members { conflictsByPlugin[member, default: []].append(conflict) }
    }
}
