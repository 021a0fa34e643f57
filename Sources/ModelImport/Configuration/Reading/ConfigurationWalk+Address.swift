internal import EngineKit
internal import Jansson

/// `protocol` and `port`: where an image of the user's own answers.
extension ConfigurationWalk {
    mutating func readAddress(_ members: ConfigurationMembers, into configuration: inout ModelConfiguration) {
        for key in ["protocol", "port"] {
            guard isImage == false, let node = members[key] else { continue }
            report.add(
                .addressForEngine, .note, at: node,
                "'\(key)' is for images of your own; an engine answers on port \(BuildPlan.defaultPort)", "leave it out"
            )
        }
        if members["protocol"] != nil { configuration.protocolName = protocolName(members) }
        configuration.port = members["port"].flatMap { port($0) }
    }

    private mutating func port(_ node: JSONNode) -> UInt16? {
        guard let number = count(node, "port", from: 1, to: Int(UInt16.max)) else { return nil }
        return UInt16(exactly: number)
    }
}
