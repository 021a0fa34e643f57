import CommandLineKit
import EngineKit
import Jansson

/// A finding about a package, for people and for scripts.
enum FindingRendering {
    static func json(_ finding: PackageFinding) -> JSONValue {
        [
            "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
            "file": RuntimeJSON.optional(finding.file), "line": finding.line.map { .integer($0) } ?? .null,
            "pointer": RuntimeJSON.optional(finding.pointer), "message": .string(finding.message),
            "remedy": RuntimeJSON.optional(finding.remedy),
        ]
    }

    /// `model/x.py:3: error: what is wrong; what to do [code]`
    static func line(_ finding: PackageFinding, _ style: Style) -> String {
        let place = finding.file.map { $0 + (finding.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        let severity: String
        switch finding.severity {
        case .error: severity = style.red("error")
        case .warning: severity = style.yellow("warning")
        case .note: severity = style.dim("note")
        }
        let text = finding.message + (finding.remedy.map { "; \($0)" } ?? "")
        return
            "\(TerminalText.escaped(place))\(severity): \(TerminalText.escaped(text)) \(style.dim("[\(finding.code)]"))"
    }
}
