internal import EngineKit
internal import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary
internal import Suggestions

/// `model_algorithm`, `model_type`, `runtime` and `swr_location`.
extension ConfigurationWalk {
    mutating func algorithm(_ members: ConfigurationMembers) -> String? {
        guard let node = required("model_algorithm", in: members, "say what the model is for: 'image_classification'")
        else { return nil }
        let remedy = "say what the model is for: 'image_classification'"
        guard let text = filledText(node, "model_algorithm", ifEmpty: remedy) else { return nil }
        check(text, node, "model_algorithm", .algorithmName) { $0.algorithm }
        return text
    }

    mutating func modelType(_ members: ConfigurationMembers) -> String? {
        let remedy =
            context.modelTypes.isEmpty
            ? "name the engine, or '\(rules.imageModelType)' for an image of your own"
            : "known: \(ShownText.list(context.modelTypes.map(\.id), joining: "or"))"
        guard let node = required("model_type", in: members, remedy),
            let text = filledText(node, "model_type", ifEmpty: remedy)
        else { return nil }
        let known = context.modelTypes.first { $0.id == text } ?? spelledOtherwise(text, node)
        let id = known?.id ?? text
        if known == nil, !context.modelTypes.isEmpty {
            reportUnknownType(text, node)
        } else {
            isImage = WordKey(id) == WordKey(rules.imageModelType)
            engineContentTypes = known?.contentTypes ?? []
        }
        return id
    }

    /// The model type that a word means: the same letters in another case, or an alias.
    private mutating func spelledOtherwise(_ text: String, _ node: JSONNode) -> ConfigurationContext.ModelType? {
        guard let known = context.modelTypes.first(where: { $0.isMeant(by: text) }) else { return nil }
        report.add(
            .modelTypeSpelling, .warning, at: node,
            "the model type \(ShownText.quoted(text)) is documented as '\(known.id)'", "write '\(known.id)'")
        return known
    }

    private mutating func reportUnknownType(_ text: String, _ node: JSONNode) {
        let words = context.modelTypes.map(\.id)
        report.add(
            .unknownModelType, .error, at: node, "unknown model type \(ShownText.quoted(text))",
            Suggestion.phrase(Suggestion.nearest(to: text, in: words))
                ?? "known: \(ShownText.list(words, joining: "or"))")
    }

    mutating func runtime(_ node: JSONNode?) -> String? {
        guard let node, let text = text(node, "runtime") else { return nil }
        guard text.isEmpty else { return text }
        if isImage != true {
            report.add(
                .emptyValue, .warning, at: node, "'runtime' is empty",
                "name the runtime, or leave the key out for the platform's default")
        }
        return nil
    }

    /// "If you import a custom image meta model from OBS … you must set swr_location"; "from a container image, you do
    /// not need to"; event "Only custom images support swr_location".
    mutating func imageLocation(_ members: ConfigurationMembers) -> String? {
        guard let node = members["swr_location"] else {
            if isImage == true { reportMissingLocation(members) }
            return nil
        }
        guard let text = filledText(node, "swr_location", ifEmpty: "name the image, or leave the key out") else {
            return nil
        }
        if isImage == false {
            report.add(
                .imageLocationUnused, .error, at: node,
                "only models of type '\(rules.imageModelType)' have a "
                    + "'swr_location'", "remove it, or set 'model_type' to '\(rules.imageModelType)'")
        } else if isImage == true, context.source == .container {
            report.add(
                .imageLocationUnused, .warning, at: node,
                "an import from a container image does not need 'swr_location'", "remove it")
        }
        do throws(ParseError) {
            _ = try ImageReference(parsing: text)
        } catch {
            report.add(
                .imageLocationMalformed, .error, at: node,
                "'swr_location' \(ShownText.quoted(text)) is no image reference: \(error.reason)",
                error.nearest.flatMap { Suggestion.phrase([$0]) } ?? "write 'registry/path:tag'")
        }
        return text
    }

    private mutating func reportMissingLocation(_ members: ConfigurationMembers) {
        let severity: PackageFinding.Severity
        switch context.source {
        case .obs: severity = .error
        case nil: severity = .note
        default: return
        }
        report.add(
            .imageLocationMissing, severity, at: members.node,
            "'\(rules.imageModelType)' needs 'swr_location' when the package is imported from OBS",
            "name the image, or import the model from a container image")
    }

    /// Holds a text to what the editions allow.
    mutating func check(
        _ text: String, _ node: JSONNode, _ key: String, _ code: ConfigurationCode,
        _ rule: (ConfigurationRules.Edition) -> TextRule?
    ) {
        for fault in TextFault.allCases {
            guard let verdict = rules.verdict(refusing: { rule($0).map { fault.isIn(text, by: $0) } }),
                let strictest = rules.editions.lazy.compactMap(rule).first(where: { fault.isIn(text, by: $0) })
            else { continue }
            report.add(
                code, verdict.severity, at: node,
                "'\(key)' \(ShownText.quoted(text)) \(fault.flaw(in: text, by: strictest))\(verdict.note)",
                fault.remedy(for: text, by: strictest))
        }
    }
}
