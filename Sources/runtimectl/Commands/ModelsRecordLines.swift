import Jansson
import ModelRegistry
import SystemInterface

/// Reads the lines that `models restore` records.
enum ModelsRecordLines {
    /// After so many faults a file is taken for another kind of file.
    private static let mostProblems = 20

    /// All records of a file, or of standard input for `-`; they are read before the registry is locked.
    /// - Throws: every faulty line with its number.
    static func read(_ file: String) throws(Failure) -> [NewModel] {
        var models: [NewModel] = []
        var problems: [JSONProblem] = []
        let origin = file == "-" ? "<standard input>" : file
        do throws(SystemError) {
            var lines = file == "-" ? LineReader() : try LineReader(path: file)
            while problems.count < mostProblems, let line = try lines.next() {
                if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
                let read = model(line)
                problems += read.problems.map { problem in
                    JSONProblem(
                        origin: origin, line: lines.lineNumber, column: problem.column, pointer: problem.pointer,
                        message: problem.message)
                }
                if let model = read.model { models.append(model) }
            }
        } catch {
            throw .input(error)
        }
        guard let first = problems.first else { return models }
        throw Failure(
            .invalidInput, code: "invalid-record",
            message: problems.count > 1 ? "\(problems.count) faults, the first: \(first)" : first.description,
            lines: problems.map(\.description), details: problems.map(json))
    }

    private static func json(_ problem: JSONProblem) -> JSONValue {
        [
            "file": .string(problem.origin), "line": problem.line.map { .integer($0) } ?? .null,
            "column": problem.column.map { .integer($0) } ?? .null, "pointer": RuntimeJSON.optional(problem.pointer),
            "message": .string(problem.message),
        ]
    }

    private static func model(_ line: [UInt8]) -> (model: NewModel?, problems: [JSONProblem]) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: line, origin: "")
        } catch {
            return (nil, [error])
        }
        let model = document.root.object().flatMap(NewModel.init(reading:))
        return (document.hasProblems ? nil : model, document.problems)
    }
}
