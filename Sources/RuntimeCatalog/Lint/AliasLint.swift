internal import EngineKit

/// Words that two things claim; a request that uses one gets the first, and nobody meant that.
struct AliasLint {
    let catalog: Catalog

    var findings: [LintFinding] {
        let file = catalog.files.first ?? catalog.name
        let engines = claims(catalog.engines.map { ("engine \($0.id)", $0.id, $0.aliases) }, file: file)
        let hardware = claims(catalog.hardware.hardware.map { ("hardware \($0.id)", $0.id, $0.aliases) }, file: file)
        let chips = claims(catalog.hardware.chips.map { ("chip \($0.id)", $0.id, $0.aliases) }, file: file)
        return engines + hardware + chips + runtimes
    }

    private func claims(_ entries: [(subject: String, id: String, aliases: [String])], file: String) -> [LintFinding] {
        var owner: [WordKey: String] = [:]
        var findings: [LintFinding] = []
        for entry in entries {
            for word in [entry.id] + entry.aliases {
                if let first = owner[WordKey(word)] {
                    findings.append(
                        LintFinding(
                            code: .aliasClaimedTwice, file: file, subject: entry.subject,
                            message: first == entry.subject
                                ? "the alias '\(word)' only repeats another spelling"
                                : "the alias '\(word)' already belongs to \(first)",
                            remedy: "keep it in one place"))
                } else {
                    owner[WordKey(word)] = entry.subject
                }
            }
        }
        return findings
    }

    /// Aliases of runtimes, engine by engine: `latest` on three images is none of them.
    private var runtimes: [LintFinding] {
        var owners: [RowKey: [Int]] = [:]
        for (index, runtime) in catalog.runtimes.enumerated() {
            for word in Set([runtime.name] + runtime.aliases) {
                owners[RowKey(engine: runtime.engineIndex, name: word), default: []].append(index)
            }
        }
        let claimed = owners.filter { $0.value.count > 1 }
            .sorted { ($0.value.first ?? 0, $0.key.name) < ($1.value.first ?? 0, $1.key.name) }
        return claimed.flatMap { key, indices in
            indices.dropFirst().compactMap { index in
                let others = indices.filter { $0 < index }.map { "'\(catalog.runtimes[$0].name)'" }
                return catalog.finding(
                    .aliasClaimedTwice, catalog.runtimes[index],
                    "the alias '\(key.name)' already belongs to \(others.joined(separator: " and "))",
                    remedy: "keep it on the one runtime that it means today")
            }
        }
    }
}
