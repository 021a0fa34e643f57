internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Succession {
    /// What replaces the runtime, or what is missing.
    func outcome() -> Result<Replacement, NoReplacement> {
        let stated = stated()
        if let found = stated.index { return .success(replacement(found, isStated: true, note: stated.note)) }
        let supported = catalog.runtimes(ofEngine: runtime.engineIndex).filter {
            $0 != index && catalog.runtimes[$0].lifecycle.stage(asOf: date) == .supported
        }
        let usable = supported.filter { catalog.runtimes[$0].purposes.contains(where: wanted.contains) }
        let lasting = usable.filter { stays(catalog.runtimes[$0]) }
        if let best = nearest(among: lasting, on: kept) {
            return .success(replacement(best, isStated: false, note: stated.note))
        }
        let cause = cause(supported: supported, usable: usable, lasting: lasting)
        return .failure(
            NoReplacement(
                cause: cause, note: stated.note, nearest: nearestElsewhere(cause, among: lasting),
                byHardware: byHardware(among: lasting)))
    }

    private func cause(supported: [Int], usable: [Int], lasting: [Int]) -> NoReplacement.Cause {
        let (engine, isSupported) = (runtime.engine, runtime.lifecycle.stage(asOf: date) == .supported)
        if supported.isEmpty { return .nothingSupported(engine: engine, other: isSupported) }
        if usable.isEmpty {
            return .nothingFor(purposes: wanted.map { catalog.purposes[$0] }, engine: engine, other: isSupported)
        }
        if lasting.isEmpty { return .nothingStays(engine: engine) }
        func hardware(of candidates: [Int]) -> HardwareSet {
            candidates.reduce(into: []) { $0.formUnion(catalog.runtimes[$1].hardware) }
        }
        let lost = kept.subtracting(hardware(of: lasting))
        if lost.isEmpty { return .hardwareApart(catalog.hardware.ids(of: kept), engine: engine) }
        let leaves = !lost.isDisjoint(with: hardware(of: usable))
        return .hardwareLost(catalog.hardware.ids(of: lost), longer: leaves, engine: engine)
    }

    private func nearestElsewhere(_ cause: NoReplacement.Cause, among candidates: [Int]) -> Replacement? {
        guard case .hardwareLost = cause else { return nil }
        let found = nearest(among: candidates, on: [])
        return found.map { replacement($0, isStated: false, note: nil) }
    }

    private func byHardware(among candidates: [Int]) -> [(hardware: String, replacement: Replacement)] {
        guard kept.count > 1 else { return [] }
        return catalog.hardware.hardware.indices.compactMap { index in
            let only = HardwareSet(index: index)
            guard kept.contains(only), let found = nearest(among: candidates, on: only) else { return nil }
            let replacement = replacement(found, isStated: false, keeping: only, note: nil)
            return (catalog.hardware.hardware[index].id, replacement)
        }
    }

    /// The nearest of the runtimes that run on all of the hardware.
    private func nearest(among candidates: [Int], on hardware: HardwareSet) -> Int? {
        let ranking = Ranking(catalog: catalog, hardware: hardware.isEmpty ? kept : hardware, asOf: date)
        let able = candidates.filter { catalog.runtimes[$0].hardware.isSuperset(of: hardware) }
        let best = able.map { (contestant: ranking.contestant($0), distance: distance(to: catalog.runtimes[$0])) }
            .min { a, b in
                let order = Order.ascending(a.distance, b.distance)
                return order != 0 ? order < 0 : ranking.precedes(a.contestant, b.contestant)
            }
        return best?.contestant.index
    }

    private func distance(to other: Runtime) -> RuntimeDistance {
        RuntimeDistance(from: runtime, to: other, purposes: wanted, hardware: kept)
    }
}
