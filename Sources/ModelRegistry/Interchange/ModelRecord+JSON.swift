public import Jansson

extension ModelSummary {
    /// The object that lists show, as the command-line contract has it.
    public var json: JSONValue { .object(members) }

    var members: [JSONValue.Member] {
        JSONValue.Member.list([
            ("id", .string(id)), ("name", .string(name)), ("version", .string(version.description)),
            ("engine", .string(engine)), ("runtime", .text(runtime)), ("image", .string(image)),
            ("source", .string(source.rawValue)), ("status", .string(status.rawValue)),
            ("createdAt", .string(createdAt.description)), ("labels", .strings(labels)),
        ])
    }
}

extension ModelRecord {
    /// The whole record; ``NewModel/init(reading:)`` reads it back.
    public var json: JSONValue { .object(summary.members + details.members) }
}

extension ModelDetails {
    fileprivate var members: [JSONValue.Member] {
        JSONValue.Member.list([
            ("digest", .text(imageDigest)), ("description", .text(description)),
            ("docs", .array(docs.map { ["name": .string($0.name), "url": .string($0.url)] })),
            ("apis", .array(apis.map(\.json))), ("dependencies", .array(dependencies.map(\.json))),
            ("origin", origin.json), ("request", request ?? .null), ("findings", .array(findings.map(\.json))),
            ("catalog", catalog?.json ?? .null), ("toolVersion", .text(toolVersion)),
        ])
    }
}

extension ModelAPI {
    fileprivate var json: JSONValue {
        [
            "method": .string(method), "url": .string(url), "protocol": .text(networkProtocol),
            "requestContentType": .text(requestContentType), "responseContentType": .text(responseContentType),
            "definition": definition ?? .null,
        ]
    }
}

extension ModelDependency {
    fileprivate var json: JSONValue {
        [
            "installer": .string(installer), "package": .string(package), "version": .text(version),
            "restraint": .text(restraint),
        ]
    }
}

extension ModelOrigin {
    fileprivate var json: JSONValue {
        [
            "location": .text(location), "jobId": .text(jobID), "jobVersion": .text(jobVersion),
            "templateId": .text(templateID), "subscriptionId": .text(subscriptionID),
        ]
    }
}

extension CatalogStamp {
    fileprivate var json: JSONValue {
        ["name": .string(name), "revision": .text(revision), "sha256": .text(sha256)]
    }
}

extension ModelFinding {
    fileprivate var json: JSONValue {
        [
            "code": .string(code), "severity": .string(severity.rawValue), "file": .text(file),
            "line": line.map { .integer($0) } ?? .null, "pointer": .text(pointer), "message": .string(message),
            "remedy": .text(remedy), "platformCode": .text(platformCode),
        ]
    }
}

extension JSONValue {
    /// Whether a text or a key holds the one character that JSON files of this program never hold.
    var holdsNUL: Bool {
        switch self {
        case .string(let text): text.utf8.contains(0)
        case .array(let elements): elements.contains(where: \.holdsNUL)
        case .object(let members): members.contains { $0.key.utf8.contains(0) || $0.value.holdsNUL }
        case .integer, .real, .boolean, .null: false
        }
    }

    fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension JSONValue.Member {
    fileprivate static func list(_ pairs: [(String, JSONValue)]) -> [JSONValue.Member] {
        pairs.map { JSONValue.Member(key: $0.0, value: $0.1) }
    }
}
