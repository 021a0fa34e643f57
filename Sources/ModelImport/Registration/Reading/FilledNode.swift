internal import Jansson
internal import RuntimeVocabulary

/// The value of a field, after its placeholder was filled in.
struct FilledNode {
    /// The field in the document: the value itself, or the reference to the placeholder.
    let use: JSONNode
    /// The value: of the document (given, or a placeholder's default), or of a document made from `--set`.
    let value: JSONNode
    /// The document that was made from `--set`; nil when the value stands in the registration document.
    var document: JSONDocument?
    /// The option that gave it: `--set model_type`.
    var option: String?
    /// Where faults of the value go.
    let faults: RegistrationFaults

    /// Records a fault of the value, where the value was given.
    func report(_ message: String) {
        if let option {
            faults.add(JSONProblem(origin: option, message: message))
        } else {
            value.report(message)
        }
    }

    /// The text; nil and a fault when it is none, or empty.
    func text() -> String? {
        guard let text = value.string() else { return nil }
        if text.isEmpty { report("expected a text, found an empty string") }
        return text.isEmpty ? nil : text
    }

    /// The text, read by the vocabulary.
    func parsed<Value>(_ parse: (String) throws(ParseError) -> Value) -> Value? {
        guard let text = text() else { return nil }
        do throws(ParseError) {
            return try parse(text)
        } catch {
            report(error.description)
            return nil
        }
    }
}

/// The faults that are not in the document: those of values given with `--set`.
final class RegistrationFaults {
    private(set) var problems: [JSONProblem] = []
    private var others: [JSONDocument] = []

    func add(_ problem: JSONProblem) { problems.append(problem) }

    /// Keeps a document made from a value, for the faults that are found in it.
    func watch(_ document: JSONDocument) { others.append(document) }

    var all: [JSONProblem] { problems + others.flatMap(\.problems) }
}
