package import Jansson

/// One fault of a catalog's content.
public struct CatalogProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was opened.
    public let file: String
    /// Line of the faulty value, from 1.
    public let line: Int?
    /// Column of the faulty value, in characters (Unicode scalars) from 1.
    public let column: Int?
    /// JSON Pointer of the faulty value; empty for the whole document, `nil` when the file is no JSON.
    public let pointer: String?
    /// What is wrong and what was expected.
    public let message: String

    package init(_ problem: JSONProblem) {
        file = problem.origin
        line = problem.line
        column = problem.column
        pointer = problem.pointer
        message = problem.message
    }

    init(file: String, message: String) {
        self.file = file
        line = nil
        column = nil
        pointer = nil
        self.message = message
    }

    /// `file:line: pointer: message`; `file:line:column: message` where there is no JSON to point into.
    public var description: String {
        let column = pointer == nil ? column : nil
        return JSONProblem(origin: file, line: line, column: column, pointer: pointer, message: message).description
    }
}
