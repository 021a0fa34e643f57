import Jansson

/// The answer to one line of a batch.
struct BatchAnswer {
    /// `nil` for a blank line, which is no request.
    let json: JSONValue?
    /// What the line alone would make the run end with.
    let exit: ExitCode

    static let none = BatchAnswer(json: nil, exit: .success)

    /// A line that is no request: which line, whose if that can be told, and everything that is wrong with it.
    static func invalid(
        line: Int, id: JSONValue?, code: String = "invalid-request", message: String, details: [JSONValue] = []
    ) -> BatchAnswer {
        let head: [JSONValue.Member] = id.map { [.init(key: "id", value: $0)] } ?? []
        let error: JSONValue = [
            "code": .string(code), "message": .string(message), "details": .array(details),
        ]
        return BatchAnswer(
            json: .object(
                head + [
                    .init(key: "status", value: "invalid"), .init(key: "line", value: .integer(line)),
                    .init(key: "error", value: error),
                ]), exit: .invalidInput)
    }

    /// A line with faults at places.
    static func invalid(line: Int, id: JSONValue?, _ problems: [JSONProblem]) -> BatchAnswer {
        let details = problems.map { problem -> JSONValue in
            [
                "column": problem.column.map { .integer($0) } ?? .null,
                "pointer": RuntimeJSON.optional(problem.pointer), "message": .string(problem.message),
            ]
        }
        let first = problems.first.map { problem in
            let place = problem.pointer.map { $0.isEmpty ? "" : "\($0): " } ?? ""
            return place + problem.message
        }
        return invalid(line: line, id: id, message: first ?? "not a request", details: details)
    }
}
