internal import Jansson

extension PackageRules {
    /// Reads the `package` of a manifest; faults are recorded in its document.
    init(_ object: JSONObject?) {
        self.init()
        guard let object else { return }
        object.allowOnly(["required", "forbidden", "modelFiles", "serviceParentClasses", "source", "note"])
        func globs(_ key: String) -> [PackageGlob] {
            (object[key]?.strings() ?? []).map { PackageGlob($0) }
        }
        required = globs("required")
        forbidden = globs("forbidden")
        modelFiles = globs("modelFiles")
        for node in object["serviceParentClasses"]?.array() ?? [] {
            guard let name = node.string() else { continue }
            guard PackageRules.isQualified(name) else {
                node.report("'\(name)' names no module; write it as 'module.Class'")
                continue
            }
            serviceParentClasses.append(name)
        }
        source = object["source"]?.string()
    }

    private static func isQualified(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
    }
}
