public import EngineKit
internal import RuntimeCatalog

/// Something that was found about an import, with the code that the platform has for it.
public struct ImportFinding: Hashable, Sendable {
    /// What was found.
    public let finding: PackageFinding
    /// The platform's error code for the same: `ModelArts.3015`.
    public let platformCode: String?

    /// Findings as the platform would code them, by the catalog's table.
    static func coded(_ findings: [PackageFinding], by codes: [PlatformCode]) -> [ImportFinding] {
        var codeByFinding: [String: String] = [:]
        for entry in codes {
            for finding in entry.findings where codeByFinding[finding] == nil { codeByFinding[finding] = entry.code }
        }
        return findings.map { ImportFinding(finding: $0, platformCode: codeByFinding[$0.code]) }
    }
}
