internal import Jansson
internal import RuntimeVocabulary

extension Acceptance {
    /// Reads a file of acceptances: an object with an array `acceptances`.
    /// - Throws: ``SelectionError`` with every fault of the file.
    public static func read(_ path: String) throws(SelectionError) -> [Acceptance] {
        try SelectionFile.read(path, read)
    }

    private static func read(_ document: JSONDocument) -> [Acceptance] {
        guard let root = document.root.object() else { return [] }
        root.allowOnly(["acceptances"])
        let nodes = root.required("acceptances")?.array() ?? []
        let lines = document.locations(of: nodes).map(\.line)
        let acceptances = zip(nodes, lines).compactMap { node, line in
            Acceptance(reading: node, at: InventoryModel.Place(file: document.origin, line: line))
        }
        refuseTwins(acceptances, nodes)
        return acceptances
    }

    private init?(reading node: JSONNode, at place: InventoryModel.Place) {
        guard let object = node.object() else { return nil }
        object.allowOnly(["engine", "runtime", "models", "reason", "owner", "expires"])
        let engine = Self.text(object, "engine")
        let runtime = Self.text(object, "runtime")
        let reason = Self.text(object, "reason")
        let owner = Self.text(object, "owner")
        let models = object["models"].map { $0.strings() ?? [] }
        if let models, models.isEmpty, let node = object["models"] {
            node.report("an empty list accepts nothing; leave 'models' out to accept the runtime for all models")
        }
        let expires = object["expires"].flatMap(SelectionFile.date)
        guard let engine, let runtime, let reason, let owner else { return nil }
        self.init(
            engine: engine, runtime: runtime, models: models ?? [], reason: reason, owner: owner, expires: expires,
            place: place)
    }

    private static func text(_ object: JSONObject, _ key: String) -> String? {
        guard let node = object.required(key), let text = node.string() else { return nil }
        if text.allSatisfy(\.isWhitespace) {
            node.report("'\(key)' is empty; say \(key == "reason" ? "why" : "which")")
        }
        return text
    }

    /// Of two acceptances of the same thing one would hide the expiry of the other.
    private static func refuseTwins(_ acceptances: [Acceptance], _ nodes: [JSONNode]) {
        guard acceptances.count == nodes.count else { return }
        var seen: [String: Int] = [:]
        for (acceptance, node) in zip(acceptances, nodes) {
            for model in acceptance.models.isEmpty ? ["*"] : acceptance.models {
                let key = "\(acceptance.engine)/\(acceptance.runtime) \(model)"
                if let line = seen[key] {
                    node.report("accepts the same as the entry on line \(line); keep one of them")
                    break
                }
                seen[key] = acceptance.place.line
            }
        }
    }
}
