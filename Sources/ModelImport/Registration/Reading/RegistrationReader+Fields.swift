internal import EngineKit
internal import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension RegistrationReader {
    /// The value of a field, with its placeholder filled in.
    func filled(_ key: String, of object: JSONObject, _ kind: FieldKind) -> FilledNode? {
        object[key].flatMap { table.fill($0, kind, field: key) }
    }

    /// A text that has to be there.
    func requiredText(_ key: String, of object: JSONObject) -> (text: String, filled: FilledNode)? {
        guard object.required(key) != nil, let filled = filled(key, of: object, .text), let text = filled.text() else {
            return nil
        }
        return (text, filled)
    }

    /// Reads an optional text into a request.
    func text(_ field: ImportField, of object: JSONObject, _ draft: inout RequestDraft) -> String? {
        guard let filled = filled(field.rawValue, of: object, .text) else { return nil }
        draft.note(field, filled)
        return filled.text()
    }

    /// Reads an optional flag into a request.
    func flag(_ field: ImportField, of object: JSONObject, _ draft: inout RequestDraft) -> Bool? {
        guard let filled = filled(field.rawValue, of: object, .flag) else { return nil }
        draft.note(field, filled)
        return filled.value.boolean()
    }

    /// The deployments that a model may have.
    func installTypes(of object: JSONObject, _ draft: inout RequestDraft) -> [InstallType] {
        guard let filled = filled("install_type", of: object, .texts) else { return [] }
        draft.note(.installTypes, filled)
        return filled.value.list(atLeast: 0) { $0.parsed(InstallType.init(parsing:)) } ?? []
    }

    /// A name as the workflow has them: at most 64 letters, digits, `_` and `-`, beginning with a letter.
    func stepName(_ node: JSONNode?) -> String? {
        guard let node, let name = node.string() else { return nil }
        let bytes = name.utf8
        let isName =
            bytes.first.map { $0.isAlphanumeric && !$0.isDigit } == true && bytes.count <= 64
            && bytes.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        if isName { return name }
        node.report("a name has up to 64 letters, digits, '_' and '-', and begins with a letter")
        return nil
    }
}
