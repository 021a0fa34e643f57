internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Resolution {
    /// The request as it was understood: each key that takes part, with ids in place of aliases.
    public var understoodRequest: [(key: String, value: String)] {
        var result: [(String, String)] = []
        if !engines.isEmpty { result.append(("modelType", engines.joined(separator: ","))) }
        for constraint in criteria.constraints {
            switch constraint {
            case .lifecycle: continue
            case .accelerator(let family, let asked, _):
                result.append((family, asked.map(\.description).joined(separator: " or ")))
            case .driver(let driver, _): result.append(("driver", driver.text))
            default: result.append((constraint.name, constraint.asked(in: catalog)))
            }
        }
        result.append(("allow", request.allow.rawValue))
        result.append(("prefer", request.prefer.rawValue))
        return result.map { (key: $0.0, value: $0.1) }
    }
}
