internal import EngineKit
internal import Jansson
internal import Suggestions

/// `health`: "Configuration of an image health interface."
extension ConfigurationWalk {
    private static let healthKeys = [
        "url", "protocol", "initial_delay_seconds", "timeout_seconds", "check_method", "command", "period_seconds",
        "failure_threshold",
    ]
    /// What 32 bits hold, as the console has it.
    static let mostSeconds = Int(Int32.max)

    mutating func health(_ node: JSONNode?) -> ModelConfiguration.HealthCheck? {
        guard let node, let object = object(node, "health") else { return nil }
        if isImage == false {
            report.add(
                .healthForEngine, .note, at: node, "'health' is for images of your own; an engine has its own check",
                "leave it out")
        }
        let members = self.members(of: object, known: Self.healthKeys, mandatory: ["url", "command"])
        var health = ModelConfiguration.HealthCheck()
        health.method = healthMethod(members["check_method"])
        health.protocolName = healthProtocol(members["protocol"])
        readTarget(members, into: &health)
        health.initialDelaySeconds = count(members["initial_delay_seconds"], "initial_delay_seconds", from: 0)
        health.timeoutSeconds = count(members["timeout_seconds"], "timeout_seconds", from: 0)
        health.periodSeconds = count(members["period_seconds"], "period_seconds", from: 1)
        health.failureThreshold = count(members["failure_threshold"], "failure_threshold", from: 1)
        checkTimeout(members)
        return health
    }

    private mutating func readTarget(
        _ members: ConfigurationMembers, into health: inout ModelConfiguration.HealthCheck
    ) {
        if health.method == .command {
            let remedy = "write the command that the container runs"
            if let node = required("command", in: members, remedy) {
                health.command = filledText(node, "command", ifEmpty: remedy)
            }
            health.url = text(members["url"], "url")
            return
        }
        health.command = text(members["command"], "command")
        let remedy = "write the path of the check: '/health'"
        guard let node = required("url", in: members, remedy),
            let url = filledText(node, "url", ifEmpty: remedy)
        else { return }
        health.url = url
        if !url.hasPrefix("/") {
            report.add(
                .healthPath, .error, at: node, "the path \(ShownText.quoted(url)) does not begin with '/'",
                "write the path alone, without protocol and host: '/health'")
        }
    }

    private mutating func healthMethod(_ node: JSONNode?) -> ModelConfiguration.HealthCheck.Method? {
        let words = ModelConfiguration.HealthCheck.Method.allCases.map(\.rawValue)
        guard let node, let text = filledText(node, "check_method", ifEmpty: "write 'HTTP', or leave the key out")
        else {
            return nil
        }
        if let method = ModelConfiguration.HealthCheck.Method(rawValue: text.uppercased()) { return method }
        report.add(
            .healthMethod, .error, at: node, "unknown check method \(ShownText.quoted(text))",
            Suggestion.phrase(Suggestion.nearest(to: text, in: words)) ?? "write 'HTTP' or 'EXEC'")
        return nil
    }

    /// "Request protocol of the health check API. Only HTTP is supported."
    private mutating func healthProtocol(_ node: JSONNode?) -> String? {
        guard let node, let text = filledText(node, "protocol", ifEmpty: "write 'http', or leave the key out") else {
            return nil
        }
        if text.lowercased() != "http" {
            report.add(
                .healthProtocol, .error, at: node,
                "health is asked for over 'http' only, not \(ShownText.quoted(text))", "write 'http'")
        }
        return text.lowercased()
    }

    /// "This parameter cannot be left blank", while the column of the same row says that it is not mandatory.
    private mutating func checkTimeout(_ members: ConfigurationMembers) {
        let refusing = rules.editions.filter { $0.needsHealthTimeout == true }.map(\.id)
        guard members["timeout_seconds"] == nil, !refusing.isEmpty else { return }
        report.add(
            .healthTimeout, .warning, at: members.node,
            "'timeout_seconds' is missing, which \(ShownText.list(refusing)) says cannot be left blank",
            "add 'timeout_seconds': \"10\"")
    }

    /// A count of seconds or of failures, or a port: the table says String, the API integer.
    mutating func count(
        _ node: JSONNode?, _ key: String, from least: Int, to most: Int = mostSeconds
    ) -> Int? {
        guard let node else { return nil }
        let number: Int?
        switch node.kind {
        case .integer: number = node.integer()
        case .string: number = node.string().flatMap { Int($0) }
        default: number = nil
        }
        guard let number else {
            let shown = node.kind == .string ? ShownText.quoted(node.string() ?? "") : node.kind.phrase
            report.add(
                .wrongType, .error, at: node, "'\(key)' is a whole number, found \(shown)",
                "write digits alone: \"10\"")
            return nil
        }
        guard (least...most).contains(number) else {
            report.add(
                .outOfRange, .error, at: node, "'\(key)' is \(number), which is out of range",
                "give \(least) to \(most)")
            return nil
        }
        return number
    }
}
