internal import RuntimeCatalog
internal import RuntimeVocabulary

/// The values that a request could ask for instead, so that a given runtime meets one constraint.
///
/// Distances order proposals of equal size. One step between neighbouring versions counts 1; another machine counts
/// more than another image, and giving up a wish altogether counts most.
struct Relaxation {
    /// A value to ask for - `nil` to ask for nothing - and how far it is from the asked one.
    struct Option {
        let value: String?
        let distance: Int

        /// A runtime that does not say can only be reached by not asking.
        static let nothing = Option(value: nil, distance: 20)
    }

    private let catalog: Catalog
    private let request: ResolutionRequest
    private let engineVersions: [ReleaseVersion]
    private let toolkits: [String: [ReleaseVersion]]

    init(resolution: Resolution) {
        catalog = resolution.catalog
        request = resolution.request
        let runtimes = resolution.assessments.map { resolution.catalog.runtimes[$0.runtime] }
        engineVersions = Self.exactSpellings(runtimes.compactMap(\.engineVersion))
        toolkits = Dictionary(grouping: runtimes.compactMap(\.accelerator), by: \.family)
            .mapValues { Self.exactSpellings($0.compactMap(\.version)) }
    }

    /// Every way in which a request could be met by the runtime; empty only for what a package asks, because no request
    /// makes another model of it.
    func options(_ constraint: Constraint, _ runtime: Runtime) -> [Option] {
        switch constraint {
        case .runtime:
            let isNamedAlone = request.modelTypes.isEmpty
            return [Option(value: isNamedAlone ? runtime.qualifiedName : runtime.name, distance: 50)]
        case .purpose: return runtime.purposes.map { Option(value: catalog.purposes[$0], distance: 5 + $0) }
        case .lifecycle(_, let date), .stage(_, let date):
            return [Option(value: runtime.lifecycle.stage(asOf: date).rawValue, distance: 3)]
        case .generation: return [Option(value: runtime.generation.rawValue, distance: 1)]
        case .engineVersion(let asked): return [engineVersion(runtime, asked)]
        case .hardware: return catalog.hardware.ids(of: runtime.hardware).map { Option(value: $0, distance: 10) }
        case .chip: return known(catalog.hardware.ids(of: runtime.chips).map { Option(value: $0, distance: 8) })
        case .accelerator(let family, let asked, _): return [accelerator(runtime, family, asked)]
        case .driver(let driver): return [self.driver(runtime, driver)]
        case .architecture: return known(runtime.architectures.map { Option(value: $0.name, distance: 9) })
        case .python(let asked): return known(runtime.python.map { python($0, asked) })
        case .package, .packagePython: return []
        case .os: return known([runtime.os].compactMap { $0 }.map { Option(value: $0.token, distance: 1) })
        }
    }

    private func known(_ options: [Option]) -> [Option] { options.isEmpty ? [.nothing] : options }

    private func python(_ version: PythonVersion, _ asked: [PythonSpecifier]) -> Option {
        let distances = asked.compactMap(\.anchor).map { anchor in
            abs(Int(anchor.major) - Int(version.major)) * 100 + abs(Int(anchor.minor) - Int(version.minor))
        }
        return Option(value: version.description, distance: distances.min() ?? 1)
    }

    private func engineVersion(_ runtime: Runtime, _ asked: [VersionSpecifier]) -> Option {
        runtime.engineVersion.map { Self.option(asked, for: $0, among: engineVersions) } ?? .nothing
    }

    private func accelerator(_ runtime: Runtime, _ family: String, _ asked: [VersionSpecifier]) -> Option {
        guard let has = runtime.accelerator, has.family == family, let version = has.version else { return .nothing }
        return Self.option(asked, for: version, among: toolkits[family] ?? [])
    }

    /// Each version once, in the spelling with the most components: `2.1.0` asks for less than `2.1`, which takes in
    /// every 2.1 there is.
    private static func exactSpellings(_ versions: [ReleaseVersion]) -> [ReleaseVersion] {
        Dictionary(grouping: versions) { $0 }.values.compactMap { equal in
            equal.max { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }
        }
    }

    private static func option(_ asked: [VersionSpecifier], for version: ReleaseVersion, among known: [ReleaseVersion])
        -> Option
    {
        let spelling = known.first { $0 == version } ?? version
        return Option(value: spelling.text, distance: steps(asked, to: version, among: known))
    }

    /// How many steps it takes from the version asked for to another: the next older and the next newer known
    /// version are one step away.
    private static func steps(_ asked: [VersionSpecifier], to version: ReleaseVersion, among known: [ReleaseVersion])
        -> Int
    {
        guard let anchor = asked.compactMap({ $0.anchor ?? $0.lowerBound }).first else { return 1 }
        let (from, to) = anchor < version ? (anchor, version) : (version, anchor)
        return 1 + known.count { from < $0 && $0 < to }
    }

    /// The nearest driver of the tables that runs the runtime's toolkit.
    private func driver(_ runtime: Runtime, _ asked: InstalledDriver) -> Option {
        guard let toolkit = runtime.accelerator, asked.families.contains(toolkit.family), let version = toolkit.version
        else { return .nothing }
        let table = catalog.compatibility
        let bounds = Set(table.drivers.filter { $0.accelerator == toolkit.family }.compactMap(\.driver.lowerBound))
        func steps(to bound: ReleaseVersion) -> Int {
            Self.steps([.exactly(asked.version)], to: bound, among: Array(bounds))
        }
        let enough = bounds.filter { table.runs(toolkit.family, version, on: $0) == true }
        let nearest = enough.min { (steps(to: $0), $0) < (steps(to: $1), $1) }
        return nearest.map { Option(value: $0.text, distance: 2 + steps(to: $0)) } ?? .nothing
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
