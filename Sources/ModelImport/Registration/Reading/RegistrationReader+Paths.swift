internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

extension RegistrationReader {
    /// A path in object storage: as it stands, a placeholder's, or below a storage.
    func location(_ key: String, of object: JSONObject) -> (location: ImportLocation, filled: FilledNode)? {
        guard let node = object.required(key) else { return nil }
        if node.kind == .object, let joined = node.object(), joined["storage"] != nil || joined["join"] != nil {
            return self.joined(joined)
        }
        guard let filled = table.fill(node, .text, field: key),
            let location = filled.parsed(ImportLocation.init(parsing:))
        else { return nil }
        return (location, filled)
    }

    /// The path that was given for a name with `--set`, or else stands in the document.
    func location(named name: String, standard: JSONNode?, use: JSONNode) -> (ImportLocation, FilledNode)? {
        guard let filled = given(name, standard: standard, use: use),
            let location = filled.parsed(ImportLocation.init(parsing:))
        else { return nil }
        return (location, filled)
    }

    /// The text that was given for a name with `--set`, or else stands in the document.
    func given(_ name: String, standard: JSONNode?, use: JSONNode) -> FilledNode? {
        guard let (text, option) = table.setting(name) else {
            return standard.map { FilledNode(use: use, value: $0, faults: faults) }
        }
        guard let document = try? JSONDocument(bytes: JSONValue.string(text).bytes(), origin: option) else {
            return nil
        }
        faults.watch(document)
        return FilledNode(use: use, value: document.root, document: document, option: option, faults: faults)
    }

    private func joined(_ object: JSONObject) -> (location: ImportLocation, filled: FilledNode)? {
        object.allowOnly(["storage", "join"])
        let path = object.required("join")?.text()
        guard let nameNode = object.required("storage"), let storage = table.storage(nameNode),
            let name = storage["name"]?.scalarText, let path
        else { return nil }
        if storage["with_execution_id"]?.value == true {
            object.report(
                "storage '\(name)' puts the execution's id into its paths, which is not known here; give the path itself"
            )
            return nil
        }
        guard let root = given(name, standard: storage["default"], use: object.node) else {
            object.report("storage '\(name)' has no folder; give one with --set \(name)=obs://BUCKET/FOLDER/")
            return nil
        }
        guard let text = root.text() else { return nil }
        let parts = (text.hasSuffix("/") ? text : text + "/") + (path.hasPrefix("/") ? String(path.dropFirst()) : path)
        do throws(ParseError) {
            return (try ImportLocation(parsing: parts), root)
        } catch {
            root.report(error.description)
            return nil
        }
    }
}
