internal import EngineKit
internal import Jansson
internal import Suggestions

/// `data` of a body: "described in JSON schema".
///
/// The platform shows a form from it and passes the rest on, so that nothing here is more than a warning.
extension ConfigurationWalk {
    /// Schemas of real interfaces are five deep.
    private static let deepestSchema = 32
    /// The words of JSON Schema (https://json-schema.org/draft/2020-12/json-schema-validation#name-type) and the
    /// platform's own for an uploaded file.
    private static let types = ["array", "boolean", "file", "integer", "null", "number", "object", "string"]
    /// The words of Python and of others for the same.
    private static let meantTypes = [
        "list": "array", "tuple": "array", "dict": "object", "map": "object", "str": "string", "text": "string",
        "int": "integer", "long": "integer", "float": "number", "double": "number", "bool": "boolean",
        "none": "null", "image": "file",
    ]

    /// The schema as it was meant; nil when it is none.
    mutating func schema(_ node: JSONNode) -> JSONValue? {
        guard node.kind == .string else { return schema(node, "data", depth: 0) }
        // the table of the specification says "String", its examples show an object
        guard let text = node.string(),
            let document = try? JSONDocument(
                bytes: Array(text.utf8), origin: "data", limits: JSONLimits(maxDepth: Self.deepestSchema)),
            document.root.kind == .object
        else {
            report.add(
                .wrongType, .error, at: node, "'data' is a JSON Schema, found a text that is no JSON object",
                "write an object: {\"type\": \"object\", \"properties\": {…}}")
            return nil
        }
        report.add(
            .schemaAsText, .warning, at: node, "'data' holds a JSON Schema as text", "write it as an object")
        return document.root.value
    }

    private mutating func schema(_ node: JSONNode, _ name: String, depth: Int) -> JSONValue? {
        guard depth <= Self.deepestSchema else {
            report.add(
                .schemaTooDeep, .warning, at: node,
                "the schema is more than \(Self.deepestSchema) deep; what stands deeper is not checked",
                "describe the outer levels only")
            return node.value
        }
        // JSON Schema has true and false for "anything" and "nothing"
        if node.kind == .boolean { return node.value }
        guard let object = schemaObject(node, name, depth) else { return nil }
        var schema: [JSONValue.Member] = []
        for (key, value) in object.members {
            schema.append(member(key, value, of: object, depth))
        }
        checkItems(object, schema)
        checkRequired(object)
        return .object(schema)
    }

    private mutating func schemaObject(_ node: JSONNode, _ name: String, _ depth: Int) -> JSONObject? {
        if node.kind == .object { return node.object() }
        if depth == 0 { return object(node, name) }
        let word = node.kind == .string ? node.string() : nil
        let type = word.flatMap { Self.types.contains($0) ? $0 : Self.meantTypes[$0.lowercased()] } ?? "string"
        report.add(
            .schemaType, .warning, at: node,
            "the schema of \(ShownText.quoted(name)) is no object but \(node.kind.phrase)",
            "write {\"type\": \"\(type)\"}")
        return nil
    }

    private mutating func member(
        _ key: String, _ value: JSONNode, of object: JSONObject, _ depth: Int
    ) -> JSONValue.Member {
        switch key {
        case "type": return .init(key: key, value: type(value))
        case "properties": return .init(key: key, value: properties(value, depth))
        case "items": return .init(key: key, value: items(value, depth))
        case "item" where object["items"] == nil:
            report.add(.misspelledKey, .warning, at: value, "the key 'item' means 'items'", "write 'items'")
            return .init(key: "items", value: items(value, depth))
        default: return .init(key: key, value: value.value)
        }
    }

    private mutating func type(_ node: JSONNode) -> JSONValue {
        if node.kind == .array, let nodes = node.array() { return .array(nodes.map { type($0) }) }
        guard node.kind == .string, let text = node.string() else {
            report.add(
                .schemaType, .warning, at: node, "'type' is a string, found \(node.kind.phrase)",
                "write \(ShownText.list(Self.types, joining: "or"))")
            return node.value
        }
        if Self.types.contains(text) { return .string(text) }
        if let meant = Self.meantTypes[text.lowercased()] ?? Self.types.first(where: { $0 == text.lowercased() }) {
            report.add(
                .misspelledValue, .warning, at: node, "the type \(ShownText.quoted(text)) means '\(meant)'",
                "write '\(meant)'")
            return .string(meant)
        }
        let near = Suggestion.nearest(to: text, in: Self.types + Self.meantTypes.keys, limit: 1)
        report.add(
            .schemaType, .warning, at: node, "unknown type \(ShownText.quoted(text)) in the schema",
            Suggestion.phrase(near.map { Self.meantTypes[$0] ?? $0 })
                ?? "write \(ShownText.list(Self.types, joining: "or"))")
        return .string(text)
    }

    private mutating func properties(_ node: JSONNode, _ depth: Int) -> JSONValue {
        guard node.kind == .object, let object = node.object() else {
            report.add(
                .schemaProperties, .warning, at: node, "'properties' is an object, found \(node.kind.phrase)",
                "write {\"name\": {\"type\": \"string\"}}")
            return node.value
        }
        return .object(
            object.members.map { key, value in
                JSONValue.Member(key: key, value: schema(value, key, depth: depth + 1) ?? value.value)
            })
    }

    /// One schema for all elements, or a list of them: the platform's examples write a list.
    private mutating func items(_ node: JSONNode, _ depth: Int) -> JSONValue {
        guard node.kind == .array, let nodes = node.array() else {
            return schema(node, "items", depth: depth + 1) ?? node.value
        }
        return .array(nodes.map { schema($0, "items", depth: depth + 1) ?? $0.value })
    }

    private mutating func checkItems(_ object: JSONObject, _ schema: [JSONValue.Member]) {
        let isArray = schema.contains { $0.key == "type" && $0.value == "array" }
        guard isArray, !schema.contains(where: { $0.key == "items" }) else { return }
        report.add(
            .schemaItems, .warning, at: object.node, "the schema of an array does not say what its elements are",
            "add 'items': {\"type\": \"string\"}")
    }

    /// `required` is an array of names of `properties`.
    private mutating func checkRequired(_ object: JSONObject) {
        guard let required = object["required"] else { return }
        guard required.kind == .array, let nodes = required.array(), nodes.allSatisfy({ $0.kind == .string }) else {
            report.add(
                .schemaRequired, .warning, at: required, "'required' is an array of names",
                "write it beside 'properties': [\"name\"]")
            return
        }
        let properties = object["properties"].flatMap { $0.kind == .object ? $0.object() : nil }
        for node in nodes {
            guard let name = node.string(), properties?[name] == nil else { continue }
            report.add(
                .schemaRequired, .warning, at: node, "'required' names \(ShownText.quoted(name)), which is no property",
                Suggestion.phrase(Suggestion.nearest(to: name, in: (properties?.keys ?? []).prefix(100)))
                    ?? "add it to 'properties', or remove it")
        }
    }
}
