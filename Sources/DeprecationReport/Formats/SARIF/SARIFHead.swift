internal import Jansson
internal import RuntimeVocabulary

/// What stands before the results: the tool, its rules, and what the run is about.
struct SARIFHead {
    let report: Report
    let format: SARIFFormat

    static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// The most results that GitHub's code scanning takes of one run
    /// (https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
    static let resultLimit = 25_000

    /// The text up to and with the bracket that opens the results.
    var pieces: [String] {
        let rules = SARIFRule.allCases.map { $0.descriptor.text() }.joined(separator: ",\n")
        // the driver's object is cut open before its bracket, to give each rule a line
        let driver = JSONValue.object(driver).text().dropLast()
        let members = JSONValue.object(run).text().dropFirst().dropLast()
        return [
            "{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{\n",
            "\"tool\":{\"driver\":\(driver),\"rules\":[\n\(rules)\n]}},\n",
            "\(members),\n\"results\":[",
        ]
    }

    private var driver: [JSONValue.Member] {
        var members: [JSONValue.Member] = [.init(key: "name", value: "runtimectl")]
        if let version = format.version {
            members.append(.init(key: "version", value: .string(version)))
            members.append(.init(key: "semanticVersion", value: .string(version)))
        }
        if let uri = format.informationURI { members.append(.init(key: "informationUri", value: .string(uri))) }
        return members
    }

    private var run: [JSONValue.Member] {
        [
            .init(
                key: "invocations",
                value: [["executionSuccessful": true, "toolExecutionNotifications": .array(notifications)]]),
            .init(
                key: "automationDetails",
                value: [
                    "id": .string("\(format.automation)/\(report.asOf)"),
                    "description": ["text": .string("Runtimes on their way out as of \(report.asOf).")],
                ]),
            .init(
                key: "originalUriBaseIds",
                value: [SARIFLocation.base: ["description": ["text": "The folder that the program ran in."]]]),
            .init(key: "columnKind", value: "unicodeCodePoints"),
            .init(key: "properties", value: properties),
        ]
    }

    private var notifications: [JSONValue] {
        var notices = report.notices
        let results = report.findings.reduce(0) { $0 + max(1, $1.modelCount) }
        if results > Self.resultLimit {
            notices.append(
                Notice(
                    code: "too-many-results",
                    message: "\(results) results, of which GitHub's code scanning refuses more than "
                        + "\(Self.resultLimit); split the inventory, or compare with an earlier report"))
        }
        return notices.map { notice in
            [
                "level": "warning", "descriptor": ["id": .string(notice.code)],
                "message": ["text": .string(SARIFMessage.text(OutsideText.shown(notice.message, limit: 1_000)))],
            ]
        }
    }

    private var properties: JSONValue {
        let catalog = report.catalog
        var members: [JSONValue.Member] = [
            .init(key: "asOf", value: .string(report.asOf.description)),
            .init(
                key: "catalog",
                value: [
                    "name": .string(catalog.name), "revision": catalog.revision.map { .string($0) } ?? .null,
                    "sha256": .string(catalog.sha256),
                ]),
        ]
        if let baseline = report.baseline {
            members.append(
                .init(
                    key: "baseline",
                    value: [
                        "file": .string(baseline.file), "asOf": .string(baseline.asOf.description),
                        "known": .integer(baseline.known),
                    ]))
        }
        return .object(members)
    }
}
