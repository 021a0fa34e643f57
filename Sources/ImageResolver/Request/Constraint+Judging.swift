internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Constraint {
    /// Judges a runtime. This runs for every runtime of the engine on every request, which is why it reads single
    /// facets out of the catalog: a copy of the whole runtime would cost more than the judgement.
    func judge(_ index: Int, in catalog: Catalog) -> Verdict {
        switch self {
        case .runtime(let indices, _): Verdict(indices.contains(index))
        case .purpose(let asked): Self.judge(catalog.runtimes[index].purposes) { asked.contains($0) }
        case .lifecycle(let allowance, let date):
            Verdict(catalog.runtimes[index].lifecycle.stage(asOf: date) <= allowance.latestStage)
        case .stage(let asked, let date):
            Verdict(asked.contains(catalog.runtimes[index].lifecycle.stage(asOf: date)))
        case .generation(let asked): Verdict(asked.contains(catalog.runtimes[index].generation))
        case .engineVersion(let asked): Self.judge(engineVersion: catalog.runtimes[index], asked)
        case .hardware(let asked): Verdict(!catalog.runtimes[index].hardware.isDisjoint(with: asked))
        case .chip(let asked, let hardware): Self.judge(chip: catalog.runtimes[index], asked, on: hardware)
        case .accelerator(let family, let asked, let hardware):
            Self.judge(catalog.runtimes[index], family, asked, on: hardware)
        case .driver(let driver): Self.judge(catalog.runtimes[index], driver, catalog.compatibility)
        case .architecture(let asked): Self.judge(catalog.runtimes[index].architectures) { asked.contains($0) }
        case .python(let asked):
            Self.judge(catalog.runtimes[index].python) { has in asked.contains { $0.contains(has) } }
        case .os(let asked): Self.judge(os: catalog.runtimes[index].os, asked)
        case .package(let artifact): artifact.loading(on: catalog.runtimes[index].engineVersion).verdict
        case .packagePython(let asked): Self.judge(catalog.runtimes[index].python) { asked.contains($0) }
        }
    }

    /// Whether a runtime that does not say is accepted.
    ///
    /// Old names never carried architecture or operating system, so that refusing them would refuse them all;
    /// whoever wants certainty sees the warning. How a model fares is seldom known for certain, and refusing what is
    /// not would refuse most models. Everything else must be known.
    func acceptsUnknown(in generation: Generation) -> Bool {
        switch self {
        case .architecture, .os: generation == .legacy
        case .package, .packagePython: true
        default: false
        }
    }

    /// Any of several values will do; a runtime without one does not say.
    private static func judge<Value>(_ values: [Value], _ isAsked: (Value) -> Bool) -> Verdict {
        values.isEmpty ? .unknown : Verdict(values.contains(where: isAsked))
    }

    private static func judge(chip runtime: Runtime, _ asked: ChipSet, on hardware: HardwareSet) -> Verdict {
        let anyChip = runtime.chips.isEmpty
        return Verdict(anyChip ? !runtime.hardware.isDisjoint(with: hardware) : !runtime.chips.isDisjoint(with: asked))
    }

    private static func judge(os has: OperatingSystem?, _ asked: [OperatingSystem]) -> Verdict {
        guard let has else { return .unknown }
        return Verdict(asked.contains { $0.covers(has) })
    }

    private static func judge(engineVersion runtime: Runtime, _ asked: [VersionSpecifier]) -> Verdict {
        guard let version = runtime.engineVersion else { return .unknown }
        return Verdict(
            asked.contains { specifier in
                specifier.contains(version) || runtime.versionAliases.contains { specifier.contains($0) }
            })
    }

    private static func judge(
        _ runtime: Runtime, _ family: String, _ asked: [VersionSpecifier], on hardware: HardwareSet
    ) -> Verdict {
        guard let accelerator = runtime.accelerator else {
            return runtime.hardware.isDisjoint(with: hardware) ? .unsatisfied : .unknown
        }
        guard accelerator.family == family else { return .unsatisfied }
        guard let version = accelerator.version else { return .unknown }
        return Verdict(asked.contains { $0.contains(version) })
    }

    private static func judge(_ runtime: Runtime, _ driver: InstalledDriver, _ table: Compatibility) -> Verdict {
        guard driver.isNeeded(by: runtime) else { return .satisfied }
        guard let accelerator = runtime.accelerator else { return .unknown }
        guard driver.families.contains(accelerator.family) else { return .unsatisfied }
        guard let version = accelerator.version,
            let runs = table.runs(accelerator.family, version, on: driver.version)
        else { return .unknown }
        return Verdict(runs)
    }
}

extension Verdict {
    init(_ holds: Bool) { self = holds ? .satisfied : .unsatisfied }
}

extension InstalledDriver {
    /// Whether the runtime uses the driver at all: one that runs on the asked CPU, or on CPU alone, does not.
    func isNeeded(by runtime: Runtime) -> Bool {
        guard runtime.hardware.isDisjoint(with: driverless) else { return false }
        return runtime.accelerator != nil || !runtime.hardware.isDisjoint(with: accelerated)
    }
}

extension ResolutionRequest.Allowance {
    /// The latest stage that is still allowed.
    var latestStage: LifecycleStage {
        switch self {
        case .supported: .supported
        case .deprecated: .deprecated
        case .discontinued: .discontinued
        }
    }
}

extension OperatingSystem {
    /// Whether a request for this system is met by another: the same name, and a version that continues the asked one.
    func covers(_ other: OperatingSystem) -> Bool {
        guard name == other.name else { return false }
        guard let version else { return true }
        guard let has = other.version else { return false }
        return version == has || has.components.starts(with: version.components)
    }
}
