internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary
private import Suggestions

/// Reading of the small values that catalogs are made of; each records a problem and gives `nil` on a fault.
extension JSONNode {
    /// Reads a value with a parser of the vocabulary.
    func parsed<Value>(_ parse: (String) throws(ParseError) -> Value) -> Value? {
        guard let text = string() else { return nil }
        do throws(ParseError) {
            return try parse(text)
        } catch {
            report(error.description)
            return nil
        }
    }

    /// A text that says something.
    func text() -> String? {
        guard let text = string() else { return nil }
        if text.isEmpty { report("expected a text, found an empty string") }
        return text.isEmpty ? nil : text
    }

    /// An id of the catalog's own vocabulary: lower-case letters, digits, `.`, `_`, `-`, at most 64.
    func word() -> String? {
        guard let text = string() else { return nil }
        let legal = text.utf8.allSatisfy { Self.isWordByte($0) }
        let starts = text.utf8.first.map { Self.isWordByte($0) && !(45...46).contains($0) && $0 != 95 } ?? false
        if legal, starts, text.utf8.count <= 64 { return text }
        report(
            "'\(text)' is not an id; use up to 64 lower-case letters, digits, '.', '_' or '-', beginning with a letter or digit"
        )
        return nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 95
    }

    /// A non-empty list without repetition; elements that cannot be read are left out, with a problem each.
    func list<Value: Hashable>(_ read: (JSONNode) -> Value?) -> [Value]? {
        guard let nodes = array() else { return nil }
        if nodes.isEmpty { report("expected at least one value, found an empty list") }
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
    func objects(allowing keys: [String], atLeast least: Int = 0) -> [JSONObject]? {
        guard let nodes = array() else { return nil }
        if nodes.count < least { report("expected at least one value, found an empty list") }
        let objects = nodes.compactMap { $0.object() }
        for object in objects { object.allowOnly(keys) }
        return objects
    }

    /// Says that a word is not known, and which ones are near.
    func reportUnknown(_ kind: String, _ word: String, known: [String]) {
        let near = Suggestion.phrase(Suggestion.nearest(to: word, in: known))
        let hint =
            near
            ?? (known.isEmpty ? "the catalog declares none" : "known are \(known.prefix(12).joined(separator: ", "))")
        report("unknown \(kind) '\(word)'; \(hint)")
    }
}

extension JSONObject {
    /// Reads an optional key.
    func optional<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> Value? {
        self[key].flatMap(read)
    }

    /// The reasons by lint code under `x-lint-accept`.
    func acceptedLint() -> [String: String] {
        guard let accepted = self["x-lint-accept"]?.object() else { return [:] }
        var result: [String: String] = [:]
        for (code, reason) in accepted.members {
            guard LintCode(rawValue: code) != nil else {
                reason.reportUnknown("lint code", code, known: LintCode.allCases.map(\.rawValue))
                continue
            }
            result[code] = reason.text()
        }
        return result
    }
}
