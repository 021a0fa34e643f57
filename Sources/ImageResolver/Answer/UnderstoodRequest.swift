internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Resolution {
    /// The request as it was understood: each key that takes part, with ids in place of aliases.
    public var understoodRequest: [(key: String, value: String)] {
        var result: [(key: String, value: String)] = []
        if !engines.isEmpty { result.append(("modelType", engines.joined(separator: ","))) }
        for constraint in criteria.constraints {
            switch constraint {
            case .lifecycle, .package, .packagePython: continue
            case .runtime(let indices, _):
                result.append(("runtime", indices.map { catalog.runtimes[$0].name }.joined(separator: " or ")))
            case .accelerator(let family, let asked, _):
                result.append((family, asked.map(\.description).joined(separator: " or ")))
            case .driver(let driver): result.append(("driver", driver.version.text))
            default: result.append((constraint.name, constraint.asked(in: catalog)))
            }
        }
        return result + [("allow", request.allow.rawValue), ("prefer", request.prefer.rawValue)]
    }
}
