internal import EngineKit
internal import Jansson
private import Suggestions

extension JSONNode {
    /// Says that a word is not known, and which ones are near.
    func reportUnknown(_ kind: String, _ word: String, known: [String]) {
        let near = Suggestion.phrase(Suggestion.nearest(to: word, in: known))
        let listed = known.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
        let all = known.isEmpty ? "the catalog declares none" : "known: \(listed)"
        report("unknown \(kind) '\(word)'; \(near ?? all)")
    }
}

extension JSONObject {
    /// A key whose only sensible value is `true`.
    func flag(_ key: String) -> Bool {
        guard let node = self[key], let value = node.boolean() else { return false }
        if !value { node.report("'\(key)' is either true or left out") }
        return value
    }

    /// `title`, `source` and `note`.
    func remarks() -> Remarks {
        Remarks(title: self["title"]?.text(), source: self["source"]?.text(), note: self["note"]?.text())
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
