internal import Jansson
internal import RuntimeVocabulary

/// Checks what a manifest says about model packages and artifacts.
///
/// Nothing reads these rules yet; they are part of the format and are checked, so that a manifest that loads today
/// is one that will load.
enum PackageRulesCheck {
    static func check(_ package: JSONNode?, _ compatibility: JSONNode?) {
        if let object = package?.object() {
            object.allowOnly(["required", "forbidden", "modelFiles", "source", "note"])
            object.checkTexts("source", "note")
            for key in ["required", "forbidden", "modelFiles"] { _ = object[key]?.list(glob) }
        }
        let keys = ["artifact", "runtime", "verdict", "source", "note"]
        for row in compatibility?.objects(allowing: keys) ?? [] {
            row.checkTexts("note")
            _ = row.required("artifact")?.parsed(VersionSpecifier.init(parsing:))
            _ = row.required("runtime")?.parsed(VersionSpecifier.init(parsing:))
            _ = row.required("verdict")?.choice(of: ["fine", "warn", "refuse"], what: "verdict")
            _ = row.required("source")?.text()
        }
    }

    /// A pattern that stays inside the model's folder.
    private static func glob(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        let isLegal = text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != ".." && part.utf8.allSatisfy { (33...126).contains($0) }
        }
        if isLegal { return text }
        node.report("'\(text)' is not a pattern inside the model's folder; write one such as 'variables/*.index'")
        return nil
    }
}
