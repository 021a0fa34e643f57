internal import RuntimeCatalog
internal import RuntimeVocabulary

/// The values that a request could ask for instead, so that a given runtime meets one constraint.
struct Relaxation {
    /// A value to ask for - `nil` to ask for nothing - and how far it is from the asked one.
    struct Option {
        let value: String?
        let distance: Int
    }

    let resolution: Resolution

    func options(_ constraint: Constraint, _ runtime: Runtime) -> [Option] {
        let catalog = resolution.catalog
        switch constraint {
        case .runtime: return [Option(value: runtime.name, distance: 50)]
        case .purpose: return runtime.purposes.map { Option(value: catalog.purposes[$0], distance: 3 + $0) }
        case .lifecycle, .stage:
            return [Option(value: runtime.lifecycle.stage(asOf: resolution.request.asOf).rawValue, distance: 3)]
        case .generation: return [Option(value: runtime.generation.rawValue, distance: 1)]
        case .engineVersion(let asked): return [engineVersion(runtime, asked)]
        case .hardware: return catalog.hardware.ids(of: runtime.hardware).map { Option(value: $0, distance: 2) }
        case .chip: return chips(runtime)
        case .accelerator(let family, let asked, _): return [accelerator(runtime, family, asked)]
        case .driver: return [driver(runtime)]
        case .architecture: return known(runtime.architectures.map { Option(value: $0.name, distance: 1) })
        case .python(let asked): return known(runtime.python.map { python($0, asked) })
        case .os: return [Option(value: runtime.os?.description.replacing(" ", with: "_"), distance: 1)]
        }
    }

    /// A runtime that does not say can only be reached by not asking.
    private func known(_ options: [Option]) -> [Option] {
        options.isEmpty ? [Option(value: nil, distance: 20)] : options
    }

    private func python(_ version: PythonVersion, _ asked: [PythonSpecifier]) -> Option {
        let distances = asked.compactMap { specifier -> Int? in
            guard let anchor = specifier.anchor else { return nil }
            return abs(Int(anchor.major) - Int(version.major)) * 100 + abs(Int(anchor.minor) - Int(version.minor))
        }
        return Option(value: version.description, distance: distances.min() ?? 1)
    }

    private func engineVersion(_ runtime: Runtime, _ asked: [VersionSpecifier]) -> Option {
        guard let version = runtime.engineVersion else { return Option(value: nil, distance: 20) }
        let known = resolution.assessments.compactMap { resolution.catalog.runtimes[$0.runtime].engineVersion }
        return Option(value: version.text, distance: steps(from: asked, to: version, among: known))
    }

    private func accelerator(_ runtime: Runtime, _ family: String, _ asked: [VersionSpecifier]) -> Option {
        guard let has = runtime.accelerator, has.family == family, let version = has.version else {
            return Option(value: nil, distance: 20)
        }
        let known = resolution.assessments.compactMap { assessment -> ReleaseVersion? in
            let other = resolution.catalog.runtimes[assessment.runtime].accelerator
            return other?.family == family ? other?.version : nil
        }
        return Option(value: version.text, distance: steps(from: asked, to: version, among: known))
    }

    /// How many known versions lie between the asked one and another: the next older and the next newer are one step away.
    private func steps(from asked: [VersionSpecifier], to version: ReleaseVersion, among known: [ReleaseVersion]) -> Int
    {
        guard let anchor = asked.compactMap(\.anchor).first else { return 1 }
        let between = Set(known.filter { anchor < version ? anchor < $0 && $0 < version : version < $0 && $0 < anchor })
        return 1 + between.count
    }

    private func chips(_ runtime: Runtime) -> [Option] {
        let ids = resolution.catalog.hardware.ids(of: runtime.chips)
        return known(ids.map { Option(value: $0, distance: 1) })
    }

    /// The oldest driver of the tables that runs the runtime's toolkit.
    private func driver(_ runtime: Runtime) -> Option {
        guard let accelerator = runtime.accelerator, let version = accelerator.version else {
            return Option(value: nil, distance: 20)
        }
        let bounds = resolution.catalog.compatibility.drivers.filter {
            $0.accelerator == accelerator.family && $0.versions.contains(version)
        }.compactMap(\.driver.lowerBound).sorted()
        return Option(value: bounds.first?.text, distance: bounds.isEmpty ? 20 : 2)
    }
}

extension ResolutionRequest {
    /// Puts a proposed change into the request, in the words a caller would use.
    mutating func apply(_ change: NearestAnswer.Change) {
        let value = change.value
        switch change.key {
        case "runtime": runtime = value
        case "purpose": purposes = value.map { [$0] } ?? []
        case "allow": allow = value.flatMap(Allowance.init(rawValue:)) ?? allow
        case "status": stages = value.flatMap(LifecycleStage.init(rawValue:)).map { [$0] } ?? []
        case "generation": generations = value.flatMap(Generation.init(rawValue:)).map { [$0] } ?? []
        case "engineVersion": engineVersions = Self.specifiers(value)
        case "hardware": hardware = value.map { [$0] } ?? []
        case "chip": chips = value.map { [$0] } ?? []
        case "driver": driver = value.flatMap { try? ReleaseVersion(parsing: $0) }
        case "architecture": architectures = value.flatMap { try? Architecture(parsing: $0) }.map { [$0] } ?? []
        case "python": python = value.flatMap { try? PythonSpecifier(parsing: $0) }.map { [$0] } ?? []
        case "os": operatingSystems = value.flatMap { try? OperatingSystem(parsing: $0) }.map { [$0] } ?? []
        default: accelerators[change.key] = Self.specifiers(value)
        }
    }

    private static func specifiers(_ text: String?) -> [VersionSpecifier] {
        text.flatMap { try? VersionSpecifier(parsing: $0) }.map { [$0] } ?? []
    }
}
