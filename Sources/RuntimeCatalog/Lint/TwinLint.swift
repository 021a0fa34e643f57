internal import EngineKit
internal import RuntimeVocabulary

/// Rows that no request can tell apart, and rows that no request can reach.
///
/// Two rows with the same facets differ in name only: whichever comes first by name hides the other from every
/// request that does not give the exact name.
struct TwinLint {
    let catalog: Catalog
    let date: CalendarDate

    private struct Facets: Hashable {
        let engine: Int
        let version: ReleaseVersion?
        let python: [PythonVersion]
        let hardware: HardwareSet
        let accelerator: Accelerator?
        let chips: ChipSet
        let architectures: [Architecture]
        let os: OperatingSystem?
        let purposes: [Int]
        let generation: Generation
        let recommended: Bool
        let priority: Int
        let stage: LifecycleStage
    }

    var findings: [LintFinding] { twins + unreachable }

    private var twins: [LintFinding] {
        var first: [Facets: Int] = [:]
        return catalog.runtimes.indices.compactMap { index in
            let runtime = catalog.runtimes[index]
            let facets = facets(of: runtime)
            guard let other = first[facets] else {
                first[facets] = index
                return nil
            }
            return catalog.finding(
                .indistinguishable, runtime,
                "nothing but the name tells it from '\(catalog.runtimes[other].name)'",
                remedy: "state the facet in which they differ, or a priority, or remove one")
        }
    }

    private func facets(of runtime: Runtime) -> Facets {
        Facets(
            engine: runtime.engineIndex, version: runtime.engineVersion, python: runtime.python,
            hardware: runtime.hardware, accelerator: runtime.accelerator, chips: runtime.chips,
            architectures: runtime.architectures, os: runtime.os, purposes: runtime.purposes,
            generation: runtime.generation, recommended: runtime.recommended, priority: runtime.priority,
            stage: runtime.lifecycle.stage(asOf: date))
    }

    /// Removed runtimes never resolve; a chip that does not belong to the row's hardware never matches.
    private var unreachable: [LintFinding] {
        catalog.runtimes.compactMap { runtime in
            guard !runtime.chips.isEmpty else { return nil }
            let foreign = catalog.hardware.chips.enumerated().filter { index, chip in
                runtime.chips.contains(ChipSet(index: index))
                    && !runtime.hardware.contains(HardwareSet(index: chip.hardware))
            }
            guard let chip = foreign.first?.element else { return nil }
            return catalog.finding(
                .unreachable, runtime,
                "its chip '\(chip.id)' belongs to hardware that it does not run on, so that no request can ask for both",
                remedy: "add '\(catalog.hardware.hardware[chip.hardware].id)' to its hardware or correct the chip")
        }
    }
}
