/// What inspectors say about files they cannot read, put together: several engines share an encoding, and each would
/// say the same of every file that is not its own.
struct InspectorFindings {
    private struct Key: Hashable {
        let code: String
        let file: String?
    }

    private var engines: [Key: [String]] = [:]
    private var all: [(key: Key, finding: PackageFinding)] = []

    /// Codes of ``PackageFinding/init(_:in:)`` that say that a file only looked like a format.
    private static let codesOfFormats: Set<String> = ["file-truncated", "file-malformed"]

    mutating func add(_ findings: [PackageFinding], of engine: String) {
        for finding in findings {
            let key = Key(code: finding.code, file: finding.file)
            guard Self.codesOfFormats.contains(finding.code) else {
                all.append((key, finding))
                continue
            }
            let known = engines[key]
            if known == nil { all.append((key, finding)) }
            if known?.contains(engine) != true { engines[key, default: []].append(engine) }
        }
    }

    /// The findings, those about formats with the engines whose model the file looked like.
    var findings: [PackageFinding] {
        all.map { key, finding in
            guard let owners = engines[key] else { return finding }
            return PackageFinding(
                finding.code, finding.severity, file: finding.file, line: finding.line, pointer: finding.pointer,
                message: "it looks like a model of \(owners.joined(separator: " or ")): \(finding.message)",
                remedy: finding.remedy)
        }
    }

    /// At most as many findings of one code as ``PackageLimits/maxFindings``, and one more that counts the rest.
    static func capped(_ findings: [PackageFinding]) -> [PackageFinding] {
        let limit = PackageLimits.standard.maxFindings
        var counts: [String: Int] = [:]
        var kept: [PackageFinding] = []
        for finding in findings {
            counts[finding.code, default: 0] += 1
            if counts[finding.code, default: 0] <= limit { kept.append(finding) }
        }
        return kept
            + counts.filter { $0.value > limit }.sorted { $0.key < $1.key }
            .map { .moreFindings($0.value - limit, of: $0.key) }
    }
}
