/// The keys of requests and verdicts, as people read and type them.
enum RequestWords {
    /// A key in words: `engineVersion` is `engine version`.
    static func phrase(_ key: String) -> String {
        switch key {
        case "modelType": "model type"
        case "engineVersion": "engine version"
        case "lifecycle": "life cycle"
        case "packagePython": "Python of the package"
        default: key
        }
    }

    /// The option that sets a key: `--arch` for `architecture`.
    static func option(_ key: String) -> String {
        switch key {
        case "modelType": "--model-type"
        case "engineVersion": "--engine-version"
        case "architecture": "--arch"
        case "asOf": "--as-of"
        default: "--\(key)"
        }
    }

    /// A change of the request as it would be typed; a `nil` value means to leave the option out.
    static func change(_ key: String, _ value: String?) -> String {
        guard let value else { return "without \(option(key))" }
        return "\(option(key)) \(value.contains(" ") ? "'\(value)'" : value)"
    }
}
