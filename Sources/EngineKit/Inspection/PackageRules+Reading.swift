internal import Jansson

extension PackageRules {
    /// Reads the `package` of a manifest; faults are recorded in its document.
    init(_ node: JSONNode?) {
        self.init()
        guard let object = node?.object() else { return }
        object.allowOnly([
            "required", "forbidden", "modelFiles", "serviceParentClasses", "sharedServiceModules", "source", "note",
        ])
        object.checkTexts("note")
        required = object["required"]?.list(Self.glob) ?? []
        forbidden = object["forbidden"]?.list(Self.glob) ?? []
        modelFiles = object["modelFiles"]?.list(Self.glob) ?? []
        serviceParentClasses = object["serviceParentClasses"]?.list(Self.className) ?? []
        sharedServiceModules = object["sharedServiceModules"]?.list(Self.moduleName) ?? []
        source = object["source"]?.text()
    }

    /// A pattern that stays inside the model's folder.
    private static func glob(_ node: JSONNode) -> PackageGlob? {
        guard let text = node.string() else { return nil }
        let isLegal = text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != ".." && part.utf8.allSatisfy { (33...126).contains($0) }
        }
        if isLegal { return PackageGlob(text) }
        node.report("'\(text)' is not a pattern inside the model's folder; write one such as 'variables/*.index'")
        return nil
    }

    /// A class of Python with its module.
    private static func className(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        if isDotted(text, atLeast: 2) { return text }
        node.report("'\(text)' is not a class with its module; write it as 'module.Class'")
        return nil
    }

    private static func moduleName(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        if isDotted(text, atLeast: 1) { return text }
        node.report("'\(text)' is not a module of Python; write it as 'package.module'")
        return nil
    }

    private static func isDotted(_ text: String, atLeast count: Int) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= count
            && parts.allSatisfy { part in
                part.utf8.first.map { !$0.isDigit } == true && part.utf8.allSatisfy { $0.isAlphanumeric || $0 == 95 }
            }
    }
}
