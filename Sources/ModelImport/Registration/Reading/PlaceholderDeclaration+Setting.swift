internal import Jansson
private import Suggestions

extension PlaceholderDeclaration {
    /// A value given as text, as a value of the placeholder's type; nil and a fault when it is none.
    func value(of text: String, option: String, faults: RegistrationFaults) -> GivenValue? {
        switch kind {
        case .str:
            return document(.string(text), option, faults)
        case .bool:
            if let flag = Bool(text) { return document(.boolean(flag), option, faults) }
            return refuse(text, "true or false", option, faults, known: ["true", "false"])
        case .int:
            if let number = Int(text) { return document(.integer(number), option, faults) }
            return refuse(text, "a whole number", option, faults)
        case .float:
            if let number = Double(text), number.isFinite { return document(.real(number), option, faults) }
            return refuse(text, "a number", option, faults)
        case .enum:
            if let choice = choices.first(where: { $0.scalarText == text }) { return GivenValue(node: choice) }
            let words = choices.compactMap(\.scalarText)
            faults.add(
                JSONProblem(
                    origin: option, message: "'\(text)' is none of the placeholder's values; \(Self.offer(text, words))"
                ))
            return nil
        case .json, .list:
            return parsed(text, option, faults)
        }
    }

    /// The nearest of some words, or all of them.
    static func offer(_ text: String, _ words: [String]) -> String {
        if let nearest = Suggestion.phrase(Suggestion.nearest(to: text, in: words)) { return nearest }
        let some = words.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
        return "known: \(some)\(words.count > 12 ? " and \(words.count - 12) more" : "")"
    }

    private func parsed(_ text: String, _ option: String, _ faults: RegistrationFaults) -> GivenValue? {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: Array(text.utf8), origin: option, limits: Registration.limits)
        } catch {
            faults.add(error)
            return nil
        }
        faults.watch(document)
        guard let fault = mismatch(document.root) else { return GivenValue(node: document.root, document: document) }
        faults.add(JSONProblem(origin: option, message: fault))
        return nil
    }

    private func refuse(
        _ text: String, _ expected: String, _ option: String, _ faults: RegistrationFaults, known: [String] = []
    ) -> GivenValue? {
        let near = Suggestion.phrase(Suggestion.nearest(to: text, in: known)).map { "; \($0)" } ?? ""
        faults.add(
            JSONProblem(
                origin: option,
                message: "placeholder '\(name)' is of type '\(kind.rawValue)': expected \(expected), found '\(text)'"
                    + near))
        return nil
    }

    private func document(_ value: JSONValue, _ option: String, _ faults: RegistrationFaults) -> GivenValue? {
        guard let document = try? JSONDocument(bytes: value.bytes(), origin: option) else { return nil }
        faults.watch(document)
        return GivenValue(node: document.root, document: document)
    }
}

/// A value given as text, and the document that was made from it.
struct GivenValue {
    let node: JSONNode
    var document: JSONDocument?
}
