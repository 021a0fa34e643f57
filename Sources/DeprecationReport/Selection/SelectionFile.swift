internal import Jansson
internal import RuntimeVocabulary

/// What the files that select findings have in common.
enum SelectionFile {
    /// Reads a file whole, or tells everything that is wrong with it.
    /// - Parameter read: reports faults to the document.
    static func read<Value>(_ path: String, _ read: (JSONDocument) -> Value) throws(SelectionError) -> Value {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(file: path)
        } catch {
            throw SelectionError(problems: [error])
        }
        let value = read(document)
        if document.hasProblems { throw SelectionError(problems: document.problems) }
        return value
    }

    /// The day that a value says; nil for null, and for what is no day, which is reported.
    static func date(_ node: JSONNode) -> CalendarDate? {
        guard !node.isNull, let text = node.string() else { return nil }
        do throws(ParseError) {
            return try CalendarDate(parsing: text)
        } catch {
            node.report(error.description)
            return nil
        }
    }
}
