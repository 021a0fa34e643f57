internal import Jansson
internal import SystemInterface

/// A running executable and the questions it is asked, one after the other.
struct PluginConversation: ~Copyable {
    /// What the executable said it can be asked.
    private(set) var capabilities: [String] = []
    private var process: ChildProcess
    private let plugin: String
    private let folder: String
    private let limits: PluginProtocol.Limits
    private var lastID = 0

    /// Starts the executable; ``greet()`` comes next.
    init(plugin: String, folder: String, executable: String, limits: PluginProtocol.Limits) throws(PluginFailure) {
        self.plugin = plugin
        self.folder = folder
        self.limits = limits
        let start = ProcessStart(
            executable: executable, environment: ProcessStart.filteredEnvironment(), folder: folder)
        let bounds = ProcessLimits(memory: limits.memory, processorSeconds: limits.processorSeconds)
        process = try Self.started(start, bounds, plugin)
    }

    private static func started(_ start: ProcessStart, _ limits: ProcessLimits, _ plugin: String)
        throws(PluginFailure) -> ChildProcess
    {
        do throws(SystemError) {
            return try ChildProcess(start, limits: limits)
        } catch {
            throw PluginFailure(plugin: plugin, folder: start.folder, cause: .cannotStart(error.description))
        }
    }

    /// Asks `{"id": n, <question>}`.
    /// - Returns: the answer, an object with the same id.
    mutating func ask(_ question: JSONValue.Member) throws(PluginFailure) -> JSONDocument {
        lastID += 1
        let message = JSONValue.object([.init(key: "id", value: .integer(lastID)), question])
        let document = try exchange(message, question: question.key)
        let answer = document.root.object()
        guard answer?["id"]?.value == .integer(lastID) else {
            let said = (answer?["id"]?.value).map { String($0.text().prefix(60)) } ?? "without a number"
            throw fail(.wrongID(asked: lastID, answered: said, question: question.key))
        }
        if let error = answer?["error"] {
            answer?.allowAnswer("error")
            let why = error.text() ?? ""
            do throws(PluginFailure.Malformed) {
                try document.throwProblems()
            } catch {
                throw fail(.garbage(error.what, question: question.key))
            }
            throw fail(.refusal(why, question: question.key))
        }
        return document
    }

    /// The first exchange, by which both sides learn that they understand each other.
    mutating func greet() throws(PluginFailure) {
        let answer = try exchange(["hello": ["protocol": .integer(PluginProtocol.version)]], question: "hello")
        do throws(GreetingAnswer.Refusal) {
            capabilities = try GreetingAnswer(answer, plugin: plugin).capabilities
        } catch {
            switch error {
            case .protocolVersion(let said): throw fail(.protocolVersion(said: said))
            case .malformed(let fault): throw fail(.garbage(fault.what, question: "hello"))
            }
        }
    }

    private mutating func exchange(_ message: JSONValue, question: String) throws(PluginFailure) -> JSONDocument {
        let answer: ChildProcess.Answer
        do throws(SystemError) {
            answer = try process.exchange(message.bytes(), within: limits.deadline, limit: limits.lineLength)
        } catch {
            throw fail(.cannotStart(error.description))
        }
        switch answer {
        case .line(let bytes): return try parse(bytes, question)
        case .ended(let ending, let unfinished):
            throw fail(.ended(.init(ending), question: question, isInAnswer: unfinished > 0))
        case .silence(let unfinished):
            let seconds = Double(limits.deadline / 1_000_000) / 1000
            throw fail(.silence(seconds: seconds, question: question, isInAnswer: unfinished > 0))
        case .flood: throw fail(.flood(limit: limits.lineLength, question: question))
        }
    }

    private func parse(_ bytes: [UInt8], _ question: String) throws(PluginFailure) -> JSONDocument {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw fail(.garbage("it is not UTF-8", question: question))
        }
        let document: JSONDocument
        do throws(JSONProblem) {
            let limits = JSONLimits(maxBytes: limits.lineLength, maxDepth: 64)
            document = try JSONDocument(bytes: bytes, origin: "<answer>", limits: limits)
        } catch {
            let start = String(decoding: bytes.prefix(60), as: UTF8.self)
            throw fail(.garbage("\(error.message), in '\(start)'", question: question))
        }
        guard document.root.kind == .object else { throw fail(.garbage("it is not an object", question: question)) }
        return document
    }

    private func fail(_ cause: PluginFailure.Cause) -> PluginFailure {
        PluginFailure(plugin: plugin, folder: folder, cause: cause, remarks: process.errorText)
    }
}

extension PluginFailure.How {
    init(_ ending: ChildProcess.Ending) {
        switch ending {
        case .exit(let status): self = .exit(status)
        case .signal(let number): self = .signal(number)
        case .closedOutput: self = .closedOutput
        }
    }
}
