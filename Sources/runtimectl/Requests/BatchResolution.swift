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
        var defaults = try RequestOptions.request(context)
        if defaults.purposes.isEmpty { defaults.purposes = ["inference"] }
        defaults.runtime = context.invocation.value("runtime")
        defaults.allow = ResolutionRequest.Allowance(rawValue: context.invocation.value("allow") ?? "") ?? .deprecated
        defaults.prefer = ResolutionRequest.Preference(rawValue: context.invocation.value("prefer") ?? "") ?? .recommended
        self.defaults = defaults
        explains = context.invocation.flag("explain")
        resolver = Resolver(catalog: try context.loadCatalog())
        isInteractive = Terminal.isTerminal(Terminal.standardInput)
    }

    /// Answers every line; a line that cannot be read is answered as such and makes the run end with exit 3.
    func run(_ path: String) throws(Failure) -> ExitCode {
        do throws(SystemError) {
            if path == "-" {
                var lines = LineReader(standardInput: "<standard input>")
                return try answerAll(&lines, origin: "<standard input>")
            }
            var lines = try LineReader(path: path)
            return try answerAll(&lines, origin: path)
        } catch let error as SystemError {
            throw Failure(.inputOutput, code: "input-failed", message: error.description)
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(.inputOutput, code: "input-failed", message: "\(error)")
        }
    }
}
