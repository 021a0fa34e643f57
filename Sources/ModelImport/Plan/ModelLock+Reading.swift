internal import EngineKit
public import Jansson

extension ModelLock {
    /// Reads a lock file.
    /// - Throws: ``JSONProblem`` for the first fault: a lock is written by the program, so that one edited by hand is
    ///   better written anew than mended.
    public init(file path: String) throws(JSONProblem) {
        let document = try JSONDocument(file: path)
        let lock = Self.read(document.root)
        if let problem = document.problems.first { throw problem }
        guard let lock else { throw JSONProblem(origin: path, message: "this is no lock file") }
        self = lock
    }

    private static func read(_ node: JSONNode) -> ModelLock? {
        guard let root = node.object() else { return nil }
        // another format may have other keys
        if let version = root.required("lockVersion"), let number = version.integer(), number != formatVersion {
            version.report("lockVersion \(number) is not known; this program reads \(formatVersion)")
            return nil
        }
        root.allowOnly([
            "lockVersion", "tool", "request", "catalog", "engine", "runtime", "image", "digest", "decisions",
            "plan", "files",
        ])
        let tool = root.required("tool")?.object()?.required("version")?.text()
        let request = root.required("request")?.value
        let catalog = root.required("catalog")?.object()
        let name = catalog?.required("name")?.text()
        let revision = catalog?["revision"].flatMap { $0.isNull ? nil : $0.text() }
        let sha256 = catalog?.required("sha256")?.text()
        let engine = root.required("engine")?.text()
        let image = root.required("image")?.text()
        let decisions = root.required("decisions")?.objects(allowing: ["what", "value", "from"]) ?? []
        let plan = facts(root.required("plan"), "what", "value")
        let files = facts(root.required("files"), "name", "sha256")
        guard let tool, let request, let name, let sha256, let engine, let image else { return nil }
        return ModelLock(
            toolVersion: tool, request: request, catalog: Origin(name: name, revision: revision, sha256: sha256),
            engine: engine, runtime: root["runtime"].flatMap { $0.isNull ? nil : $0.text() }, image: image,
            digest: root["digest"].flatMap { $0.isNull ? nil : $0.text() },
            decisions: decisions.compactMap(decision), plan: plan, files: files)
    }

    private static func decision(_ object: JSONObject) -> Decision? {
        let what = object.required("what")?.text()
        let value = object.required("value")?.string()
        let from = object.required("from")?.string()
        guard let what, let value, let from else { return nil }
        return Decision(what, value, from: from)
    }

    private static func facts(_ node: JSONNode?, _ what: String, _ value: String) -> [Fact] {
        (node?.objects(allowing: [what, value]) ?? []).compactMap { object in
            guard let what = object.required(what)?.text(), let value = object.required(value)?.string() else {
                return nil
            }
            return Fact(what, value)
        }
    }
}
