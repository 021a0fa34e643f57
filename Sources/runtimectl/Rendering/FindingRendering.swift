import CommandLineKit
import EngineKit
import Jansson

/// A finding about a package, for people and for scripts.
enum FindingRendering {
    static func json(_ finding: PackageFinding) -> JSONValue { .object(members(finding)) }

    /// With the platform's code for the same.
    static func json(_ finding: PackageFinding, platformCode: String?) -> JSONValue {
        .object(members(finding) + [.init(key: "platformCode", value: RuntimeJSON.optional(platformCode))])
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

    /// `model/x.py:3: error: what is wrong; what to do [code]`
    static func line(_ finding: PackageFinding, _ style: Style, platformCode: String? = nil) -> String {
        let place = finding.file.map { $0 + (finding.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        let severity: String
        switch finding.severity {
        case .error: severity = style.red("error")
        case .warning: severity = style.yellow("warning")
        case .note: severity = style.dim("note")
        }
        let text = finding.message + (finding.remedy.map { "; \($0)" } ?? "")
        let code = style.dim("[\(platformCode.map { "\(finding.code), \($0)" } ?? finding.code)]")
        return "\(TerminalText.escaped(place))\(severity): \(TerminalText.escaped(text)) \(code)"
    }
}
