import ImageResolver
import Jansson
import RuntimeVocabulary

/// One line of `resolve --batch`: the options of the command line as a JSON object.
struct BatchRequest {
    static let keys = [
        "id", "modelType", "engineVersion", "hardware", "chip", "cuda", "cann", "driver", "architecture", "python",
        "os", "purpose", "runtime", "asOf", "allow", "prefer", "variables",
    ]

    /// Reads a line; every fault is recorded in the line's document.
    /// - Parameter defaults: what the command line says for all requests.
    static func read(_ object: JSONObject, defaults: ResolutionRequest) -> ResolutionRequest {
        object.allowOnly(keys, exceptPrefix: "x-")
        var request = defaults
        texts(object, "modelType") { request.modelTypes = [$0] }
        texts(object, "hardware") { request.hardware = [$0] }
        texts(object, "chip") { request.chips = [$0] }
        texts(object, "purpose") { request.purposes = [$0] }
        texts(object, "runtime") { request.runtime = $0 }
        parsed(object, "engineVersion", VersionSpecifier.init(parsing:)) { request.engineVersions = [$0] }
        for family in ["cuda", "cann"] {
            parsed(object, family, VersionSpecifier.init(parsing:)) { request.accelerators[family] = [$0] }
        }
        parsed(object, "driver", ReleaseVersion.init(parsing:)) { request.driver = $0 }
        parsed(object, "architecture", Architecture.init(parsing:)) { request.architectures = [$0] }
        parsed(object, "python", PythonSpecifier.init(parsing:)) { request.python = [$0] }
        parsed(object, "os", OperatingSystem.init(parsing:)) { request.operatingSystems = [$0] }
        parsed(object, "asOf", CalendarDate.init(parsing:)) { request.asOf = $0 }
        choice(object, "allow") { (value: ResolutionRequest.Allowance) in request.allow = value }
        choice(object, "prefer") { (value: ResolutionRequest.Preference) in request.prefer = value }
        if let node = object["variables"], !node.isNull {
            for (name, value) in node.object()?.members ?? [] {
                if let text = value.string() { request.variables[name] = text }
            }
        }
        return request
    }

    private static func texts(_ object: JSONObject, _ key: String, _ set: (String) -> Void) {
        guard let node = object[key], !node.isNull, let text = node.string() else { return }
        set(text)
    }

    private static func parsed<Value>(
        _ object: JSONObject, _ key: String, _ parse: (String) throws(ParseError) -> Value, _ set: (Value) -> Void
    ) {
        guard let node = object[key], !node.isNull, let text = node.string() else { return }
        do throws(ParseError) {
            set(try parse(text))
        } catch {
            node.report(error.description)
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ object: JSONObject, _ key: String, _ set: (Value) -> Void
    ) where Value.RawValue == String {
        guard let node = object[key], !node.isNull,
            let word = node.choice(of: Value.allCases.map(\.rawValue), what: key), let value = Value(rawValue: word)
        else { return }
        set(value)
    }
}
