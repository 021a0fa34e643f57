package import Jansson
package import RuntimeVocabulary

/// Reading of the small values that catalogs and manifests are made of; each records a problem and gives `nil` on a
/// fault. The JSON Schemas under `catalog/schema` say the same, and tests hold the two to one verdict.
extension JSONNode {
    /// Reads a value with a parser of the vocabulary.
    package func parsed<Value>(_ parse: (String) throws(ParseError) -> Value) -> Value? {
        guard let text = string() else { return nil }
        do throws(ParseError) {
            return try parse(text)
        } catch {
            report(error)
            return nil
        }
    }

    /// Records what the vocabulary says about a text.
    package func report(_ error: ParseError) { report(error.description) }

    /// A text that says something.
    package func text() -> String? {
        guard let text = string() else { return nil }
        if text.isEmpty { report("expected a text, found an empty string") }
        return text.isEmpty ? nil : text
    }

    /// An id of an open vocabulary: lower-case letters, digits, `.`, `_`, `-`, at most 64.
    package func word() -> String? {
        checked("an id", "lower-case letters, digits, '.', '_' or '-'", { $0.isLowercase || $0.isDigit }, "._-")
    }

    /// An engine's id: letters, digits, `.`, `_`, `+`, `-`, at most 64.
    package func engineID() -> String? {
        checked("an engine id", "letters, digits, '.', '_', '+' or '-'", \.isAlphanumeric, Self.inEngineIDs)
    }

    /// Whether a text could be an engine's id.
    package static func isEngineID(_ text: some StringProtocol) -> Bool {
        isLegal(text, \.isAlphanumeric, inEngineIDs)
    }

    private static let inEngineIDs = "._+-"

    /// Another word for an engine, hardware or chip: like an engine's id, and spaces may stand inside.
    package func alias() -> String? {
        checked("an alias", "letters, digits, '.', '_', '+', '-' or spaces", \.isAlphanumeric, "._+- ")
    }

    /// The name of a runtime, which is an image's tag.
    package func runtimeName() -> String? {
        parsed { text throws(ParseError) in try RuntimeName(parsing: text).text }
    }

    private func checked(
        _ kind: String, _ characters: String, _ isFirst: (UInt8) -> Bool, _ others: String
    ) -> String? {
        guard let text = string() else { return nil }
        if Self.isLegal(text, isFirst, others) { return text }
        report("'\(text)' is not \(kind); use up to 64 \(characters), beginning with a letter or digit")
        return nil
    }

    private static func isLegal(
        _ text: some StringProtocol, _ isFirst: (UInt8) -> Bool, _ others: String
    ) -> Bool {
        let bytes = text.utf8
        return bytes.first.map(isFirst) == true && bytes.count <= 64
            && bytes.allSatisfy { isFirst($0) || others.utf8.contains($0) }
    }

    /// A non-empty list without repetition; elements that cannot be read are left out, with a problem each.
    package func list<Value: Hashable>(atLeast least: Int = 1, _ read: (JSONNode) -> Value?) -> [Value]? {
        guard let nodes = array() else { return nil }
        if nodes.count < least { report("expected at least one value, found an empty list") }
        var seen: Set<Value> = []
        var result: [Value] = []
        for node in nodes {
            guard let value = read(node) else { continue }
            if seen.insert(value).inserted {
                result.append(value)
            } else {
                node.report("this value is in the list already")
            }
        }
        return result
    }

    /// The objects of a list, with a problem for each key that is not among `keys`.
    package func objects(allowing keys: [String], atLeast least: Int = 0) -> [JSONObject]? {
        guard let nodes = array() else { return nil }
        if nodes.count < least { report("expected at least one value, found an empty list") }
        let objects = nodes.compactMap { $0.object() }
        for object in objects { object.allowOnly(keys) }
        return objects
    }
}

extension JSONObject {
    /// Reads an optional key.
    package func optional<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> Value? {
        self[key].flatMap(read)
    }

    /// Checks texts that are for readers and that no program acts on.
    package func checkTexts(_ keys: String...) {
        for key in keys { _ = self[key]?.text() }
    }
}

extension UInt8 {
    package var isDigit: Bool { (48...57).contains(self) }
    package var isLowercase: Bool { (97...122).contains(self) }
    package var isAlphanumeric: Bool { isDigit || isLowercase || (65...90).contains(self) }
}
