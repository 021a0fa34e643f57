private import Jansson

/// An executable, held to the protocol by questions of all kinds.
struct ExecutableChecks {
    private let plugin: ExecutablePlugin?
    private let limits: PluginProtocol.Limits

    init(_ plugin: any EnginePlugin, _ limits: PluginProtocol.Limits) {
        self.plugin = plugin as? ExecutablePlugin
        self.limits = limits
    }

    /// The five checks; left out for a plugin without an executable.
    func all() -> [ConformanceCheck] {
        let codes: [ConformanceCheck.Code] = [.executable, .greeting, .answers, .packages, .strangeQuestion]
        guard let plugin else { return codes.map { ConformanceCheck($0, leftOut: "it has no executable") } }
        do throws(PluginFailure) {
            let capabilities = try plugin.capabilities()
            return [
                ConformanceCheck(.executable, []), ConformanceCheck(.greeting, known(capabilities)),
                answers(plugin, capabilities), packages(plugin, capabilities), strangeQuestion(plugin),
            ]
        } catch {
            let reason = "the executable does not start"
            return [
                ConformanceCheck(.executable, []), ConformanceCheck(.greeting, [fault(error)]),
                ConformanceCheck(.answers, leftOut: reason), ConformanceCheck(.packages, leftOut: reason),
                ConformanceCheck(.strangeQuestion, leftOut: reason),
            ]
        }
    }

    private func known(_ capabilities: [String]) -> [ConformanceCheck.Fault] {
        let known = PluginProtocol.Capability.allCases.map(\.rawValue)
        return capabilities.filter { !known.contains($0) && !$0.hasPrefix("x-") }.map { word in
            .init(
                message:
                    "it says it has the capability '\(word)', which protocol \(PluginProtocol.version) does not know",
                remedy: "known are \(known.joined(separator: ", ")); begin your own with x-")
        }
    }

    private func answers(_ plugin: ExecutablePlugin, _ capabilities: [String]) -> ConformanceCheck {
        guard capabilities.contains(PluginProtocol.Capability.interpret.rawValue) else {
            return ConformanceCheck(.answers, leftOut: "it does not say that it can 'interpret'")
        }
        let tokens = plugin.manifest.nameTokens.map { "\($0)1.2-python3.7-cpu" }
        do throws(PluginFailure) {
            try plugin.prepare(tokens + NameChecks.strangeNames)
            return ConformanceCheck(.answers, [])
        } catch {
            return ConformanceCheck(.answers, [fault(error)])
        }
    }

    /// Asked of a program of its own: what it does wrong with names says nothing about packages.
    private func packages(_ plugin: ExecutablePlugin, _ capabilities: [String]) -> ConformanceCheck {
        guard capabilities.contains(PluginProtocol.Capability.inspect.rawValue) else {
            return ConformanceCheck(.packages, leftOut: "it does not say that it can 'inspect'")
        }
        let fresh = ExecutablePlugin(
            manifest: plugin.manifest, folder: plugin.folder, executable: plugin.executable, limits: limits)
        return InspectionChecks(fresh).check()
    }

    /// In a conversation of its own, so that what comes of it spoils nothing else.
    private func strangeQuestion(_ plugin: ExecutablePlugin) -> ConformanceCheck {
        do throws(PluginFailure) {
            var conversation = try PluginConversation(
                plugin: plugin.manifest.name, folder: plugin.folder, executable: plugin.executable, limits: limits)
            try conversation.greet()
            for _ in 0..<2 {
                let question = JSONValue.Member(key: "x-unheard-of", value: ["of": .null])
                if let fault = try refusal(of: question, &conversation) {
                    return ConformanceCheck(.strangeQuestion, [fault])
                }
            }
            return ConformanceCheck(.strangeQuestion, [])
        } catch {
            return ConformanceCheck(.strangeQuestion, [fault(error)])
        }
    }

    private func refusal(of question: JSONValue.Member, _ conversation: inout PluginConversation)
        throws(PluginFailure) -> ConformanceCheck.Fault?
    {
        do throws(PluginFailure) {
            _ = try conversation.ask(question)
        } catch {
            if case .refusal = error.cause { return nil }
            throw error
        }
        return .init(
            message: "it answers a question that nobody knows",
            remedy: "answer {\"id\": …, \"error\": \"what you cannot do\"}")
    }

    private func fault(_ failure: PluginFailure) -> ConformanceCheck.Fault {
        .init(message: failure.what + failure.said, remedy: failure.adviceForAuthors)
    }
}

extension PluginFailure {
    /// What the author of the plugin can do; `validate` itself is what the others are sent to.
    var adviceForAuthors: String {
        switch cause {
        case .ended: "answer every line before you end, and end only when the input does"
        case .silence: "answer every line at once, and flush the output after each"
        case .flood: "keep an answer below the limit, and write nothing that was not asked for"
        case .garbage: "write one JSON object a line, in UTF-8, as docs/plugin-protocol.md describes"
        case .wrongID: "give back the id of the question"
        case .cannotStart: "try to start it by hand, from its folder"
        default: remedy
        }
    }
}
