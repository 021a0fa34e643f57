import CommandLineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import SystemInterface

/// `resolve --batch`: requests in, answers out, line by line in the same order and in constant memory.
struct BatchResolution {
    private let context: CommandContext
    private let resolver: Resolver
    private let defaults: ResolutionRequest
    private let explains: Bool
    private let isInteractive: Bool

    init(_ context: CommandContext) throws(Failure) {
        self.context = context
        defaults = try RequestOptions.resolveRequest(context)
        explains = context.invocation.flag("explain")
        resolver = Resolver(catalog: try context.loadCatalog())
        isInteractive = Terminal.isTerminal(Terminal.standardInput)
    }

    /// Answers every line; a line that cannot be read is answered as such and makes the run end with exit 3.
    func run(_ path: String) throws(Failure) -> ExitCode {
        if path == "-" {
            var lines = LineReader(standardInput: "<standard input>")
            return try answerAll(&lines, origin: "<standard input>")
        }
        var lines = try open(path)
        return try answerAll(&lines, origin: path)
    }

    private func open(_ path: String) throws(Failure) -> LineReader {
        do throws(SystemError) {
            return try LineReader(path: path)
        } catch {
            throw Failure(.inputOutput, code: "input-failed", message: error.description)
        }
    }

    private func answerAll(_ lines: inout LineReader, origin: String) throws(Failure) -> ExitCode {
        var code = ExitCode.success
        while let line = try next(&lines) {
            if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
            let (answer, lineCode) = try answer(line, number: lines.lineNumber, origin: origin)
            try context.output.write(answer.text(.compact) + "\n")
            if isInteractive { try context.output.flush() }
            if lineCode.rawValue > code.rawValue { code = lineCode }
        }
        return code
    }

    private func next(_ lines: inout LineReader) throws(Failure) -> [UInt8]? {
        do throws(SystemError) {
            return try lines.next()
        } catch {
            throw Failure(.inputOutput, code: "input-failed", message: error.description)
        }
    }

    private func answer(_ line: [UInt8], number: Int, origin: String) throws(Failure) -> (JSONValue, ExitCode) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: line, origin: origin)
        } catch {
            return (Self.invalid(number, [error]), .invalidInput)
        }
        guard let object = document.root.object() else {
            return (Self.invalid(number, document.problems), .invalidInput)
        }
        let request = BatchRequest.read(object, defaults: defaults)
        guard !document.hasProblems else { return (Self.invalid(number, document.problems), .invalidInput) }
        let id = object["id"]?.value
        let resolution: Resolution
        do throws(RequestProblem) {
            resolution = try resolver.resolve(request)
        } catch {
            return (Self.unresolved(id, error), Failure(error).exit)
        }
        let answer = try ResolutionJSON(resolution: resolution, explains: explains).object(id: id)
        return (answer, resolution.runtime == nil ? .negative : .success)
    }

    /// A line that is no request: which line, and everything that is wrong with it.
    private static func invalid(_ number: Int, _ problems: [JSONProblem]) -> JSONValue {
        let details = problems.map { problem -> JSONValue in
            [
                "column": problem.column.map { .integer($0) } ?? .null,
                "pointer": RuntimeJSON.optional(problem.pointer), "message": .string(problem.message),
            ]
        }
        return [
            "status": "invalid", "line": .integer(number),
            "error": [
                "code": "invalid-request", "message": .string(problems.first?.message ?? "not a request"),
                "details": .array(details),
            ],
        ]
    }

    /// A request whose words the catalog does not know: an answer, though a negative one.
    private static func unresolved(_ id: JSONValue?, _ problem: RequestProblem) -> JSONValue {
        let head: [JSONValue.Member] = id.map { [.init(key: "id", value: $0)] } ?? []
        return .object(
            head + [.init(key: "status", value: "unresolved")] + (Failure(problem).json.members))
    }
}

extension JSONValue {
    /// The members of an object; none for anything else.
    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
