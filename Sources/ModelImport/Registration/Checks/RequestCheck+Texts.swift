internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

extension RequestCheck {
    /// Names, version and texts, by the editions' rules.
    mutating func texts() {
        name()
        judge(request.version, .version, .version, at: .version, "model version")
        judge(request.description, .description, .description, at: .description, "description")
        judge(request.modelAlgorithm, .algorithm, .algorithm, at: .modelAlgorithm, "model algorithm")
        labels()
        docs()
        parameters(request.inputParameters, .inputParameters)
        parameters(request.outputParameters, .outputParameters)
    }

    /// A name that no model can be recorded under is refused, whatever the editions say.
    private mutating func name() {
        guard let name = request.name else { return }
        let nearest = ModelName.nearest(to: name).flatMap { rules.judge($0, as: .name) == .accepted ? $0 : nil }
        if let flaw = ModelName.flaw(in: name), !isRefused(name, as: .name) {
            add(
                .name, at: .name, "model name \(ShownText.quoted(name)) \(flaw)",
                nearest.map { "use '\($0)'" } ?? "give another model name")
        } else {
            judge(name, .name, .name, at: .name, "model name", nearest: nearest)
        }
    }

    private func isRefused(_ value: String, as rule: NamingRules.Field) -> Bool {
        if case .refused = rules.judge(value, as: rule) { true } else { false }
    }

    private mutating func labels() {
        count(request.labels.count, .labelCount, .labels, at: .labels, "labels")
        for (index, label) in request.labels.enumerated() {
            judge(label, .label, .labels, at: .labels, below: "/\(index)", "label")
            if request.labels[..<index].contains(label) {
                add(
                    .labels, at: .labels, below: "/\(index)", "label \(ShownText.quoted(label)) is given twice",
                    "keep one of the two")
            }
        }
    }

    private mutating func docs() {
        count(request.docs.count, .docCount, .docs, at: .docs, "documents")
        for (index, doc) in request.docs.enumerated() {
            judge(doc.name, .docName, .docs, at: .docs, below: "/\(index)/doc_name", "document name")
            judge(doc.url, .docURL, .docs, at: .docs, below: "/\(index)/doc_url", "document address")
        }
    }

    private mutating func parameters(_ list: [InferenceParameter], _ field: ImportField) {
        for (index, parameter) in list.enumerated() {
            let place = "/\(index)"
            judge(parameter.name, .parameterName, .parameter, at: field, below: place + "/param_name", "parameter name")
            judge(
                parameter.description, .parameterDescription, .parameter, at: field, below: place + "/param_desc",
                "parameter description")
            parameterType(parameter, field, place)
        }
    }

    /// The SDK names JSON Schema's types, the API its own; its sample has `box`, which is in neither list.
    private static let parameterTypes = [
        "string", "object", "array", "boolean", "number", "integer", "int", "float", "timestamp", "date", "file",
    ]
    private static let numbers = ["number", "integer", "int", "float"]

    private mutating func parameterType(_ parameter: InferenceParameter, _ field: ImportField, _ place: String) {
        if !Self.parameterTypes.contains(parameter.type) {
            add(
                .parameter, .warning, at: field, below: place + "/param_type",
                "parameter type \(ShownText.quoted(parameter.type)) is in no list of the platform",
                PlaceholderDeclaration.offer(parameter.type, Self.parameterTypes))
        }
        let hasLimits = parameter.minimum != nil || parameter.maximum != nil
        if hasLimits, !Self.numbers.contains(parameter.type) {
            add(
                .parameter, .warning, at: field, below: place,
                "parameter \(ShownText.quoted(parameter.name)) is no number and has a least or greatest value",
                "remove min and max")
        }
        if let least = parameter.minimum, let most = parameter.maximum, least > most {
            add(
                .parameter, at: field, below: place,
                "parameter \(ShownText.quoted(parameter.name)) has a min above its max",
                "exchange the two")
        }
    }

    private mutating func count(
        _ number: Int, _ rule: NamingRules.Field, _ code: ImportFindingCode, at field: ImportField, _ what: String
    ) {
        if case .refused(let refusal) = rules.judge(String(number), as: rule) {
            add(code, at: field, "\(number) \(what) \(refusal.reason)", "remove some")
        }
    }

    /// Judges a text; where editions disagree, the finding is a warning that names those that refuse it.
    mutating func judge(
        _ value: String?, _ rule: NamingRules.Field, _ code: ImportFindingCode, at field: ImportField,
        below part: String = "", _ what: String, nearest: String? = nil
    ) {
        guard let value else { return }
        let remedy = nearest.map { "use '\($0)'" } ?? "give another \(what)"
        let subject = "\(what) \(ShownText.quoted(value))"
        switch rules.judge(value, as: rule) {
        case .accepted: break
        case .refused(let refusal):
            add(code, at: field, below: part, "\(subject) \(refusal.reason)", remedy)
        case .disputed(let refusals):
            let reasons = Self.grouped(refusals).joined(separator: ", ")
            add(
                code, .warning, at: field, below: part,
                "\(subject) \(reasons); other editions of the platform accept it",
                "\(remedy) to be safe")
        }
    }

    /// Editions that refuse a value for one reason are named together: `is empty (API 2024-06, SDK)`.
    private static func grouped(_ refusals: [NamingRules.Refusal]) -> [String] {
        var reasons: [String] = []
        for refusal in refusals where !reasons.contains(refusal.reason) { reasons.append(refusal.reason) }
        return reasons.map { reason in
            "\(reason) (\(refusals.filter { $0.reason == reason }.map(\.edition).joined(separator: ", ")))"
        }
    }
}
