internal import EngineKit

/// Words that two things claim; a request that uses one gets the first, and nobody meant that.
struct AliasLint {
    let catalog: Catalog

    var findings: [LintFinding] {
        let engines = catalog.engines.map { Entry($0.file, $0.lintSubject, [$0.id] + $0.aliases) }
        let hardware = catalog.hardware.hardware.map { Entry($0.file, "hardware \($0.id)", [$0.id] + $0.aliases) }
        let chips = catalog.hardware.chips.map { Entry($0.file, "chip \($0.id)", [$0.id] + $0.aliases) }
        return claims(engines) + claims(hardware) + claims(chips) + runtimes
    }

    /// Something that words stand for.
    private struct Entry {
        let file: String
        let subject: String
        let words: [String]

        init(_ file: String, _ subject: String, _ words: [String]) {
            self.file = file
            self.subject = subject
            self.words = words
        }
    }

    private func claims(_ entries: [Entry]) -> [LintFinding] {
        var owner: [WordKey: String] = [:]
        var findings: [LintFinding] = []
        for entry in entries {
            for word in entry.words {
                if let first = owner[WordKey(word)] {
                    findings.append(
                        LintFinding(
                            code: .aliasClaimedTwice, file: entry.file, subject: entry.subject,
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
            indices.dropFirst().map { index in
                let others = indices.filter { $0 < index }.map { "'\(catalog.runtimes[$0].name)'" }
                return catalog.finding(
                    .aliasClaimedTwice, catalog.runtimes[index],
                    "the alias '\(key.name)' already belongs to \(others.joined(separator: " and "))",
                    remedy: "keep it on the one runtime that it means today")
            }
        }
    }
}
