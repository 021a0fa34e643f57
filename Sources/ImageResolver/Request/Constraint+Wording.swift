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
        case .engineVersion: runtime.engineVersion?.text
        case .hardware: Self.list(catalog.hardware.ids(of: runtime.hardware))
        case .chip: chips(of: runtime, in: catalog)
        case .accelerator, .driver: runtime.accelerator?.description ?? toolkit(of: runtime, in: catalog)
        case .architecture: Self.list(runtime.architectures.map(\.name))
        case .python: Self.list(runtime.python.map(\.description))
        case .os: runtime.os?.description
        }
    }

    /// What the request asks, in words.
    func asked(in catalog: Catalog) -> String {
        switch self {
        case .runtime(_, let text): text
        case .purpose(let asked): Self.any(asked.map { catalog.purposes[$0] })
        case .lifecycle(let allowance, _): "at most \(allowance.rawValue)"
        case .stage(let asked, _): Self.any(asked.map(\.rawValue))
        case .generation(let asked): Self.any(asked.map(\.rawValue))
        case .engineVersion(let asked): Self.any(asked.map(\.description))
        case .hardware(let asked): Self.any(catalog.hardware.ids(of: asked))
        case .chip(let asked, _): Self.any(catalog.hardware.ids(of: asked))
        case .accelerator(let family, let asked, _): "\(family) \(Self.any(asked.map(\.description)))"
        case .driver(let driver, _): Self.asked(driver: driver, catalog)
        case .architecture(let asked): Self.any(asked.map(\.name))
        case .python(let asked): Self.any(asked.map(\.description))
        case .os(let asked): Self.any(asked.map(\.description))
        }
    }

    private func chips(of runtime: Runtime, in catalog: Catalog) -> String? {
        if !runtime.chips.isEmpty { return Self.list(catalog.hardware.ids(of: runtime.chips)) }
        let hardware = catalog.hardware.ids(of: runtime.hardware).joined(separator: " and ")
        return "any \(hardware)"
    }

    /// A runtime without a toolkit either has none or does not say; only the latter is unknown.
    private func toolkit(of runtime: Runtime, in catalog: Catalog) -> String? {
        judge(runtime, index: -1, in: catalog) == .unknown ? nil : "none"
    }

    private static func asked(driver: ReleaseVersion, _ catalog: Catalog) -> String {
        let families = Set(catalog.compatibility.drivers.map(\.accelerator)).sorted()
        let runs = families.compactMap { family -> String? in
            let ranges = catalog.compatibility.ranges(of: family, on: driver)
            return ranges.isEmpty ? nil : "\(family) \(any(ranges.map(\.description)))"
        }
        return
            "driver \(driver), which runs \(runs.isEmpty ? "no toolkit in the tables" : runs.joined(separator: "; "))"
    }

    private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

    private static func any(_ words: [String]) -> String { words.joined(separator: " or ") }
}
