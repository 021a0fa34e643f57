internal import EngineKit
internal import Jansson

/// A placeholder as the document declares it.
struct PlaceholderDeclaration {
    let name: String
    let kind: Placeholder.Kind
    let format: String?
    let choices: [JSONNode]
    private(set) var standard: JSONNode?
    /// Whether it cannot be filled because of a fault that has been told.
    private(set) var isFaulty = false
    let isRequired: Bool
    /// The name in the document, for remarks.
    let node: JSONNode

    static let keys = [
        "name", "placeholder_type", "default", "placeholder_format", "delay", "description", "enum_list", "required",
    ]
    /// What elements of a list can be.
    static let elementFormats = ["str", "int", "float", "bool"]
    /// What a text can stand for.
    static let textFormats = ["obs", "flavor", "train_flavor", "swr", "pacific"]

    /// Reads a declaration and checks it as far as it can be read; nil when its name or type cannot be.
    init?(_ object: JSONObject) {
        object.allowOnly(Self.keys)
        object.checkTexts("description")
        let name = object.required("name")?.settableName()
        let kinds = Placeholder.Kind.allCases.map(\.rawValue)
        let kind = object.required("placeholder_type")?.choice(of: kinds, what: "placeholder type")
            .flatMap(Placeholder.Kind.init)
        let isDelayed = object["delay"]?.boolean() ?? false
        isRequired = object["required"]?.boolean() ?? true
        if isDelayed, !isRequired {
            object.report("a delayed placeholder is always required; leave out one of the two", at: "required")
        }
        guard let name, let kind, let node = object["name"] else { return nil }
        (self.name, self.kind, self.node) = (name, kind, node)
        format = Self.format(object, of: kind)
        choices = Self.choices(object, of: kind)
        standard = object["default"]
        isFaulty = (kind == .list && format == nil) || (kind == .enum && choices.isEmpty) || !isDefaultGood()
    }

    private static func format(_ object: JSONObject, of kind: Placeholder.Kind) -> String? {
        guard kind == .list else {
            return object["placeholder_format"]?.choice(of: textFormats, what: "placeholder format")
        }
        return object.required("placeholder_format")?.choice(of: elementFormats, what: "format of a list's elements")
    }

    private static func choices(_ object: JSONObject, of kind: Placeholder.Kind) -> [JSONNode] {
        guard kind == .enum else {
            if object["enum_list"] != nil {
                object.report("only a placeholder of type 'enum' has values to choose from; remove it", at: "enum_list")
            }
            return []
        }
        guard let list = object.required("enum_list"), let nodes = list.array() else { return [] }
        if nodes.isEmpty { list.report("expected at least one value, found an empty list") }
        var seen: Set<String> = []
        var choices: [JSONNode] = []
        for node in nodes {
            guard let word = node.scalarText else {
                node.report("expected a text, a number or a boolean, found \(node.kind.phrase)")
                continue
            }
            guard seen.insert(word).inserted else {
                node.report("this value is in the list already")
                continue
            }
            choices.append(node)
        }
        return choices
    }

    private func isDefaultGood() -> Bool {
        guard let standard else { return true }
        if kind == .enum {
            if choices.isEmpty || choices.contains(where: { $0.value == standard.value }) { return true }
            let words = choices.compactMap(\.scalarText)
            standard.report("the default is none of enum_list; \(Self.offer(standard.scalarText ?? "", words))")
            return false
        }
        guard let fault = mismatch(standard) else { return true }
        standard.report(fault)
        return false
    }

    /// What is wrong with a value, by the placeholder's type; nil when nothing is.
    func mismatch(_ value: JSONNode) -> String? {
        if kind == .list, value.kind == .array, let elements = value.array() {
            guard let format, let type = Placeholder.Kind(rawValue: format) else { return nil }
            let wrong = elements.first { !type.jsonKinds.contains($0.kind) }
            return wrong.map { "expected a list of '\(format)', found \($0.kind.phrase) in it" }
        }
        guard !kind.jsonKinds.contains(value.kind) else { return nil }
        return "expected a value of type '\(kind.rawValue)', found \(value.kind.phrase)"
    }
}

extension Placeholder.Kind {
    /// How values of the type are written in JSON.
    var jsonKinds: Set<JSONNode.Kind> {
        switch self {
        case .str: [.string]
        case .bool: [.boolean]
        case .int: [.integer]
        case .float: [.real, .integer]
        case .enum: [.string, .boolean, .integer, .real]
        case .json: [.object]
        case .list: [.array]
        }
    }
}

extension JSONNode {
    /// A text, number or boolean as `--set` would write it; nil for the rest.
    var scalarText: String? {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .boolean(let flag): String(flag)
        default: nil
        }
    }

    /// A name that `--set NAME=VALUE` can give a value: no `=`, and no `.`, which stands between step and output.
    func settableName() -> String? {
        guard let name = text() else { return nil }
        let isFree = name.unicodeScalars.allSatisfy {
            $0 != "=" && $0 != "." && $0.properties.generalCategory != .control
        }
        if isFree { return name }
        report("a name that --set gives a value may hold neither '=' nor '.' nor control characters")
        return nil
    }
}
