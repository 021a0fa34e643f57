import CommandLineKit
import EngineKit
import Jansson

/// A finding about a package, for people and for scripts.
enum FindingRendering {
    static func json(_ finding: PackageFinding) -> JSONValue { .object(members(finding)) }

    /// With its reasons, and the platform's code for the same.
    static func json(_ finding: PackageFinding, platformCode: String?) -> JSONValue {
        .object(
            members(finding) + [
                .init(key: "reasons", value: .strings(finding.reasons)),
                .init(key: "platformCode", value: RuntimeJSON.optional(platformCode)),
            ])
    }

    private static func members(_ finding: PackageFinding) -> [JSONValue.Member] {
        let pairs: [(String, JSONValue)] = [
            ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
            ("file", RuntimeJSON.optional(finding.file)), ("line", finding.line.map { .integer($0) } ?? .null),
            ("pointer", RuntimeJSON.optional(finding.pointer)), ("message", .string(finding.message)),
            ("remedy", RuntimeJSON.optional(finding.remedy)),
        ]
        return pairs.map { .init(key: $0.0, value: $0.1) }
    }

    /// The gravest first, else in their order, each wrapped below its beginning; a count at the end.
    /// - Parameter platformCodes: the platform's codes by those of the findings.
    static func lines(
        _ findings: [PackageFinding], _ style: Style, width: Int?, platformCodes: [String: String] = [:]
    ) -> [String] {
        guard !findings.isEmpty else { return [] }
        let sorted = findings.enumerated()
            .sorted { left, right in
                let (one, two) = (left.element.severity, right.element.severity)
                return one == two ? left.offset < right.offset : one > two
            }
            .map(\.element)
        let places = FindingPlaces(findings)
        return sorted.flatMap { lines($0, places.text(of: $0), style, width, platformCodes[$0.code]) }
            + ["", summary(findings) + "."]
    }

    /// `model/x.py:3: error: what is wrong; what to do [code, ModelArts.3016]`, and a line for each reason.
    private static func lines(
        _ finding: PackageFinding, _ place: String, _ style: Style, _ width: Int?, _ platformCode: String?
    ) -> [String] {
        let head = TerminalText.escaped(place)
        let severity = finding.severity.rawValue
        let code = platformCode.map { "\(finding.code), \($0)" } ?? finding.code
        let text = finding.message + (finding.remedy.map { "; \($0)" } ?? "") + " [\(code)]"
        var lines = LabelledText.wrapped(
            "\(head)\(severity): \(TerminalText.escaped(text))", room: width.map { max(24, $0 - 2) } ?? .max)
        if let first = lines.first, first.hasPrefix("\(head)\(severity)") {
            lines[0] = head + painted(finding.severity, style) + first.dropFirst(head.count + severity.count)
        }
        let reasons = finding.reasons.flatMap { reason in
            LabelledText.wrapped(TerminalText.escaped(reason), room: width.map { max(24, $0 - 4) } ?? .max)
        }
        return lines.prefix(1) + lines.dropFirst().map { "  " + $0 } + reasons.map { "    " + $0 }
    }

    private static func painted(_ severity: PackageFinding.Severity, _ style: Style) -> String {
        switch severity {
        case .error: style.red(severity.rawValue)
        case .warning: style.yellow(severity.rawValue)
        case .note: style.dim(severity.rawValue)
        }
    }

    /// `3 errors, 2 warnings, 1 note`
    static func summary(_ findings: [PackageFinding]) -> String {
        PackageFinding.Severity.allCases.sorted(by: >).compactMap { severity in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }
}
