import ArtifactFormats

/// UBJSON documents: a value is found by its path or refused; a longer path leads into the value of a shorter one.
enum UBJSONSubject: Subject {
    static let name = "ubjson"

    private static let paths = [["version"], ["Model", "version"], ["learner", "objective", "name"], ["Config"], []]
    private static let limits = UBJSONLimits(depth: 64, values: 50_000, kept: 256)

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        for path in paths {
            let value = reading { () throws(FormatError) in try UBJSON.value(at: path, in: source, limits: limits) }
            guard let value else { continue }
            switch value {
            case .text(let text): require(text.utf8.count <= limits.kept, "a kept text is short")
            case .array(let items): require(items.count <= limits.kept, "a kept array is short")
            default: break
            }
            guard let last = path.indices.last, last > 0 else { continue }
            let outer = reading { () throws(FormatError) in
                try UBJSON.value(at: Array(path[..<last]), in: source, limits: limits)
            }
            require(outer == .other, "what holds a value is an object")
        }
    }
}
