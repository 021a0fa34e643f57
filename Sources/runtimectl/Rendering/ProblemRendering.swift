import Jansson
import RuntimeCatalog

/// A catalog's faults as JSON.
enum ProblemRendering {
    static func json(_ problem: CatalogProblem) -> JSONValue {
        [
            "file": .string(problem.file), "line": problem.line.map { .integer($0) } ?? .null,
            "column": problem.column.map { .integer($0) } ?? .null,
            "pointer": problem.pointer.map { .string($0) } ?? .null, "message": .string(problem.message),
        ]
    }
}
