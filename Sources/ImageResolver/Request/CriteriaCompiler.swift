internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// Turns a request's words into the catalog's terms, or says which word it does not know.
struct CriteriaCompiler {
    let catalog: Catalog
    let request: ResolutionRequest

    /// - Parameter listing: for `list`, where no model type means all engines and every life-cycle stage is shown.
    func compile(listing: Bool) throws(RequestProblem) -> Criteria {
        let asked = try engines()
        let named = try runtimes(of: asked)
        let engines = try Self.engines(asked, orOf: named, in: catalog, listing: listing)
        let (chips, chipHardware) = try chips()
        let hardware = try hardwareSet()
        try checkVariables()
        var constraints: [Constraint] = []
        if let named, let text = request.runtime { constraints.append(.runtime(named, text: text)) }
        constraints += try purposes() + stages(listing: listing)
        if !request.generations.isEmpty { constraints.append(.generation(request.generations)) }
        if let artifact = request.artifact { constraints.append(.package(artifact)) }
        if !request.engineVersions.isEmpty { constraints.append(.engineVersion(request.engineVersions)) }
        if !hardware.isEmpty { constraints.append(.hardware(hardware)) }
        if !chips.isEmpty { constraints.append(.chip(chips, hardware: chipHardware)) }
        constraints += try accelerators()
        constraints += try driver(hardware: hardware.union(chipHardware), runtimes: named ?? runtimes(ofAll: engines))
        if !request.architectures.isEmpty { constraints.append(.architecture(request.architectures)) }
        if !request.python.isEmpty { constraints.append(.python(request.python)) }
        if let pythons = request.artifact?.loadsOnPython { constraints.append(.packagePython(pythons)) }
        if !request.operatingSystems.isEmpty { constraints.append(.os(try operatingSystems())) }
        return Criteria(
            engines: engines, constraints: constraints, hardware: hardware.isEmpty ? chipHardware : hardware,
            request: request)
    }

    /// The engines asked for; else those of the runtime asked for; else, for `list`, all.
    private static func engines(
        _ asked: [Int], orOf named: [Int]?, in catalog: Catalog, listing: Bool
    ) throws(RequestProblem) -> [Int] {
        if !asked.isEmpty { return asked }
        if let named { return Set(named.map { catalog.runtimes[$0].engineIndex }).sorted() }
        guard listing else { throw .missingModelType(known: catalog.engines.map(\.id)) }
        return Array(catalog.engines.indices)
    }

    /// Removed runtimes never resolve, so that `resolve` asks for an allowed stage whatever else is asked.
    private func stages(listing: Bool) -> [Constraint] {
        let stages: [Constraint] = request.stages.isEmpty ? [] : [.stage(request.stages, asOf: request.asOf)]
        return listing ? stages : [.lifecycle(request.allow, asOf: request.asOf)] + stages
    }

    private func accelerators() throws(RequestProblem) -> [Constraint] {
        var result: [Constraint] = []
        for (family, specifiers) in request.accelerators.sorted(by: { $0.key < $1.key }) where !specifiers.isEmpty {
            let known = Set(catalog.hardware.hardware.compactMap(\.accelerator))
            guard known.contains(family) || catalog.runtimes.contains(where: { $0.accelerator?.family == family })
            else { throw unknown(.accelerator, family, among: known.sorted()) }
            result.append(.accelerator(family: family, specifiers, hardware: accelerated { $0 == family }))
        }
        return result
    }

    private func accelerated(_ matches: (String?) -> Bool) -> HardwareSet {
        var set = HardwareSet()
        for (index, hardware) in catalog.hardware.hardware.enumerated() where matches(hardware.accelerator) {
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    private func runtimes(ofAll engines: [Int]) -> [Int] { engines.flatMap { catalog.runtimes(ofEngine: $0) } }

    /// A driver's number does not say what it drives. Where neither the hardware, the chip nor the toolkit asked for
    /// does, and the tables would take it for more than one family, the caller has to say.
    private func driver(hardware: HardwareSet, runtimes: @autoclosure () -> [Int]) throws(RequestProblem)
        -> [Constraint]
    {
        guard let version = request.driver else { return [] }
        let asked = catalog.hardware.hardware.indices.filter { hardware.contains(HardwareSet(index: $0)) }
        var families = Set(asked.compactMap { catalog.hardware.hardware[$0].accelerator })
        families.formUnion(request.accelerators.filter { !$0.value.isEmpty }.keys)
        if hardware.isEmpty, families.isEmpty {
            let possible = Set(runtimes().compactMap { catalog.runtimes[$0].accelerator?.family })
            families = possible.filter { !catalog.compatibility.ranges(of: $0, on: version).isEmpty }
            if families.count > 1 { throw .ambiguousDriver(driver: version.text, families: families.sorted()) }
        }
        let accelerated = accelerated { $0 != nil }
        return [
            .driver(
                InstalledDriver(
                    version: version, families: families.sorted(), accelerated: accelerated,
                    driverless: hardware.subtracting(accelerated)))
        ]
    }
}
