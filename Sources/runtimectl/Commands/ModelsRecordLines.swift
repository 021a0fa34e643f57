import Jansson
import ModelRegistry
import SystemInterface

/// The lines that `models restore` records, one of them in memory at a time.
///
/// All are checked before the registry is asked for anything, and read a second time when they are recorded: no other
/// program waits for whoever writes them, and a faulty file makes no registry. What cannot be read twice is copied.
struct ModelsRecordLines: ~Copyable {
    /// After so many faults a file is taken for another kind of file.
    static let mostProblems = 20

    /// What the file is called.
    let origin: String
    private let path: String
    /// Holds the copy, for as long as it is needed.
    private let scratch: ScratchFolder?

    private init(origin: String, path: String, scratch: consuming ScratchFolder?) {
        self.origin = origin
        self.path = path
        self.scratch = scratch
    }

    /// Checks all records of a file, or of standard input for `-`.
    /// - Throws: every faulty line with its number.
    static func checked(_ file: String) throws(Failure) -> ModelsRecordLines {
        let origin = file == "-" ? "<standard input>" : file
        var lines = try system { () throws(SystemError) in file == "-" ? LineReader() : try LineReader(path: file) }
        guard file == "-" || Files.kind(of: file) == .other else {
            try read(&lines, origin) { _, _ in }
            return ModelsRecordLines(origin: origin, path: file, scratch: nil)
        }
        let folder = try system { () throws(SystemError) in try ScratchFolder() }
        let path = "\(folder.path)/lines"
        var copy = try system { () throws(SystemError) in try AtomicFile(path) }
        try read(&lines, origin) { line, _ throws(Failure) in
            try system { () throws(SystemError) in try copy.write(line + [10]) }
        }
        try system { () throws(SystemError) in try copy.commit() }
        return ModelsRecordLines(origin: origin, path: path, scratch: folder)
    }

    /// Gives every record to `body`, with the number of its line.
    func forEach(_ body: (Int, NewModel) throws(Failure) -> Void) throws(Failure) {
        var lines = try Self.system { () throws(SystemError) in try LineReader(path: path) }
        var number = 0
        while let line = try Self.next(&lines) {
            number = lines.lineNumber
            // what has become faulty since it was checked is told as it would have been
            if !Self.isBlank(line) { try body(number, try Self.sound(line, number, origin)) }
        }
    }

    private static func read(
        _ lines: inout LineReader, _ origin: String, _ body: ([UInt8], NewModel) throws(Failure) -> Void
    ) throws(Failure) {
        var problems: [JSONProblem] = []
        while problems.count < mostProblems, let line = try next(&lines) {
            if isBlank(line) { continue }
            let read = model(line)
            problems += read.problems.map { placed($0, lines.lineNumber, origin) }
            if problems.isEmpty, let model = read.model { try body(line, model) }
        }
        if !problems.isEmpty { throw failure(problems) }
    }

    private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 } }

    private static func placed(_ problem: JSONProblem, _ line: Int, _ origin: String) -> JSONProblem {
        JSONProblem(
            origin: origin, line: line, column: problem.column, pointer: problem.pointer, message: problem.message)
    }

    private static func sound(_ line: [UInt8], _ number: Int, _ origin: String) throws(Failure) -> NewModel {
        let read = model(line)
        guard let model = read.model else { throw failure(read.problems.map { placed($0, number, origin) }) }
        return model
    }

    private static func failure(_ problems: [JSONProblem]) -> Failure {
        let first = problems.first?.description ?? "a line is not a record"
        return Failure(
            .invalidInput, code: "invalid-record",
            message: problems.count > 1 ? "\(problems.count) faults, the first: \(first)" : first,
            lines: problems.map(\.description), details: problems.map(json))
    }

    private static func next(_ lines: inout LineReader) throws(Failure) -> [UInt8]? {
        do throws(SystemError) {
            return try lines.next()
        } catch {
            throw .input(error)
        }
    }

    private static func system<Value: ~Copyable>(
        _ call: () throws(SystemError) -> Value
    ) throws(Failure) -> Value {
        do throws(SystemError) {
            return try call()
        } catch {
            throw .input(error)
        }
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
