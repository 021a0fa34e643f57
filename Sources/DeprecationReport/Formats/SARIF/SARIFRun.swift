internal import Jansson
internal import RuntimeVocabulary

/// What a run says besides its results: the tool, its rules, and what was looked at (SARIF 2.1.0, 3.14).
struct SARIFRun {
    let report: Report
    let format: SARIFFormat

    static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// The most results that GitHub's code scanning takes of one run
    /// (https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
    static let resultLimit = 25_000

    /// All members but the results.
    var members: [(String, JSONValue)] {
        [
            ("tool", ["driver": driver]),
            // results that an incomplete inventory lacks are not to be taken for solved
            (
                "invocations",
                [
                    [
                        "executionSuccessful": .boolean(report.isComplete),
                        "toolExecutionNotifications": .array(notifications),
                    ]
                ]
            ),
            (
                "automationDetails",
                [
                    "id": .string("\(format.automation)/\(report.asOf)"),
                    "description": ["text": .string("Runtimes on their way out as of \(report.asOf).")],
                ]
            ),
            (
                "originalUriBaseIds",
                [SARIFLocation.base: ["description": ["text": "The folder that the program ran in."]]]
            ),
            ("columnKind", "unicodeCodePoints"), ("properties", properties),
        ]
    }

    private var driver: JSONValue {
        var members: [JSONValue.Member] = [.init(key: "name", value: "runtimectl")]
        if let version = format.version {
            members.append(.init(key: "version", value: .string(version)))
            members.append(.init(key: "semanticVersion", value: .string(version)))
        }
        if let uri = format.informationURI { members.append(.init(key: "informationUri", value: .string(uri))) }
        members.append(.init(key: "rules", value: .array(SARIFRule.allCases.map(\.descriptor))))
        return .object(members)
    }

    private var notifications: [JSONValue] {
        var notices = report.notices
        let results = report.findings.reduce(0) { $0 + max(1, $1.modelCount) }
        if results > Self.resultLimit {
            notices.append(
                Notice(
                    code: "too-many-results",
                    message: "\(results) results, and GitHub's code scanning takes \(Self.resultLimit) at most; split "
                        + "the inventory, or compare with an earlier report"))
        }
        return notices.map { notice in
            [
                "descriptor": ["id": .string(notice.code)], "level": "warning",
                "message": SARIFMessage.object(OutsideText.shown(notice.message)),
            ]
        }
    }

    private var properties: JSONValue {
        [
            "asOf": .string(report.asOf.description),
            "within": report.within.map { .string($0.description) } ?? .null,
            "catalog": JSONFormat.catalog(report.catalog),
            "baseline": report.baseline.map(JSONFormat.comparison) ?? .null,
        ]
    }
}
