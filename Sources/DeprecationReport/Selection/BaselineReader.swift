internal import Jansson
internal import RuntimeVocabulary

extension Baseline {
    /// Reads an earlier report in the JSON format.
    /// - Throws: ``SelectionError`` with every fault of the file.
    public static func read(_ path: String) throws(SelectionError) -> Baseline {
        guard let baseline = try SelectionFile.read(path, read) else {
            throw SelectionError(problems: [JSONProblem(origin: path, message: "this is no report")])
        }
        return baseline
    }

    private static func read(_ document: JSONDocument) -> Baseline? {
        guard let root = document.root.object() else { return nil }
        if root["findings"] == nil, root["asOf"] == nil {
            root.report("this is no report; write one with 'runtimectl deprecations --format json --output FILE'")
            return nil
        }
        let asOf = root.required("asOf").flatMap(SelectionFile.date)
        let catalog = root.required("catalog")?.object()?.required("name")?.string()
        var findings: [Key: Known] = [:]
        for node in root.required("findings")?.array() ?? [] {
            guard let finding = node.object(), let (key, known) = read(finding) else { continue }
            findings[key, default: known].models.formUnion(known.models)
        }
        guard let asOf, let catalog else { return nil }
        let isPartial = root["baseline"].map { !$0.isNull } ?? false
        return Baseline(file: document.origin, asOf: asOf, catalog: catalog, isPartial: isPartial, findings: findings)
    }

    private static func read(_ finding: JSONObject) -> (Key, Known)? {
        let stages = Finding.Stage.allCases.map(\.rawValue)
        let stage = finding.required("stage")?.choice(of: stages, what: "stage").flatMap(Finding.Stage.init)
        let engine = text(finding.required("engine"))
        let runtime = text(finding.required("runtime"))
        let next = finding["next"].flatMap { $0.isNull ? nil : $0.object()?["on"] }.flatMap(SelectionFile.date)
        let problem = finding["problem"].flatMap { $0.isNull ? nil : $0.object() }
        let models = finding.required("models")?.array()?.compactMap { $0.object() } ?? []
        guard let stage else { return nil }
        let identities = models.map { identity(of: model($0)) }
        let known = Known(stage: stage, next: next, models: Set(identities))
        if text(problem?["code"]) == Finding.Problem.unreadable, let message = text(problem?["message"]) {
            return (Key(unreadable: text(models.first?["file"]) ?? "", message: message), known)
        }
        return (Key(engine: engine, runtime: runtime), known)
    }

    private static func model(_ object: JSONObject) -> InventoryModel {
        InventoryModel(
            name: text(object["name"]), version: text(object["version"]), id: text(object["id"]), engine: nil,
            runtime: nil, place: InventoryModel.Place(file: ""))
    }

    private static func text(_ node: JSONNode?) -> String? { node.flatMap { $0.isNull ? nil : $0.string() } }
}
