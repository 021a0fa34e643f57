internal import Jansson
internal import RuntimeVocabulary

/// Reads a manifest key by key; goes on after a fault, so that all of them are reported together.
struct ManifestReader {
    let document: JSONDocument

    private static let keys = [
        "$schema", "apiVersion", "name", "id", "version", "title", "aliases", "nameTokens", "pythonPackages",
        "replaces", "executable",
        "interpretation", "package", "compatibility", "source", "note",
    ]

    /// The manifest; `nil` when a key is missing without which there is none.
    func read() -> PluginManifest? {
        guard let root = document.root.object(), isOfThisVersion(root) else { return nil }
        root.allowOnly(Self.keys)
        root.checkTexts("$schema", "source", "note")
        let name = root.required("name").flatMap(pluginName)
        let id = root.required("id")?.engineID()
        let version = root.required("version").flatMap(pluginVersion)
        let title = root["title"]?.text()
        let aliases = root["aliases"]?.list(atLeast: 0) { $0.alias() } ?? []
        let tokens = root["nameTokens"]?.list(atLeast: 0, nameToken) ?? []
        let packages = root["pythonPackages"]?.list(atLeast: 0) { $0.alias() } ?? []
        let replaces = root["replaces"]?.engineID()
        let rules = root["interpretation"]?.object().map { InterpretationReader(object: $0).read() }
        checkExecutable(root["executable"])
        let package = PackageRules(root["package"])
        let compatibility = CompatibilityRule.read(root["compatibility"])
        guard let name, let id, let version else { return nil }
        return PluginManifest(
            name: name, id: id, version: version, title: title, aliases: aliases, nameTokens: tokens,
            pythonPackages: packages,
            replaces: replaces, interpretation: rules ?? InterpretationRules(), package: package,
            compatibility: compatibility)
    }

    private func isOfThisVersion(_ root: JSONObject) -> Bool {
        guard let node = root.required("apiVersion"), let found = node.integer() else { return true }
        guard found != PluginManifest.apiVersion else { return true }
        node.report(
            "apiVersion \(found) is not known; this program speaks \(PluginManifest.apiVersion)"
                + (found > PluginManifest.apiVersion ? ", the plugin needs a program that speaks \(found)" : ""))
        return false
    }

    /// The name is the folder's, so that it must be one path component.
    private func pluginName(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        let bytes = text.utf8
        let isLegal = bytes.first?.isAlphanumeric == true && bytes.count <= 64
        if isLegal, bytes.allSatisfy({ $0.isAlphanumeric || "._-".utf8.contains($0) }) { return text }
        node.report(
            "'\(text)' is not a plugin's name; use the name of its folder, "
                + "up to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit")
        return nil
    }

    /// `major.minor.patch`, and a pre-release after `-`, as https://semver.org writes versions.
    private func pluginVersion(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = { (part: Substring) in
            !part.isEmpty && part.utf8.allSatisfy(\.isDigit) && (part.utf8.count == 1 || part.utf8.first != 48)
        }
        let isPreRelease = { (part: Substring) in
            !part.isEmpty && part.utf8.allSatisfy { $0.isAlphanumeric || ".-".utf8.contains($0) }
        }
        if numbers.count == 3, numbers.allSatisfy(isNumber), parts.dropFirst().allSatisfy(isPreRelease) { return text }
        node.report("'\(text)' is not a plugin's version; write major.minor.patch, such as '1.0.0'")
        return nil
    }

    private func nameToken(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        let bytes = text.utf8
        if bytes.first?.isLowercase == true, bytes.count <= 64,
            bytes.allSatisfy({ $0.isLowercase || $0.isDigit || "_+-".utf8.contains($0) })
        {
            return text
        }
        node.report(
            "'\(text)' is not a name token; use up to 64 lower-case letters, digits, '_', '+' or '-', "
                + "beginning with a letter")
        return nil
    }

    /// A path that cannot leave the plugin's folder.
    private func checkExecutable(_ node: JSONNode?) {
        guard let node, let text = node.string() else { return }
        let isLegal = text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
                && part.utf8.allSatisfy { $0.isAlphanumeric || "._-".utf8.contains($0) }
        }
        if !isLegal { node.report("'\(text)' is not a path inside the plugin's folder; write one such as 'bin/name'") }
    }
}
