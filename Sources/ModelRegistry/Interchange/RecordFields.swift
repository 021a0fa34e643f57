import Jansson
import RuntimeVocabulary

/// Reads the members of a record's objects; null and absent are the same, and every fault goes to the document.
struct RecordFields {
    let object: JSONObject

    /// A member that is there and not null.
    func node(_ key: String) -> JSONNode? {
        guard let node = object[key], !node.isNull else { return nil }
        return node
    }

    /// The text of a member that may be missing.
    func text(_ key: String) -> String? { node(key)?.string() }

    /// The text of a member that must be there.
    func required(_ key: String) -> String? { object.required(key)?.string() }

    /// A word that must be there and be one of an enumeration.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String) -> Value? where Value.RawValue == String {
        object.required(key)?.choice(of: Value.allCases.map(\.rawValue), what: key).flatMap(Value.init(rawValue:))
    }

    /// A text that is read as something.
    func parsed<Value>(_ key: String, _ parse: (String) throws(ParseError) -> Value) -> Value? {
        guard let node = node(key), let text = node.string() else { return nil }
        do throws(ParseError) {
            return try parse(text)
        } catch {
            node.report(error.description)
            return nil
        }
    }

    /// An object that may be missing.
    func inner(_ key: String, _ keys: [String]) -> RecordFields? { node(key).flatMap { Self.fields($0, keys) } }

    /// The objects of an array that may be missing, without those that are faulty.
    func list<Value>(_ key: String, _ keys: [String], _ read: (RecordFields) -> Value?) -> [Value] {
        (node(key)?.array() ?? []).compactMap { Self.fields($0, keys).flatMap(read) }
    }

    private static func fields(_ node: JSONNode, _ keys: [String]) -> RecordFields? {
        guard let object = node.object() else { return nil }
        object.allowOnly(keys)
        return RecordFields(object: object)
    }
}
