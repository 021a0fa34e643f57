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
    mutating func ask(_ question: JSONValue.Member) throws(PluginFailure) -> JSONValue {
        lastID += 1
        let answer = try exchange(
            .object([.init(key: "id", value: .integer(lastID)), question]), question: question.key)
        guard answer["id"] == .integer(lastID) else {
            throw fail(.wrongID(asked: lastID, answered: text(answer["id"]), question: question.key))
        }
        if case .string(let why)? = answer["error"] {
            throw fail(.refusal(why, question: question.key))
        }
        return answer
    }

    /// The first exchange, by which both sides learn that they understand each other.
    mutating func greet() throws(PluginFailure) {
        let answer = try exchange(["hello": ["protocol": .integer(PluginProtocol.version)]], question: "hello")
        guard let hello = answer["hello"], let version = hello["protocol"] else {
            throw fail(.garbage("it has no \"hello\" with a \"protocol\"", question: "hello"))
        }
        guard version == .integer(PluginProtocol.version) else {
            throw fail(.protocolVersion(said: text(version)))
        }
        guard hello["plugin"] == .string(plugin) else {
            throw fail(.garbage("it says it is plugin \(text(hello["plugin"]))", question: "hello"))
        }
        guard case .array(let words)? = hello["capabilities"] else {
            throw fail(.garbage("it has no list \"capabilities\"", question: "hello"))
        }
        for word in words {
            guard case .string(let name) = word else {
                throw fail(.garbage("the capability \(text(word)) is not a string", question: "hello"))
            }
            // a capability that only a later version knows is no reason to refuse the others
            capabilities.append(name)
        }
    }

    private mutating func exchange(_ message: JSONValue, question: String) throws(PluginFailure) -> JSONValue {
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

    private func parse(_ bytes: [UInt8], _ question: String) throws(PluginFailure) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw fail(.garbage("it is not UTF-8", question: question))
        }
        let value: JSONValue
        do throws(JSONProblem) {
            let limits = JSONLimits(maxBytes: limits.lineLength, maxDepth: 64)
            value = try JSONDocument(bytes: bytes, origin: "<answer>", limits: limits).root.value
        } catch {
            let start = String(decoding: bytes.prefix(60), as: UTF8.self)
            throw fail(.garbage("\(error.message), in '\(start)'", question: question))
        }
        guard case .object = value else { throw fail(.garbage("it is not an object", question: question)) }
        return value
    }

    private func fail(_ cause: PluginFailure.Cause) -> PluginFailure {
        PluginFailure(plugin: plugin, folder: folder, cause: cause, remarks: process.errorText)
    }

    private func text(_ value: JSONValue?) -> String {
        value.map { String($0.text().prefix(60)) } ?? "without a number"
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
