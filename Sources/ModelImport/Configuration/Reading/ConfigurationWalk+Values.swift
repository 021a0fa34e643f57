internal import EngineKit
internal import Jansson

extension ConfigurationWalk {
    /// A member that must be there; nil and a finding otherwise.
    mutating func required(_ key: String, in members: ConfigurationMembers, _ remedy: String) -> JSONNode? {
        if let value = members[key] { return value }
        if let null = members.nulls[key] {
            report.add(.nullValue, .error, at: null, "'\(key)' is null, and has to have a value", remedy)
        } else {
            report.add(.missingKey, .error, at: members.node, "missing key '\(key)'", remedy)
        }
        return nil
    }

    /// Whether a value is of a kind; a finding when it is not.
    /// - Parameter isElement: whether the value stands in the list that is called `key`.
    mutating func check(_ node: JSONNode, is kind: JSONNode.Kind, _ key: String, isElement: Bool = false) -> Bool {
        if node.kind == kind { return true }
        let name = isElement ? "an element of '\(key)'" : "'\(key)'"
        let remedy: String? =
            switch (kind, node.kind) {
            case (.string, .integer), (.string, .real), (.string, .boolean): "write it in double quotes"
            case (.array, _): "write it in square brackets"
            case (.object, .array): "write one object in curly brackets, without square brackets"
            case (.object, _): isElement ? "write an object in curly brackets" : "write it in curly brackets"
            default: nil
            }
        report.add(.wrongType, .error, at: node, "\(name) is \(kind.phrase), found \(node.kind.phrase)", remedy)
        return false
    }

    /// A text, which may be empty.
    mutating func text(_ node: JSONNode?, _ key: String) -> String? {
        guard let node, check(node, is: .string, key) else { return nil }
        return node.string()
    }

    /// A text; nil and a finding when it is empty or only spaces.
    mutating func filledText(_ node: JSONNode?, _ key: String, ifEmpty remedy: String) -> String? {
        guard let node, let text = text(node, key) else { return nil }
        if text.contains(where: { !$0.isWhitespace }) { return text }
        report.add(.emptyValue, .error, at: node, "'\(key)' is empty", remedy)
        return nil
    }

    mutating func object(_ node: JSONNode?, _ key: String) -> JSONObject? {
        guard let node, check(node, is: .object, key) else { return nil }
        return node.object()
    }

    /// An object in a list.
    mutating func element(_ node: JSONNode, of key: String) -> JSONObject? {
        check(node, is: .object, key, isElement: true) ? node.object() : nil
    }

    mutating func elements(_ node: JSONNode?, _ key: String) -> [JSONNode]? {
        guard let node, check(node, is: .array, key) else { return nil }
        return node.array()
    }
}
