internal import Jansson
internal import RuntimeVocabulary

/// Reading of what executables say, by the rules of `catalog/schema/plugin-protocol.schema.json`; the tests hold the
/// two to one verdict.
extension JSONDocument {
    /// - Throws: what is wrong, each fault with its place in the message.
    func throwProblems() throws(PluginFailure.Malformed) {
        guard hasProblems else { return }
        let faults = problems.prefix(3).map { problem in
            problem.pointer.map { $0.isEmpty ? problem.message : "\($0): \(problem.message)" } ?? problem.message
        }
        throw PluginFailure.Malformed(what: faults.joined(separator: "; "))
    }
}

extension JSONObject {
    /// Reads a key that may be left out; null is the same.
    func orNull<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> Value? {
        guard let node = self[key], !node.isNull else { return nil }
        return read(node)
    }

    /// The keys that every answer may have, and the one that holds what was asked for.
    func allowAnswer(_ key: String) { allowOnly(["id", key]) }
}

extension JSONNode {
    /// Major and minor, in the one spelling that answers have: `3.8`.
    func pythonOfAnswer() -> PythonVersion? {
        guard let version = parsed(PythonVersion.init(parsing:)), let text = string() else { return nil }
        if text == version.description { return version }
        report("'\(text)' is not how answers write a Python version; did you mean '\(version)'?")
        return nil
    }

    /// Conditions on major and minor, in the one spelling that answers have: `>=3.4`, `==2.*`.
    func pythonsOfAnswer() -> PythonSpecifier? {
        guard let pythons = parsed(PythonSpecifier.init(parsing:)), let text = string() else { return nil }
        let hasPatchLevel = text.split(separator: ",").contains { $0.utf8.count { $0 == UInt8(ascii: ".") } > 1 }
        if text == pythons.description, !hasPatchLevel { return pythons }
        report("'\(text)' is not how answers write a Python specifier; write one such as '>=3.4', '==3.8' or '==2.*'")
        return nil
    }
}
