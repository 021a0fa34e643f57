internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Constraint {
    /// What a runtime has, in words; `nil` when it does not say.
    func value(of runtime: Runtime, in catalog: Catalog) -> String? {
        switch self {
        case .runtime: runtime.name
        case .purpose: Self.list(runtime.purposes.map { catalog.purposes[$0] })
        case .lifecycle(_, let date), .stage(_, let date): runtime.lifecycle.stage(asOf: date).rawValue
        case .generation: runtime.generation.rawValue
        case .engineVersion, .package: runtime.engineVersion?.text
        case .hardware: Self.list(catalog.hardware.ids(of: runtime.hardware))
        case .chip(_, let hardware): Self.chips(of: runtime, on: hardware, in: catalog)
        case .accelerator(_, _, let hardware):
            runtime.accelerator?.description ?? (runtime.hardware.isDisjoint(with: hardware) ? "none" : nil)
        case .driver(let driver):
            driver.isNeeded(by: runtime) ? runtime.accelerator?.description : "no need of a driver"
        case .architecture: Self.list(runtime.architectures.map(\.name))
        case .python, .packagePython: Self.list(runtime.python.map(\.description))
        case .os: runtime.os?.description
        }
    }

    /// What the request asks, in words.
    func asked(in catalog: Catalog) -> String {
        switch self {
        case .runtime(_, let text): text
        case .purpose(let asked): Self.any(asked.map { catalog.purposes[$0] })
        case .lifecycle(let allowance, _): allowance == .supported ? "supported" : "at most \(allowance.rawValue)"
        case .stage(let asked, _): Self.any(asked.map(\.rawValue))
        case .generation(let asked): Self.any(asked.map(\.rawValue))
        case .engineVersion(let asked): Self.any(asked.map(\.description))
        case .hardware(let asked): Self.any(catalog.hardware.ids(of: asked))
        case .chip(let asked, _): Self.any(catalog.hardware.ids(of: asked))
        case .accelerator(let family, let asked, _): "\(family) \(Self.any(asked.map(\.description)))"
        case .driver(let driver): Self.asked(driver, catalog.compatibility)
        case .architecture(let asked): Self.any(asked.map(\.name))
        case .python(let asked): Self.any(asked.map(\.description))
        case .os(let asked): Self.any(asked.map(\.description))
        case .package(let artifact): "loads \(artifact.phrase)"
        case .packagePython(let asked): "a Python that reads the model's pickle, \(asked)"
        }
    }

    private static func chips(of runtime: Runtime, on hardware: HardwareSet, in catalog: Catalog) -> String? {
        if !runtime.chips.isEmpty { return list(catalog.hardware.ids(of: runtime.chips)) }
        let common = runtime.hardware.intersection(hardware)
        guard common.isEmpty else { return "any chip of \(any(catalog.hardware.ids(of: common)))" }
        return "none, it runs on \(catalog.hardware.ids(of: runtime.hardware).joined(separator: ", "))"
    }

    /// The toolkits that a driver runs are derived from the tables, and the answer says so.
    private static func asked(_ driver: InstalledDriver, _ table: Compatibility) -> String {
        let runs = driver.families.compactMap { family -> String? in
            let ranges = table.ranges(of: family, on: driver.version)
            return ranges.isEmpty ? nil : "\(family) \(any(ranges.map(\.description)))"
        }
        let toolkits = runs.isEmpty ? "no toolkit in the tables" : runs.joined(separator: "; ")
        return driver.families.isEmpty
            ? "driver \(driver.version)" : "driver \(driver.version), which runs \(toolkits)"
    }

    private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

    private static func any(_ words: [String]) -> String { words.joined(separator: " or ") }
}
