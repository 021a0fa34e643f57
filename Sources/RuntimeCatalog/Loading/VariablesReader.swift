internal import EngineKit
internal import Jansson

/// Merges the `variables` of all documents; a later catalog's variable takes the place of an earlier one's.
struct VariablesReader {
    private(set) var variables = Variables()
    private var declaredHere: Set<String> = []
    private var templates: [(template: ImageTemplate, node: JSONNode)] = []

    /// Call before the documents of each catalog: within one catalog a variable is declared once.
    mutating func beginLayer() { declaredHere = [] }

    mutating func read(_ root: JSONObject) {
        for (name, node) in root["variables"]?.object()?.members ?? [] where !name.hasPrefix("x-") {
            read(name, node)
        }
    }

    /// Call when all documents are read: a value may use variables that are declared after it.
    func checkTemplates() {
        let known = KnownVariables(variables)
        for (template, node) in templates { known.check(template, at: node) }
    }

    private mutating func read(_ name: String, _ node: JSONNode) {
        if !ImageTemplate.isVariableName(name) {
            node.report("'\(name)' is not a variable name; begin with a lower-case letter, then letters, digits or '_'")
        }
        guard let object = node.object() else { return }
        object.allowOnly(["default", "byRegion", "source", "note"])
        if !declaredHere.insert(name).inserted {
            node.report("the variable '\(name)' is declared twice in one catalog; say it once")
        }
        if ImageTemplate.builtInVariables.contains(name) {
            node.report("'\(name)' always means the runtime at hand and cannot be declared; choose another name")
        }
        variables.declared[name] = .init(
            default: object["default"].flatMap { template($0) }, byRegion: regions(object["byRegion"]),
            remarks: object.remarks())
    }

    private mutating func regions(_ node: JSONNode?) -> [String: ImageTemplate] {
        var result: [String: ImageTemplate] = [:]
        for (region, value) in node?.object()?.members ?? [] {
            if !Self.isRegion(region) {
                value.report(
                    "'\(region)' is not a region; use up to 64 lower-case letters, digits, '.', '_' or '-', "
                        + "beginning with a letter or digit")
            }
            result[region] = template(value)
        }
        return result
    }

    private mutating func template(_ node: JSONNode) -> ImageTemplate? {
        guard let template = node.template() else { return nil }
        templates.append((template, node))
        return template
    }

    private static func isRegion(_ name: String) -> Bool {
        let isFirst = { (byte: UInt8) in byte.isLowercase || byte.isDigit }
        return name.utf8.first.map(isFirst) == true && name.utf8.count <= 64
            && name.utf8.allSatisfy { isFirst($0) || "._-".utf8.contains($0) }
    }
}

/// The variables that templates may use.
struct KnownVariables {
    private let names: [String]
    private let lookUp: Set<String>

    init(_ variables: Variables) {
        names = ImageTemplate.builtInVariables + variables.declared.keys.sorted()
        lookUp = Set(names)
    }

    func check(_ template: ImageTemplate?, at node: JSONNode?) {
        for name in template?.variables ?? [] where !lookUp.contains(name) {
            node?.reportUnknown("variable", name, known: names)
        }
    }
}

extension JSONNode {
    /// An image template without white space.
    func template() -> ImageTemplate? {
        guard let text = text() else { return nil }
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            report("'\(text)' is not an image template; use printable ASCII without spaces")
            return nil
        }
        do throws(TemplateError) {
            return try ImageTemplate(parsing: text)
        } catch {
            report(error.description)
            return nil
        }
    }
}
