internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Constraint {
    /// Judges a runtime. Allocates nothing: this runs for every runtime of the engine on every request.
    func judge(_ runtime: Runtime, index: Int, in catalog: Catalog) -> Verdict {
        switch self {
        case .runtime(let indices, _): Self.verdict(indices.contains(index))
        case .purpose(let asked): Self.verdict(asked.contains { runtime.purposes.contains($0) })
        case .lifecycle(let allowance, let date):
            Self.verdict(runtime.lifecycle.stage(asOf: date) <= allowance.latestStage)
        case .stage(let asked, let date): Self.verdict(asked.contains(runtime.lifecycle.stage(asOf: date)))
        case .generation(let asked): Self.verdict(asked.contains(runtime.generation))
        case .engineVersion(let asked): Self.judge(engineVersion: runtime, asked)
        case .hardware(let asked): Self.verdict(!runtime.hardware.isDisjoint(with: asked))
        case .chip(let asked, let hardware):
            Self.verdict(
                runtime.chips.isEmpty
                    ? !runtime.hardware.isDisjoint(with: hardware) : !runtime.chips.isDisjoint(with: asked))
        case .accelerator(let family, let asked, let hardware): Self.judge(runtime, family, asked, on: hardware)
        case .driver(let driver, let accelerated): Self.judge(runtime, driver, accelerated, catalog.compatibility)
        case .architecture(let asked):
            runtime.architectures.isEmpty
                ? .unknown : Self.verdict(runtime.architectures.contains { asked.contains($0) })
        case .python(let asked):
            runtime.python.isEmpty
                ? .unknown : Self.verdict(runtime.python.contains { has in asked.contains { $0.contains(has) } })
        case .os(let asked):
            runtime.os.map { has in Self.verdict(asked.contains { $0.covers(has) }) } ?? .unknown
        }
    }

    /// Whether a runtime that does not say is accepted.
    ///
    /// Old names never carried architecture or operating system, so that refusing them would refuse them all;
    /// whoever wants certainty sees the warning. Everything else must be known.
    func acceptsUnknown(_ runtime: Runtime) -> Bool {
        switch self {
        case .architecture, .os: runtime.generation == .legacy
        default: false
        }
    }

    private static func verdict(_ holds: Bool) -> Verdict { holds ? .satisfied : .unsatisfied }

    private static func judge(engineVersion runtime: Runtime, _ asked: [VersionSpecifier]) -> Verdict {
        guard let version = runtime.engineVersion else { return .unknown }
        return verdict(
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
        return verdict(asked.contains { $0.contains(version) })
    }

    private static func judge(
        _ runtime: Runtime, _ driver: ReleaseVersion, _ accelerated: HardwareSet, _ table: Compatibility
    ) -> Verdict {
        guard let accelerator = runtime.accelerator else {
            return runtime.hardware.isDisjoint(with: accelerated) ? .satisfied : .unknown
        }
        guard let version = accelerator.version,
            let runs = table.runs(accelerator.family, version, on: driver)
        else { return .unknown }
        return verdict(runs)
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
