internal import EngineKit
internal import Jansson

/// Findings about a document, while it is being read; their lines are found at the end, in one pass.
struct RegistrationRemarks {
    private var entries: [(code: ImportFindingCode, severity: PackageFinding.Severity, node: JSONNode, text: Text)] = []

    private struct Text {
        let message: String
        let remedy: String?
    }

    mutating func add(
        _ code: ImportFindingCode, _ severity: PackageFinding.Severity = .warning, at node: JSONNode, _ message: String,
        _ remedy: String? = nil
    ) {
        entries.append((code, severity, node, Text(message: message, remedy: remedy)))
    }

    func findings(in document: JSONDocument) -> [PackageFinding] {
        zip(entries, document.locations(of: entries.map(\.node))).map { entry, location in
            PackageFinding(
                entry.code.rawValue, entry.severity, file: document.origin, line: location.line,
                pointer: location.pointer, message: entry.text.message, remedy: entry.text.remedy)
        }
    }
}
