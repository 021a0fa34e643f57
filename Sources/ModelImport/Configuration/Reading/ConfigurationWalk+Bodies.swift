internal import EngineKit
internal import Jansson
internal import RuntimeCatalog
internal import Suggestions

/// `request` and `response` of an interface: `Content-type` and `data`.
extension ConfigurationWalk {
    private static let json = "application/json"
    private static let contentTypes = [json, "multipart/form-data"]
    /// The platform's own example writes it so, and lets it pass.
    private static let misspelledContentTypes = ["applicaton/json": json]

    /// - Parameter key: `request` or `response`.
    mutating func body(
        _ node: JSONNode?, _ key: String, of api: ConfigurationMembers
    ) -> ModelConfiguration.Body? {
        guard let node else {
            checkBodyIsNeeded(nil, key, at: api.node)
            return nil
        }
        guard let object = object(node, key) else { return nil }
        let members = members(of: object, known: ["Content-type", "data"])
        checkBodyIsNeeded(members, key, at: node)
        var body = ModelConfiguration.Body()
        body.contentType = contentType(members["Content-type"], key)
        body.schema = members["data"].flatMap { schema($0) }
        return body
    }

    /// "No for real-time services, Yes for batch services", as most editions have it.
    private mutating func checkBodyIsNeeded(_ members: ConfigurationMembers?, _ key: String, at node: JSONNode) {
        let missing = ["Content-type", "data"].filter { members?[$0] == nil }
        guard !missing.isEmpty, !context.deployments.isEmpty else { return }
        for deployment in InstallType.allCases where context.deployments.contains(deployment) {
            guard let verdict = rules.verdict(refusing: { $0.bodyNeededFor?.contains(deployment) }) else { continue }
            let what = members == nil ? "'\(key)'" : "\(ShownText.list(missing)) of '\(key)'"
            report.add(
                .bodyIncomplete, verdict.severity, at: node,
                "a \(deployment.rawValue) service needs \(what)\(verdict.note)",
                "add \(members == nil ? "it" : ShownText.list(missing))")
            return
        }
    }

    private mutating func contentType(_ node: JSONNode?, _ key: String) -> String? {
        guard let node, let text = filledText(node, "Content-type", ifEmpty: "write '\(Self.json)'") else { return nil }
        let word = text.lowercased()
        let meant = Self.misspelledContentTypes[word] ?? word
        if meant != word {
            report.add(
                .misspelledValue, .warning, at: node, "the content type \(ShownText.quoted(text)) means '\(meant)'",
                "write '\(meant)'")
        } else if !Self.contentTypes.contains(word), isImage != true || key == "request" {
            report.add(
                .contentType, key == "request" ? .error : .warning, at: node,
                "unknown content type \(ShownText.quoted(text))",
                Suggestion.phrase(Suggestion.nearest(to: text, in: Self.contentTypes))
                    ?? "write \(ShownText.list(Self.contentTypes, joining: "or"))")
        }
        if !engineContentTypes.isEmpty, !engineContentTypes.contains(meant), Self.contentTypes.contains(meant) {
            let types = ShownText.list(engineContentTypes, joining: "or")
            report.add(
                .contentTypeForEngine, .error, at: node,
                "this engine speaks \(types) only, not \(ShownText.quoted(text))", "write \(types)")
        }
        return meant
    }
}
