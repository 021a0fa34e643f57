internal import Jansson

/// Merges the `variables` of all documents; a later catalog's variable takes the place of an earlier one's.
struct VariablesReader {
    private(set) var variables = Variables()
    private var declaredHere: Set<String> = []

    /// Call before the documents of each catalog: within one catalog a variable is declared once.
    mutating func beginLayer() { declaredHere = [] }

    mutating func read(_ root: JSONObject) {
        for (name, node) in root["variables"]?.object()?.members ?? [] where !name.hasPrefix("x-") {
            guard Self.isVariableName(name) else {
                node.report(
                    "'\(name)' is not a variable name; begin with a lower-case letter, then letters, digits or '_'")
                continue
            }
            guard let object = node.object() else { continue }
            object.allowOnly(["default", "byRegion", "source", "note"])
            if !declaredHere.insert(name).inserted {
                node.report("the variable '\(name)' is declared twice in one catalog")
            }
            if ImageTemplate.builtInVariables.contains(name) {
                node.report("'\(name)' always means the runtime at hand and cannot be declared")
            }
            variables.declared[name] = .init(
                default: object.optional("default") { $0.template() }, byRegion: regions(object["byRegion"]))
        }
    }

    private func regions(_ node: JSONNode?) -> [String: ImageTemplate] {
        var result: [String: ImageTemplate] = [:]
        for (region, value) in node?.object()?.members ?? [] { result[region] = value.template() }
        return result
    }

    private static func isVariableName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (97...122).contains(first) else { return false }
        return name.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95
        }
    }
}

extension JSONNode {
    /// An image template without white space.
    func template() -> ImageTemplate? {
        guard let text = text() else { return nil }
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            report("an image reference has only printable ASCII without spaces")
            return nil
        }
        do throws(TemplateError) {
            return try ImageTemplate(parsing: text)
        } catch {
            report(error.reason)
            return nil
        }
    }
}
