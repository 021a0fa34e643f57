internal import EngineKit
internal import Jansson
private import Suggestions

/// Placeholders and storages of a document, and the values given for them.
///
/// What a value is given for may be declared anywhere, so that unknown names are told when everything has been read.
final class SettingTable {
    let faults: RegistrationFaults
    private var given: [String: String] = [:]
    private var settable: [String: JSONValue] = [:]
    private var placeholders: [PlaceholderDeclaration] = []
    /// The first of each name.
    private var placeholdersByName: [String: PlaceholderDeclaration] = [:]
    private var values: [String: FilledNode] = [:]
    private var used: Set<String> = []
    private var missing: Set<String> = []
    private var storages: [String: JSONObject] = [:]
    /// Names of placeholders, also of those that cannot be read.
    private var declared: Set<String> = []

    init(_ settings: [PlaceholderSetting], faults: RegistrationFaults) {
        self.faults = faults
        for setting in settings where given.updateValue(setting.value, forKey: setting.name) != nil {
            faults.add(JSONProblem(origin: Self.option(setting.name), message: "given more than once; keep one"))
        }
    }

    /// Reads the declarations.
    func declare(_ root: JSONObject) {
        for object in root["placeholders"]?.array()?.compactMap({ $0.object() }) ?? [] {
            let declaration = PlaceholderDeclaration(object)
            if let name = declaration?.name ?? object["name"]?.scalarText {
                declared.insert(name)
                declare(name, as: object.node, at: object["name"] ?? object.node, isUnique: true)
            }
            if let declaration { take(declaration) }
        }
        for object in root["storages"]?.array()?.compactMap({ $0.object() }) ?? [] { declareStorage(object) }
    }

    /// Makes a name one that can be given a value. Two declarations of one name have to be the same: Python would say
    /// the same object twice.
    /// - Parameter isUnique: whether even that is too much, because the declaration is in a list of its own.
    func declare(_ name: String, as node: JSONNode, at place: JSONNode, isUnique: Bool = false) {
        guard let other = settable.updateValue(node.value, forKey: name) else { return }
        if isUnique || other != node.value {
            place.report("the name '\(name)' is taken already; give this one another")
        }
    }

    /// The value given for a name, nil when there is none.
    func setting(_ name: String) -> (text: String, option: String)? {
        given[name].map { ($0, Self.option(name)) }
    }

    /// The value of a field: as it stands, or its placeholder's; nil when there is none, with a fault if there has to be.
    func fill(_ node: JSONNode, _ kind: FieldKind, field: String) -> FilledNode? {
        guard node.kind == .object, let object = node.object(), Self.isReference(object, in: kind) else {
            return FilledNode(use: node, value: node, faults: faults)
        }
        object.allowOnly(["placeholder"])
        guard let name = object.required("placeholder")?.string() else { return nil }
        used.insert(name)
        guard let placeholder = placeholdersByName[name] else {
            if !declared.contains(name) { reportUnknown(name, at: object) }
            return nil
        }
        if placeholder.isFaulty { return nil }
        guard kind.takes(placeholder) else {
            let type = placeholder.kind == .list ? "list' of '\(placeholder.format ?? "")" : placeholder.kind.rawValue
            node.report("'\(field)' takes a placeholder of type \(kind.types); '\(name)' is of type '\(type)'")
            return nil
        }
        return value(of: placeholder, at: node)
    }

    /// A storage by its name; nil and a fault when none is declared.
    func storage(_ node: JSONNode) -> JSONObject? {
        guard let name = node.string() else { return nil }
        used.insert(name)
        if storages[name] == nil {
            let offer = PlaceholderDeclaration.offer(name, storages.keys.sorted())
            node.report(
                "no storage '\(name)' is declared; \(storages.isEmpty ? "declare it under \"storages\"" : offer)")
        }
        return storages[name]
    }

    /// Tells which values were given for nothing, and which declarations nothing uses.
    func finish(_ remarks: inout RegistrationRemarks) {
        let names = settable.keys.sorted()
        for name in given.keys.sorted() where settable[name] == nil {
            let hint = names.isEmpty ? "the document has nothing to set" : PlaceholderDeclaration.offer(name, names)
            faults.add(JSONProblem(origin: Self.option(name), message: "unknown placeholder '\(name)'; \(hint)"))
        }
        for placeholder in placeholders where !used.contains(placeholder.name) {
            remarks.add(
                .unusedPlaceholder, at: placeholder.node, "no field uses placeholder '\(placeholder.name)'",
                "remove it, or refer to it with {\"placeholder\": \"\(placeholder.name)\"}")
        }
        for (name, object) in storages.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
            remarks.add(.unusedPlaceholder, at: object.node, "no path uses storage '\(name)'", "remove it")
        }
    }

    private static func option(_ name: String) -> String { "--set \(name)" }

    private func take(_ declaration: PlaceholderDeclaration) {
        placeholders.append(declaration)
        if placeholdersByName[declaration.name] == nil { placeholdersByName[declaration.name] = declaration }
        let name = declaration.name
        if let (text, option) = setting(name) {
            guard let value = declaration.value(of: text, option: option, faults: faults) else {
                missing.insert(name)
                return
            }
            values[name] = FilledNode(
                use: value.node, value: value.node, document: value.document, option: option, faults: faults)
        } else if let value = declaration.standard {
            values[name] = FilledNode(use: value, value: value, faults: faults)
        }
    }

    private func value(of placeholder: PlaceholderDeclaration, at use: JSONNode) -> FilledNode? {
        if let filled = values[placeholder.name] {
            return FilledNode(
                use: use, value: filled.value, document: filled.document, option: filled.option, faults: faults)
        }
        if placeholder.isRequired, missing.insert(placeholder.name).inserted {
            use.report(
                "placeholder '\(placeholder.name)' has no value; give one with --set \(placeholder.name)=VALUE, "
                    + "or a default")
        }
        return nil
    }

    /// An object that is no value of the field, or that says nothing but a placeholder's name.
    private static func isReference(_ object: JSONObject, in kind: FieldKind) -> Bool {
        switch kind {
        case .object, .jsonText: object.count == 1 && object["placeholder"] != nil
        case .text, .flag, .texts: true
        }
    }

    private func declareStorage(_ object: JSONObject) {
        object.allowOnly(["name", "title", "description", "default", "create_dir", "with_execution_id"])
        object.checkTexts("title", "description")
        let makesFolder = object["create_dir"]?.boolean() ?? false
        let hasExecution = object["with_execution_id"]?.boolean() ?? false
        if hasExecution, !makesFolder, object["create_dir"]?.kind ?? .boolean == .boolean {
            object.report(
                "only a storage that makes its folder has an execution's id; add \"create_dir\": true",
                at: "with_execution_id")
        }
        guard let nameNode = object.required("name"), let name = nameNode.settableName() else { return }
        declare(name, as: object.node, at: nameNode, isUnique: true)
        storages[name] = object
    }

    private func reportUnknown(_ name: String, at object: JSONObject) {
        let offer = PlaceholderDeclaration.offer(name, placeholders.map(\.name))
        let hint = placeholders.isEmpty ? "declare it under \"placeholders\"" : offer
        object["placeholder"]?.report("no placeholder '\(name)' is declared; \(hint)")
    }
}
