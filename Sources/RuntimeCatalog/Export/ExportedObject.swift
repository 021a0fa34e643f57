internal import Jansson
internal import RuntimeVocabulary

/// The members of an exported object, as they are added; what has no value is left out.
struct ExportedObject {
    private var members: [JSONValue.Member] = []

    mutating func add(_ key: String, _ value: JSONValue?) {
        if let value { members.append(.init(key: key, value: value)) }
    }

    mutating func add(_ key: String, text: String?) { add(key, text.map { .string($0) }) }

    mutating func add(_ key: String, texts: [String]) {
        if !texts.isEmpty { add(key, .strings(texts)) }
    }

    mutating func add(_ key: String, objects: [ExportedObject]) {
        if !objects.isEmpty { add(key, .array(objects.map(\.value))) }
    }

    /// An object that is left out when it has no members.
    mutating func add(_ key: String, _ object: ExportedObject) {
        if !object.members.isEmpty { add(key, object.value) }
    }

    mutating func add(_ remarks: Remarks) {
        add("title", text: remarks.title)
        add("source", text: remarks.source)
        add("note", text: remarks.note)
    }

    mutating func add(acceptedLint reasons: [String: String]) {
        var object = ExportedObject()
        for (code, reason) in reasons.sorted(by: { $0.key < $1.key }) { object.add(code, text: reason) }
        add("x-lint-accept", object)
    }

    /// The object, empty or not.
    var value: JSONValue { .object(members) }
}
