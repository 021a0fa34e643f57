internal import Jansson
internal import RuntimeVocabulary

extension PackageRules {
    /// Reads the `package` of a manifest; faults are recorded in its document.
    init(_ node: JSONNode?) {
        self.init()
        guard let object = node?.object() else { return }
        object.allowOnly([
            "required", "forbidden", "modelFiles", "serviceParentClasses", "sharedServiceModules", "otherFormats",
            "editions", "source", "note",
        ])
        object.checkTexts("note")
        required = object["required"]?.list(Self.glob) ?? []
        forbidden = object["forbidden"]?.list(Self.glob) ?? []
        modelFiles = object["modelFiles"]?.list(Self.glob) ?? []
        serviceParentClasses = object["serviceParentClasses"]?.list(Self.className) ?? []
        sharedServiceModules = object["sharedServiceModules"]?.list(Self.moduleName) ?? []
        otherFormats = Self.formatRules(object["otherFormats"])
        editions = Self.demands(object["editions"])
        source = object["source"]?.text()
    }

    private static func formatRules(_ node: JSONNode?) -> [PackageFormatRule] {
        let rows = node?.objects(allowing: ["formats", "verdict", "advice", "source", "note"], atLeast: 1) ?? []
        return rows.compactMap { row in
            row.checkTexts("note")
            let formats = row.required("formats")?.list { $0.text() }
            let verdict = row.required("verdict")?.choice(
                of: CompatibilityRule.Verdict.allCases.map(\.rawValue), what: "verdict")
            let advice = row.required("advice")?.text()
            let source = row.required("source")?.text()
            guard let formats, let verdict = verdict.flatMap(CompatibilityRule.Verdict.init(rawValue:)), let advice,
                let source
            else { return nil }
            return PackageFormatRule(formats: formats, verdict: verdict, advice: advice, source: source)
        }
    }

    private static func demands(_ node: JSONNode?) -> [PackageDemand] {
        let keys = ["edition", "since", "requires", "leavesOpen", "advice", "source", "note"]
        return (node?.objects(allowing: keys, atLeast: 1) ?? []).compactMap { row in
            row.checkTexts("note")
            let edition = row.required("edition")?.text()
            let since = row.optional("since") { $0.parsed(CalendarDate.init(parsing:)) }
            let requires = row.optional("requires") { $0.list(Self.glob) }
            let leavesOpen = row.optional("leavesOpen") { $0.list(Self.glob) }
            let advice = row["advice"]?.text()
            let source = row.required("source")?.text()
            guard let edition, let source else { return nil }
            return PackageDemand(
                edition: edition, since: since, requires: requires ?? [], leavesOpen: leavesOpen ?? [],
                advice: advice, source: source)
        }
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
