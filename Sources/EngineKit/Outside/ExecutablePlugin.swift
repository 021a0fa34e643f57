public import Jansson
public import RuntimeVocabulary
private import Synchronization

/// A plugin whose manifest names an executable: a program of its own that answers questions.
///
/// The program is started by the first question and stopped when this value goes. After a failure it is not asked
/// again: every later question gives the same failure, and no half-understood answer follows.
public final class ExecutablePlugin: EnginePlugin {
    /// The manifest it was made from.
    public let manifest: PluginManifest
    /// The plugin's folder.
    public let folder: String
    /// The absolute path of the program.
    public let executable: String
    private let limits: PluginProtocol.Limits
    private let state = Mutex(State())

    private struct State: ~Copyable {
        var conversation: PluginConversation?
        var failure: PluginFailure?
        var answers: [String: InterpretationAnswer] = [:]
    }

    /// Prepares a plugin without starting its program.
    /// - Parameter executable: a path that ``PluginTrust`` has accepted.
    public init(
        manifest: PluginManifest, folder: String, executable: String, limits: PluginProtocol.Limits = .standard
    ) {
        self.manifest = manifest
        self.folder = folder
        self.executable = executable
        self.limits = limits
    }

    /// What the program says it can be asked; starts it.
    public func capabilities() throws(PluginFailure) -> [String] {
        try state.withLock { (state) throws(PluginFailure) -> [String] in
            try withConversation(&state) { (conversation) throws(PluginFailure) in conversation.capabilities }
        }
    }

    /// Asks a question.
    /// - Parameter question: an object with one member: the capability and what to ask of it, such as
    ///   `{"inspect": {…}}`. The id is added here.
    /// - Returns: the answer as the program wrote it, an object.
    /// - Throws: ``PluginFailure``. A refusal is the answer to this question only; anything else ends the program.
    public func ask(_ question: JSONValue) throws(PluginFailure) -> JSONValue {
        guard case .object(let members) = question, let member = members.first, members.count == 1 else {
            throw failure(.garbage("a question is an object with one member", question: "?"))
        }
        return try ask(member) { @Sendable (answer) throws(PluginFailure.Malformed) in answer.root.value }
    }

    /// Asks a question and reads the answer; one that cannot be read ends the program.
    func ask<Value: Sendable>(
        _ question: JSONValue.Member, _ read: @Sendable (JSONDocument) throws(PluginFailure.Malformed) -> Value
    ) throws(PluginFailure) -> Value {
        try state.withLock { (state) throws(PluginFailure) -> Value in try ask(question, &state, read) }
    }

    /// Asks for every name at once, so that ``interpret(_:hints:)`` has the answers at hand and cannot fail.
    public func prepare(_ names: [String]) throws(PluginFailure) {
        try state.withLock { (state) throws(PluginFailure) in
            let name = PluginProtocol.Capability.interpret.rawValue
            let isAsked = try withConversation(&state) { (conversation) throws(PluginFailure) in
                conversation.capabilities.contains(name)
            }
            guard isAsked else { return }
            for text in names where state.answers[text] == nil {
                let question = JSONValue.Member(key: name, value: ["name": .string(text)])
                state.answers[text] = try ask(question, &state, InterpretationAnswer.init)
            }
        }
    }

    /// What the manifest's rules say, with what the program said of this name laid over it.
    ///
    /// Nothing is asked here: a name that ``prepare(_:)`` was not given is read by the manifest alone.
    public func interpret(_ name: RuntimeName, hints: HardwareHints) -> NameInterpretation {
        let byManifest = NameInterpreter(
            rules: manifest.interpretation, nameTokens: manifest.nameKeys, hints: hints
        ).interpret(name)
        let answer = state.withLock { $0.answers[name.text] }
        return answer?.laid(over: byManifest) ?? byManifest
    }

    private func ask<Value: Sendable>(
        _ question: JSONValue.Member, _ state: inout State,
        _ read: @Sendable (JSONDocument) throws(PluginFailure.Malformed) -> Value
    ) throws(PluginFailure) -> Value {
        try withConversation(&state) { (conversation) throws(PluginFailure) in
            guard conversation.capabilities.contains(question.key) else {
                throw failure(.incapable(of: question.key))
            }
            let answer = try conversation.ask(question)
            do throws(PluginFailure.Malformed) {
                return try read(answer)
            } catch {
                throw failure(.garbage(error.what, question: question.key))
            }
        }
    }

    /// Starts the program where it does not run yet, and remembers a failure for good.
    private func withConversation<Value>(
        _ state: inout State, _ body: (inout PluginConversation) throws(PluginFailure) -> Value
    ) throws(PluginFailure) -> Value {
        if let failure = state.failure { throw failure }
        do throws(PluginFailure) {
            var conversation: PluginConversation
            if let running = state.conversation.take() {
                conversation = running
            } else {
                conversation = try PluginConversation(
                    plugin: manifest.name, folder: folder, executable: executable, limits: limits)
                try conversation.greet()
            }
            do throws(PluginFailure) {
                let value = try body(&conversation)
                state.conversation = consume conversation
                return value
            } catch {
                if error.leavesProgramUsable { state.conversation = consume conversation }
                throw error
            }
        } catch {
            throw error.leavesProgramUsable ? error : give(up: error, &state)
        }
    }

    private func give(up failure: PluginFailure, _ state: inout State) -> PluginFailure {
        state.conversation = nil
        state.failure = failure
        return failure
    }

    private func failure(_ cause: PluginFailure.Cause) -> PluginFailure {
        PluginFailure(plugin: manifest.name, folder: folder, cause: cause)
    }
}

extension PluginFailure {
    /// Whether the program can be asked other questions after this.
    var leavesProgramUsable: Bool {
        switch cause {
        case .refusal, .incapable: true
        default: false
        }
    }

    /// An answer whose content is not what the protocol says: what is wrong with it.
    struct Malformed: Error {
        let what: String
    }
}
