internal import RuntimeVocabulary

/// Stated replacements that do not hold what they promise.
struct ReplacementLint {
    let catalog: Catalog
    let date: CalendarDate

    var findings: [LintFinding] {
        catalog.runtimes.indices.flatMap { index -> [LintFinding] in
            let runtime = catalog.runtimes[index]
            guard let text = runtime.lifecycle.replacement else { return [] }
            guard let target = catalog.replacementIndex(text, of: runtime) else {
                return [
                    catalog.finding(
                        .replacementMissing, runtime, "its replacement '\(text)' is not in the catalog",
                        remedy: "name a runtime of the catalog as NAME or ENGINE/NAME")
                ]
            }
            let found = [cycle(index), decay(runtime, target), hardware(runtime, target), python(runtime, target)]
            return found.compactMap { $0 }
        }
    }

    private func cycle(_ start: Int) -> LintFinding? {
        var seen: Set<Int> = [start]
        var current = start
        while let text = catalog.runtimes[current].lifecycle.replacement,
            let next = catalog.replacementIndex(text, of: catalog.runtimes[current])
        {
            if next == start {
                return catalog.finding(
                    .replacementCycle, catalog.runtimes[start], "its replacements lead back to itself",
                    remedy: "let the last one in the chain have no replacement")
            }
            guard seen.insert(next).inserted else { return nil }
            current = next
        }
        return nil
    }

    private func decay(_ runtime: Runtime, _ target: Int) -> LintFinding? {
        let stage = catalog.runtimes[target].lifecycle.stage(asOf: date)
        guard stage != .supported else { return nil }
        return catalog.finding(
            .replacementDeprecated, runtime,
            "its replacement '\(catalog.runtimes[target].name)' is itself \(stage.rawValue)",
            remedy: "name a supported runtime")
    }

    private func hardware(_ runtime: Runtime, _ target: Int) -> LintFinding? {
        let lost = runtime.hardware.subtracting(catalog.runtimes[target].hardware)
        guard !lost.isEmpty else { return nil }
        return catalog.finding(
            .replacementLosesHardware, runtime,
            "its replacement '\(catalog.runtimes[target].name)' does not run on "
                + catalog.hardware.ids(of: lost).joined(separator: " and "),
            remedy: "name a runtime that keeps the hardware, or none")
    }

    private func python(_ runtime: Runtime, _ target: Int) -> LintFinding? {
        let old = Set(runtime.python.map(\.major))
        let new = Set(catalog.runtimes[target].python.map(\.major))
        guard !old.isEmpty, !new.isEmpty, old.isDisjoint(with: new) else { return nil }
        return catalog.finding(
            .replacementLosesPythonMajor, runtime,
            "its replacement '\(catalog.runtimes[target].name)' has another Python major version",
            remedy:
                "name a runtime with Python \(old.sorted().map(String.init).joined(separator: " or ")), or accept it")
    }
}
