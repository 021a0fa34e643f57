internal import EngineKit
internal import Jansson
internal import RuntimeCatalog
internal import Suggestions

/// `apis`: "the RESTful API array provided by a model".
extension ConfigurationWalk {
    private static let apiKeys = ["protocol", "url", "method", "request", "response"]
    private static let protocols = ["http", "https"]
    private static let methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

    mutating func apis(_ node: JSONNode?, in members: ConfigurationMembers) -> [ModelConfiguration.API] {
        guard let node else {
            reportMissingAPIs(members)
            return []
        }
        guard let nodes = elements(node, "apis") else { return [] }
        if nodes.isEmpty {
            report.add(
                .noAPI, .warning, at: node, "'apis' is empty", "describe the interface, or leave the key out")
        }
        var apis: [ModelConfiguration.API] = []
        var seen: Set<[String]> = []
        for element in nodes {
            guard let api = api(element) else { continue }
            apis.append(api)
            if isImage == true, !seen.insert([api.method, api.url]).inserted {
                report.add(
                    .repeatedAPI, .warning, at: element,
                    "'\(api.method) \(ShownText.bare(api.url))' is declared a second time", "remove one of the two")
            }
        }
        // "only one API whose request path is / can be declared in apis because the preconfigured AI engine exposes
        // only one"
        if isImage == false, nodes.count > 1 {
            report.add(
                .severalAPIs, .error, at: node,
                "'apis' declares \(nodes.count) interfaces; an engine serves one, at '/'",
                "leave one, or set 'model_type' to '\(rules.imageModelType)' and bring an image of your own")
        }
        return apis
    }

    private mutating func reportMissingAPIs(_ members: ConfigurationMembers) {
        guard let verdict = rules.verdict(refusing: { $0.needsAPIs }) else { return }
        report.add(
            .missingKey, verdict.severity, at: members.node, "missing key 'apis', which must be there\(verdict.note)",
            "describe the interface that the model serves")
    }

    private mutating func api(_ node: JSONNode) -> ModelConfiguration.API? {
        guard let object = element(node, of: "apis") else { return nil }
        let members = members(of: object, known: Self.apiKeys)
        var api = ModelConfiguration.API()
        api.protocolName = protocolName(members)
        api.url = url(members["url"]) ?? api.url
        api.method = method(members["method"]) ?? api.method
        api.request = body(members["request"], "request", of: members)
        api.response = body(members["response"], "response", of: members)
        return api
    }

    /// "Set the parameter value to http or https based on your custom image."
    mutating func protocolName(_ members: ConfigurationMembers) -> String? {
        guard let node = members["protocol"] else {
            if let verdict = rules.verdict(refusing: { $0.protocolName.map { $0 == .mandatory } }) {
                report.add(
                    .missingKey, verdict.severity, at: members.node,
                    "missing key 'protocol', which must be there\(verdict.note)", "write 'http' or 'https'")
            }
            return nil
        }
        guard let text = filledText(node, "protocol", ifEmpty: "write 'http' or 'https'") else { return nil }
        let word = text.lowercased()
        if Self.protocols.contains(word) { return word }
        report.add(
            .apiProtocol, .error, at: node, "unknown protocol \(ShownText.quoted(text))",
            Suggestion.phrase(Suggestion.nearest(to: text, in: Self.protocols)) ?? "write 'http' or 'https'")
        return nil
    }

    /// "For a non-custom image model, the URL can only be /."
    private mutating func url(_ node: JSONNode?) -> String? {
        guard let node, let text = filledText(node, "url", ifEmpty: "write '/', or leave the key out") else {
            return nil
        }
        if isImage == false, text != "/" {
            report.add(
                .apiPath, .error, at: node, "an engine serves the path '/' only, not \(ShownText.quoted(text))",
                "write '/'")
        } else if !text.hasPrefix("/") {
            report.add(
                .apiPath, .error, at: node, "the path \(ShownText.quoted(text)) does not begin with '/'",
                "write the path alone, without protocol and host: '/predict'")
        }
        return text
    }

    private mutating func method(_ node: JSONNode?) -> String? {
        guard let node, let text = filledText(node, "method", ifEmpty: "write 'POST', or leave the key out") else {
            return nil
        }
        let word = text.uppercased()
        if Self.methods.contains(word) { return word }
        report.add(
            .apiMethod, .error, at: node, "unknown method \(ShownText.quoted(text))",
            Suggestion.phrase(Suggestion.nearest(to: text, in: Self.methods))
                ?? "write \(ShownText.list(Self.methods, joining: "or"))")
        return nil
    }
}
