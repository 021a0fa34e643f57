internal import Jansson

/// What an executable says when it is greeted: `{"hello": {"protocol": 1, "plugin": …, "capabilities": […]}}`.
struct GreetingAnswer {
    /// What it can be asked. Capabilities that only a later version knows are no reason to refuse the others.
    let capabilities: [String]

    /// - Parameter plugin: the name that it has to give.
    init(_ document: JSONDocument, plugin: String) throws(Refusal) {
        let hello = document.root.object()?.required("hello")?.object()
        // nothing else of another version can be judged by this one's rules
        if let node = hello?["protocol"], node.value != .integer(PluginProtocol.version) {
            throw .protocolVersion(said: String(node.value.text().prefix(60)))
        }
        document.root.object()?.allowOnly(["hello"])
        hello?.allowOnly(["protocol", "plugin", "capabilities"])
        _ = hello?.required("protocol")
        if let node = hello?.required("plugin"), let name = node.string(), name != plugin {
            node.report("it says it is plugin '\(name)'")
        }
        capabilities = hello?.required("capabilities")?.list(atLeast: 0) { $0.text() } ?? []
        do throws(PluginFailure.Malformed) {
            try document.throwProblems()
        } catch {
            throw .malformed(error)
        }
    }

    /// Why it is not understood.
    enum Refusal: Error {
        /// It speaks another version of the protocol.
        case protocolVersion(said: String)
        case malformed(PluginFailure.Malformed)
    }
}
