import CommandLineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import SystemInterface

/// `resolve --batch`: requests in, answers out, line by line in the same order and in constant memory.
struct BatchResolution {
    private let context: CommandContext
    private let responder: BatchResponder

    init(_ context: CommandContext) throws(Failure) {
        self.context = context
        let defaults = try RequestOptions.resolveRequest(context)
        responder = BatchResponder(
            resolver: Resolver(catalog: try context.loadCatalog()), defaults: defaults,
            explains: context.invocation.flag("explain"))
    }

    /// Answers every line; a line that cannot be read is answered as such and makes the run end with exit 3.
    func run(_ path: String) throws(Failure) -> ExitCode {
        do throws(Failure) {
            var lines = try reader(path)
            return try answerAll(&lines)
        } catch {
            // what has been answered stays answered
            try? context.output.flush()
            throw error
        }
    }

    private func reader(_ path: String) throws(Failure) -> LineReader {
        do throws(SystemError) {
            return path == "-" ? LineReader() : try LineReader(path: path)
        } catch {
            throw .input(error)
        }
    }

    private func answerAll(_ lines: inout LineReader) throws(Failure) -> ExitCode {
        var code = ExitCode.success
        while let answer = try next(&lines) {
            if let json = answer.json { try context.output.write(json.text(.compact) + "\n") }
            // whoever sends one request and waits for its answer must get it
            if lines.mustRead { try context.output.flush() }
            if answer.exit.rawValue > code.rawValue { code = answer.exit }
        }
        return code
    }

    /// The answer to the next line; `nil` after the last.
    private func next(_ lines: inout LineReader) throws(Failure) -> BatchAnswer? {
        do throws(SystemError) {
            guard let line = try lines.next() else { return nil }
            return responder.answer(line, number: lines.lineNumber)
        } catch {
            guard error.reason == .tooLong else { throw .input(error) }
            return .invalid(line: lines.lineNumber, id: nil, message: error.message)
        }
    }
}
